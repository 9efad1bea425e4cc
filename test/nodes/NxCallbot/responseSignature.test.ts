import type { Bench } from '../bench';
import {
	alterations,
	foreignAnswers,
	forged,
	notSigned,
	without,
	wrongSignature,
} from './alteredAnswers';
import { getCalls, orderId, stop } from './orders';
import type { PassingAnswer } from './proxy';
import { errorOfItem, failureOf, succeed } from './runs';
import { VerifyingBench } from './verifying';

let verifying: VerifyingBench;
let bench: Bench;
beforeAll(async () => {
	verifying = await VerifyingBench.start();
	({ bench } = verifying);
});
beforeEach(() => verifying.reset());
afterAll(async () => await verifying.stop());

const stopFirst = { ...stop, orderIDs: orderId(1) };

describe.each([...alterations, ...foreignAnswers])('$name', ({ change, message }) => {
	test('is refused after one request, and nothing of the answer is put out', async () => {
		verifying.alter(change);
		const { status, error, items } = await bench.run('nxCallbot', stopFirst, verifying.on());
		expect(status).toBe('error');
		expect(error?.message).toBe(message);
		expect(error?.description).toContain('Nothing of it is used. The request may have been');
		expect(error?.description).toContain('switch off Verify Response Signature');
		expect(error?.context?.data).toEqual({});
		expect(items).toEqual([]);
		expect(JSON.stringify(error)).not.toContain('forged');
		expect(bench.requests).toHaveLength(1);
	});

	test('is the error of its order when the node continues', async () => {
		verifying.alter(change);
		const options = { ...verifying.on(), onError: 'continueRegularOutput' as const };
		const { items } = await succeed(bench, stopFirst, options);
		expect(items).toHaveLength(1);
		const error = errorOfItem(items[0]);
		expect(error).toMatchObject({ itemIndex: 0, contactId: orderId(1), message });
		expect(error).not.toHaveProperty('traceId');
		expect(error).not.toHaveProperty('code');
		expect(JSON.stringify(items)).not.toContain('forged');
		expect(bench.requests).toHaveLength(1);
	});
});

test('a refusal for too many elements that is not signed is not answered by halves', async () => {
	bench.sandbox.state.nxCallbot.largestOrderIDs = 1;
	verifying.alter(without('sign'));
	const error = await failureOf(bench, { ...stop, orderIDs: 'a,b' }, verifying.on());
	expect(error.message).toBe(notSigned);
	expect(bench.requests).toHaveLength(1);
});

test('HTTP 401 that is not signed is not answered by a second request', async () => {
	verifying.alter((answer) => ({ ...without('sign')(answer), status: 401 }));
	const error = await failureOf(bench, stopFirst, verifying.on());
	expect(error.message).toBe(`${notSigned} (HTTP 401)`);
	expect(bench.requests).toHaveLength(1);
});

test('a forged second page spoils the list, and nothing of the first is put out', async () => {
	bench.sandbox.state.nxCallbot.addOrders('campaign-morning', 100);
	let page = 0;
	verifying.alter((answer) => (++page === 1 ? answer : forged(answer)));
	const parameters = { ...getCalls, operation: 'getAll', returnAll: true };
	const { error, items } = await bench.run('nxCallbot', parameters, verifying.on());
	expect(error?.message).toBe(wrongSignature);
	expect(items).toEqual([]);
	expect(bench.requests).toHaveLength(2);
});

test('the answer to an earlier request is refused for a later one', async () => {
	let first: PassingAnswer | undefined;
	verifying.alter((answer) => (first ??= answer));
	const parameters = { ...getCalls, orderIDs: orderId(1) };
	expect((await succeed(bench, parameters, verifying.on())).items).toHaveLength(1);
	expect((await failureOf(bench, parameters, verifying.on())).message).toBe(wrongSignature);
});

test('a wrong secret leads to the credential', async () => {
	const options = verifying.through({ verifyResponseSignature: true, secretKey: 'not the secret' });
	const error = await failureOf(bench, stopFirst, options);
	expect(error.message).toBe(wrongSignature);
	expect(error.description).toContain('Check Secret Key and Algorithm of the credential');
	expect(bench.requests).toMatchObject([{ signature: 'rejected' }]);
});
