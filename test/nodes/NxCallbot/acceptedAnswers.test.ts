import type { Bench } from '../bench';
import { nxCallbotOperations } from '../operations/nxCallbot';
import { alterations, withHeaders } from './alteredAnswers';
import { orderId, stop } from './orders';
import { failureOf, succeed } from './runs';
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
const stopped = [{ json: { stopped: true, contactId: orderId(1) } }];
const acceptEncodings = () => bench.requests.map(({ headers }) => headers['accept-encoding']);

test.each(alterations)(
	'without Verify Response Signature, $name does not matter',
	async ({ change }) => {
		verifying.alter(change);
		expect((await succeed(bench, stopFirst, verifying.off())).items).toMatchObject(stopped);
	},
);

test.each([
	['MD5', /^[0-9A-F]{32}$/],
	['SHA256', /^[0-9A-F]{64}$/],
])('with it, an answer signed with %s is accepted', async (algorithm, form) => {
	const signs: string[] = [];
	verifying.alter((answer) => {
		signs.push(answer.headers.sign);
		return answer;
	});
	const { items } = await succeed(bench, stopFirst, verifying.on(algorithm));
	expect(items).toMatchObject(stopped);
	expect(signs).toEqual([expect.stringMatching(form)]);
});

test('a sign in lower case is accepted', async () => {
	verifying.alter((answer) => withHeaders({ sign: answer.headers.sign.toLowerCase() })(answer));
	expect((await succeed(bench, stopFirst, verifying.on())).items).toMatchObject(stopped);
});

test('text beyond ASCII is verified as the bytes that came', async () => {
	bench.sandbox.state.nxCallbot.addOrders('campaign-morning', 1, { userName: 'Łucja 王 🙂' });
	const parameters = { ...stop, operation: 'getCalls', orderIDs: orderId(66) };
	const { items } = await succeed(bench, parameters, verifying.on());
	expect(items).toMatchObject([{ json: { userName: 'Łucja 王 🙂' } }]);
});

test("a signed refusal is told in the vendor's words", async () => {
	const error = await failureOf(bench, { ...stopFirst, userTaskID: 'nowhere' }, verifying.on());
	expect(error.message).toMatch(/^task does not exist \(NXCloud Callbot code 1, trace id /);
});

describe.each(nxCallbotOperations)('$name', ({ parameters, arrange }) => {
	test('asks for answers without compression when it verifies them, and only then', async () => {
		arrange?.(bench.sandbox);
		await succeed(bench, parameters, verifying.on());
		expect(acceptEncodings()).toEqual(['identity']);
		verifying.reset();
		arrange?.(bench.sandbox);
		await succeed(bench, parameters, verifying.off());
		expect(acceptEncodings()).toEqual([expect.stringContaining('gzip')]);
	});
});
