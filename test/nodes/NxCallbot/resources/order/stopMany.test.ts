import { Bench } from '../../../bench';
import { asArray, orderIds, stop } from '../../orders';
import { errorOfItem, failureOf, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const account = () => bench.sandbox.state.nxCallbot;
const sentLists = () => bench.bodies.map(({ orderIDs }) => orderIDs as string[]);
const sizes = () => sentLists().map(({ length }) => length);
const stoppedIDs = () =>
	account()
		.findTask('large')
		?.orders.filter(({ state }) => state === 'stopped')
		.map(({ orderID }) => orderID);

/** A task with this many orders that wait. */
function largeTask(count: number): string[] {
	account().addTask({ userTaskID: 'large' });
	account().addOrders('large', count);
	return orderIds(66, 65 + count);
}
const inLarge = (orderIDs: string[]) => ({
	...stop,
	userTaskID: 'large',
	orderIDs: asArray(orderIDs),
});

test('many items make one request, and one item each', async () => {
	const ids = largeTask(300);
	const parameters = { ...inLarge([]), orderIDs: '={{ $json.id }}' };
	const { items } = await succeed(bench, parameters, { items: ids.map((id) => ({ id })) });
	expect(sentLists()).toEqual([ids]);
	expect(items.map(({ json, pairedItem }) => [json.stopped, json.contactId, pairedItem])).toEqual(
		ids.map((id, item) => [true, id, { item }]),
	);
	expect(stoppedIDs()).toEqual(ids);
});

test.each([
	[500, [500]],
	[501, [500, 1]],
])('%d orders travel in requests of %j', async (count, requests) => {
	const ids = largeTask(count);
	await succeed(bench, inLarge(ids));
	expect(sizes()).toEqual(requests);
	expect(stoppedIDs()).toEqual(ids);
});

describe('"too many elements"', () => {
	test('is sent again in halves, until they are taken; no later request is larger', async () => {
		account().largestOrderIDs = 70;
		const ids = largeTask(250);
		const { items } = await succeed(bench, inLarge(ids));
		expect(sizes()).toEqual([250, 125, 63, 62, 63, 62]);
		expect(stoppedIDs()).toEqual(ids);
		expect(items.map(({ json }) => [json.contactId, json.stopped])).toEqual(
			ids.map((id) => [id, true]),
		);
	});

	test('holds for the requests that follow as well', async () => {
		account().largestOrderIDs = 250;
		const ids = largeTask(1100);
		await succeed(bench, inLarge(ids));
		expect(sizes()).toEqual([500, 250, 250, 250, 250, 100]);
		expect(stoppedIDs()).toEqual(ids);
	});

	test('of a single order is its error', async () => {
		account().largestOrderIDs = 0;
		const error = await failureOf(bench, inLarge(largeTask(2)));
		expect(error.message).toMatch(/^orderIDs must not hold more .* \(NXCloud Callbot code 4001, /);
		expect(error.description).toContain('Send fewer at a time');
		expect(sizes()).toEqual([2, 1]);
		expect(stoppedIDs()).toEqual([]);
	});

	test('any other refusal is not sent again', async () => {
		const body = JSON.stringify({ retCode: 4, retMsg: 'orderIDs', responseID: 'r-1' });
		bench.sandbox.faults.add({ path: '/', kind: 'body', body });
		await failureOf(bench, inLarge(largeTask(10)));
		expect(sizes()).toEqual([10]);
	});
});

describe('when a half is lost', () => {
	const loseThird = () => {
		account().largestOrderIDs = 5;
		const ids = largeTask(10);
		bench.sandbox.faults.add({ path: '/', kind: 'slow', times: 2 });
		bench.sandbox.faults.add({ path: '/', kind: 'reset', when: 'after' });
		return ids;
	};

	test('the orders of the other half keep their outcome, and those of it are errors', async () => {
		const ids = loseThird();
		const { items } = await succeed(bench, inLarge(ids), { onError: 'continueRegularOutput' });
		expect(sizes()).toEqual([10, 5, 5]);
		expect(items.slice(0, 5).map(({ json }) => json.stopped)).toEqual(Array(5).fill(true));
		expect(items.slice(5).map((item) => errorOfItem(item).contactId)).toEqual(ids.slice(5));
		expect(errorOfItem(items[9]).description).toContain('may have been carried out');
	});

	test('the error tells how many were done before', async () => {
		const error = await failureOf(bench, inLarge(loseThird()));
		expect(error.description).toMatch(/^5 orders were done before\. /);
		expect(sizes()).toEqual([10, 5, 5]);
	});
});
