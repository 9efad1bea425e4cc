import { Bench, byId } from '../../../bench';

const parameters = {
	resource: 'autoRecall',
	operation: 'cancel',
	type: '={{ $json.type }}',
	id: byId('={{ $json.id }}'),
};
const flow = { type: 1, id: 12 };
const node = { type: 3, id: 1431 };
const laterNode = { type: 3, id: 1432 };
const completed = { type: 1, id: 14 };
const wrong = { type: 1, id: 'twelve' };

let bench: Bench;

beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

test.each([[[flow]], [[flow, laterNode, node]]])(
	'%j: one request each, in their order',
	async (items) => {
		const result = await bench.run('laaffic', parameters, { items });
		expect(result.status).toBe('success');
		expect(bench.bodies).toEqual(items);
		expect(result.items).toEqual(
			items.map((body, item) => ({ json: { canceled: true, ...body }, pairedItem: { item } })),
		);
	},
);

test('a refused item keeps the earlier ones from being sent', async () => {
	const { status } = await bench.run('laaffic', parameters, { items: [flow, node, wrong] });
	expect(status).toBe('error');
	expect(bench.requests).toEqual([]);
});

test('a failed item stops the run and tells what is done already', async () => {
	const items = [flow, laterNode, completed, node];
	const { error } = await bench.run('laaffic', parameters, { items });
	expect(bench.bodies).toEqual([flow, laterNode, completed]);
	expect(error?.description).toContain('2 other items were already carried out');
	expect(error?.context).toMatchObject({ itemIndex: 2 });
});

test('Continue (regular output) goes on after a failed and a refused item', async () => {
	const { status, items } = await bench.run('laaffic', parameters, {
		items: [flow, completed, wrong, node],
		onError: 'continueRegularOutput',
	});
	expect(status).toBe('success');
	expect(bench.bodies).toEqual([flow, completed, node]);
	expect(items.map(({ json }) => Object.keys(json)[0])).toEqual([
		'canceled',
		'error',
		'error',
		'canceled',
	]);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2, 3].map((item) => ({ item })));
});

test('Continue (error output) parts the items', async () => {
	const { items, errorItems } = await bench.run('laaffic', parameters, {
		items: [flow, completed, wrong, node],
		onError: 'continueErrorOutput',
	});
	expect(items.map(({ pairedItem }) => pairedItem)).toMatchObject([{ item: 0 }, { item: 3 }]);
	expect(errorItems.map(({ pairedItem }) => pairedItem)).toMatchObject([{ item: 1 }, { item: 2 }]);
	expect(errorItems[0].json).toEqual({
		...completed, // n8n adds the input to the items of the error output
		error: {
			message: 'only a pending recall flow can be cancelled (LAAFFIC code -22)',
			itemIndex: 1,
			description: expect.stringContaining('Correct the parameter'),
			vendor: 'LAAFFIC',
			code: '-22',
			httpStatus: 200,
		},
	});
});
