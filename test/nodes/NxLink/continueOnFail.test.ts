import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { Bench, sampleTask } from '../bench';
import { errorOfItem, failureOf, succeed } from './runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const parameters = {
	...sampleTask,
	taskName: '={{ $json.name }}',
	autoFlowId: { __rl: true, mode: 'id', value: '={{ $json.agent }}' },
};
const refused = { name: '', agent: 197 };
const unknownAgent = { name: 'Unknown agent', agent: 999 };
const good = (name = 'Good') => ({ name, agent: 197 });
const parallel: INodeParameters = { ...parameters, options: { parallelRequests: 3 } };
const namesOf = (bodies: IDataObject[]) => bodies.map(({ taskName }) => taskName);

const refusedItem = (itemIndex: number) => ({
	itemIndex,
	message: 'Task Name: is empty',
	description: expect.stringContaining('Nothing was sent'),
	parameter: 'Task Name',
});
const vendorItem = (itemIndex: number) => ({
	itemIndex,
	message: expect.stringMatching(/^autoFlowId not found \(NXLink code 20000, trace id /),
	description: expect.stringContaining('Correct that'),
	vendor: 'NXLink',
	code: '20000',
	traceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
	httpStatus: 200,
});

describe.each([
	['one after the other', parameters],
	['three at a time', parallel],
])('%s', (_, node) => {
	test('failed items keep their place in the regular output', async () => {
		const { items, errorItems } = await succeed(bench, node, {
			items: [refused, unknownAgent, good()],
			onError: 'continueRegularOutput',
		});
		expect(errorItems).toEqual([]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2].map((item) => ({ item })));
		expect(errorOfItem(items[0])).toEqual(refusedItem(0));
		expect(errorOfItem(items[1])).toEqual(vendorItem(1));
		expect(items[2].json).toMatchObject({ taskName: 'Good', taskStatus: 1 });
		expect(namesOf(bench.bodies).sort()).toEqual(['Good', 'Unknown agent']);
	});

	test('failed items go to the error output', async () => {
		const { items, errorItems } = await succeed(bench, node, {
			items: [good(), refused, unknownAgent],
			onError: 'continueErrorOutput',
		});
		expect(items.map(({ json }) => json.taskName)).toEqual(['Good']);
		expect(items[0].pairedItem).toEqual({ item: 0 });
		expect(errorItems.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }, { item: 2 }]);
		expect(errorOfItem(errorItems[0])).toEqual(refusedItem(1));
		expect(errorOfItem(errorItems[1])).toEqual(vendorItem(2));
	});

	test('good items keep their order and their link', async () => {
		const names = ['a', 'b', 'c', 'd', 'e'];
		const { items } = await succeed(bench, node, { items: names.map((name) => good(name)) });
		expect(items.map(({ json }) => json.taskName)).toEqual(names);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(names.map((__, item) => ({ item })));
		expect(namesOf(bench.bodies).sort()).toEqual(names);
	});

	test('one item', async () => {
		const { items } = await succeed(bench, node, { items: [good()] });
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }]);
	});
});

test('answers that come in another order do not change the order of the items', async () => {
	bench.sandbox.faults.add({ path: '/', kind: 'slow', delayMs: 200, times: 1 });
	const { items } = await succeed(bench, parallel, { items: [good('a'), good('b'), good('c')] });
	expect(items.map(({ json }) => json.taskName)).toEqual(['a', 'b', 'c']);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2].map((item) => ({ item })));
});

describe('a failure without "continue on fail"', () => {
	test('stops before the third item and says that one was carried out', async () => {
		const items = [good('first'), unknownAgent, good('third')];
		const error = await failureOf(bench, parameters, { items });
		expect(error.message).toMatch(/^autoFlowId not found/);
		expect(error.context).toMatchObject({ itemIndex: 1 });
		expect(error.description).toContain('1 other item was already carried out');
		expect(namesOf(bench.bodies)).toEqual(['first', 'Unknown agent']);
	});

	test('at the first item says nothing of earlier ones', async () => {
		const error = await failureOf(bench, parameters, { items: [unknownAgent, good()] });
		expect(error.description).not.toContain('already carried out');
		expect(bench.requests).toHaveLength(1);
	});

	test('in a group of parallel requests counts the others and sends no further group', async () => {
		const items = [good('a'), unknownAgent, good('c'), good('d')];
		const error = await failureOf(bench, parallel, { items });
		expect(error.context).toMatchObject({ itemIndex: 1 });
		expect(error.description).toContain('2 other items were already carried out');
		expect(namesOf(bench.bodies).sort()).toEqual(['Unknown agent', 'a', 'c']);
	});
});
