import { Bench } from '../../../bench';
import { asArray, getCalls, orderIds } from '../../orders';
import { failureOf, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const account = () => bench.sandbox.state.nxCallbot;
const sentLists = () => bench.bodies.map(({ orderList }) => orderList as string[]);
const sizes = () => sentLists().map(({ length }) => length);

/** A task with this many orders of one call each, the ids in the order of their import. */
function dialledTask(count: number): string[] {
	account().addTask({ userTaskID: 'large' });
	account().addOrders('large', count);
	account().dial('large', count);
	return orderIds(66, 65 + count);
}
const fromLarge = (orderIDs: unknown) => ({
	...getCalls,
	userTaskID: 'large',
	orderIDs: asArray(orderIDs),
});
const contactIds = (items: Array<{ json: Record<string, unknown> }>) =>
	items.map(({ json }) => json.contactId);

test.each([
	[1, [1]],
	[499, [499]],
	[500, [500]],
	[501, [500, 1]],
	[1234, [500, 500, 234]],
])(
	'%d ids travel 500 a request and come out in the order in which they were asked',
	async (count, requests) => {
		const asked = dialledTask(count).reverse();
		const { items } = await succeed(bench, fromLarge(asked));
		expect(sizes()).toEqual(requests);
		expect(sentLists().flat()).toEqual(asked);
		expect(contactIds(items)).toEqual(asked);
	},
);

test('ids of many items share requests; each item gets its own calls, in the order of items', async () => {
	const ids = dialledTask(600);
	const items = ids.map((id) => ({ id }));
	const result = await succeed(bench, { ...fromLarge([]), orderIDs: '={{ $json.id }}' }, { items });
	expect(sizes()).toEqual([500, 100]);
	expect(contactIds(result.items)).toEqual(ids);
	expect(result.items.map(({ pairedItem }) => pairedItem)).toEqual(
		ids.map((_, item) => ({ item })),
	);
});

test('an order that several items ask for is read once and put out for each of them', async () => {
	const [a, b, c] = dialledTask(3);
	const items = [{ ids: [a, b] }, { ids: [b, c] }, { ids: [a] }];
	const parameters = { ...fromLarge([]), orderIDs: '={{ $json.ids }}' };
	const result = await succeed(bench, parameters, { items });
	expect(sentLists()).toEqual([[a, b, c]]);
	expect(contactIds(result.items)).toEqual([a, b, b, c, a]);
	expect(result.items.map(({ pairedItem }) => pairedItem)).toEqual(
		[0, 0, 1, 1, 2].map((item) => ({ item })),
	);
	expect(result.items[1].json).toEqual(result.items[2].json);
});

test('with Parallel Requests the order stays, whichever answer comes first', async () => {
	const ids = dialledTask(1200);
	bench.sandbox.faults.add({ path: '/', kind: 'slow', delayMs: 200, times: 1 });
	const { items } = await succeed(bench, { ...fromLarge(ids), options: { parallelRequests: 3 } });
	expect(sizes().sort()).toEqual([200, 500, 500]);
	expect(contactIds(items)).toEqual(ids);
});

test('items with and without Simplify do not mix', async () => {
	const [a] = dialledTask(1);
	const parameters = { ...fromLarge([a]), simplify: '={{ $json.simple }}' };
	const items = [{ simple: true }, { simple: false }, { simple: true }];
	const result = await succeed(bench, parameters, { items });
	expect(result.items.map(({ json }) => Object.keys(json)[0])).toEqual([
		'vendor',
		'orderID',
		'vendor',
	]);
	expect(bench.requests).toHaveLength(2);
});

test('a failure after the first 500 tells how many are done', async () => {
	const ids = dialledTask(1200);
	bench.sandbox.faults.add({ path: '/', kind: 'slow', times: 1 });
	bench.sandbox.faults.add({ path: '/', kind: 'reset' });
	const error = await failureOf(bench, fromLarge(ids));
	expect(error.description).toMatch(/^500 orders were done before\. /);
	expect(bench.requests).toHaveLength(4);
});
