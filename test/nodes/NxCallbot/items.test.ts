import { Bench } from '../bench';

const parameters = {
	resource: 'task',
	operation: 'setStatus',
	userTaskID: '={{ $json.id }}',
	taskOperate: '={{ $json.to }}',
};
const morning = { id: 'campaign-morning', to: 1 };
const evening = { id: 'campaign-evening', to: 2 };
const nobody = { id: 'nobody', to: 2 };
const empty = { id: '', to: 2 };

let bench: Bench;

beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const sentIds = () => bench.bodies.map(({ userTaskID }) => userTaskID);

test.each([[[morning]], [[morning, evening, { ...morning, to: 3 }]]])(
	'%j: one request each, in their order',
	async (items) => {
		const result = await bench.run('nxCallbot', parameters, { items });
		expect(sentIds()).toEqual(items.map(({ id }) => id));
		expect(result.items.map(({ json }) => json.userTaskID)).toEqual(items.map(({ id }) => id));
		expect(result.items.map(({ pairedItem }) => pairedItem)).toEqual(
			items.map((_, item) => ({ item })),
		);
	},
);

test('a refused item keeps the earlier ones from being sent', async () => {
	const { status } = await bench.run('nxCallbot', parameters, { items: [morning, empty] });
	expect(status).toBe('error');
	expect(bench.requests).toEqual([]);
});

test('a failed item stops the run and tells what is done already', async () => {
	const { error } = await bench.run('nxCallbot', parameters, { items: [morning, nobody, evening] });
	expect(sentIds()).toEqual(['campaign-morning', 'nobody']);
	expect(error?.description).toContain('1 other item was already carried out');
	expect(error?.context).toMatchObject({ itemIndex: 1 });
});

test('Continue (regular output) goes on after a failed and a refused item', async () => {
	const { status, items } = await bench.run('nxCallbot', parameters, {
		items: [morning, nobody, empty, evening],
		onError: 'continueRegularOutput',
	});
	expect(status).toBe('success');
	expect(sentIds()).toEqual(['campaign-morning', 'nobody', 'campaign-evening']);
	expect(items.map(({ json }) => Object.keys(json)[0])).toEqual([
		'userTaskID',
		'error',
		'error',
		'userTaskID',
	]);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2, 3].map((item) => ({ item })));
});

test('Continue (error output) parts the items', async () => {
	const { items, errorItems } = await bench.run('nxCallbot', parameters, {
		items: [morning, nobody, empty, evening],
		onError: 'continueErrorOutput',
	});
	expect(items.map(({ pairedItem }) => pairedItem)).toMatchObject([{ item: 0 }, { item: 3 }]);
	expect(errorItems.map(({ pairedItem }) => pairedItem)).toMatchObject([{ item: 1 }, { item: 2 }]);
	expect(errorItems[0].json).toMatchObject({
		error: {
			message: expect.stringContaining('task does not exist'),
			description: expect.stringContaining('Check that the task exists'),
			vendor: 'NXCloud Callbot',
			code: '1',
			traceId: expect.any(String),
			httpStatus: 200,
		},
	});
});
