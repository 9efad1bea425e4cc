import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { Bench } from '../../../bench';
import { LIST } from '../../imports';
import { answerWith, each, errorOfItem, expectRefused, failureOf, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const list = (more: INodeParameters = {}): INodeParameters => ({
	resource: 'task',
	operation: 'getAll',
	returnAll: true,
	...more,
});
const filtered = (filters: INodeParameters) => list({ filters });
const textSent = () => bench.requests.map(({ body }) => body.toString('utf8'));
const conditions = () => bench.bodies.map(({ queryConditions }) => queryConditions);

describe('the request, byte by byte', () => {
	test('without filters', async () => {
		await succeed(bench, list());
		const [request] = bench.requests;
		expect(request.startLine).toBe(`POST ${LIST} HTTP/1.1`);
		expect(request).toMatchObject({ vendor: 'nxCallbot', signature: 'verified', status: 200 });
		expect(textSent()).toEqual([
			'{"productID":"callbot","queryConditions":{},"page":1,"size":100}',
		]);
	});

	test('with all of them', async () => {
		const filters = {
			startTs: '2024-09-13T00:00:00',
			endTs: '2024-09-14T00:00:00',
			sceneID: 'scene-1',
			taskStatus: [1, 2],
			taskName: 'Morning, Evening',
			userTaskID: 'campaign-morning,campaign-evening',
		};
		const timezone = 'Asia/Hong_Kong';
		const { items } = await succeed(bench, filtered(filters), { timezone });
		expect(textSent()).toEqual([
			'{"productID":"callbot","queryConditions":{"taskStatus":[1,2],"taskName":["Morning","Evening"],"sceneID":"scene-1","userTaskID":["campaign-morning","campaign-evening"],"startTs":1726156800,"endTs":1726243200},"page":1,"size":100}',
		]);
		expect(items).toHaveLength(2);
	});
});

test.each<[string, INodeParameters, IDataObject]>([
	[
		'arrays of expressions',
		{ taskStatus: '={{ ["3"] }}', taskName: '={{ ["a, b"] }}' },
		{ taskStatus: [3], taskName: ['a, b'] },
	],
	[
		'one number',
		{ taskStatus: '={{ 5 }}', userTaskID: '={{ 4711 }}' },
		{ taskStatus: [5], userTaskID: ['4711'] },
	],
	[
		'nothing',
		{ taskStatus: [], taskName: ' ', userTaskID: '={{ [] }}', sceneID: '', startTs: '' },
		{},
	],
	['one end of the time', { endTs: '2024-09-14T00:00:00Z' }, { endTs: 1_726_272_000 }],
])('filters as %s', async (_, filters, sent) => {
	await succeed(bench, filtered(filters));
	expect(conditions()).toEqual([sent]);
});

describe('the output', () => {
	test('is flat, with words and ISO times', async () => {
		bench.sandbox.state.nxCallbot.dial('campaign-morning', 2);
		const { items } = await succeed(bench, filtered({ userTaskID: 'campaign-morning' }));
		expect(items).toEqual([
			{
				json: {
					userTaskID: 'campaign-morning',
					taskID: '90001',
					sceneID: 'scene-1',
					taskStatus: 1,
					taskStatusText: 'pending',
					createdAt: '2024-09-13T08:00:00.000Z',
					totalOrderCount: 40,
					finishOrderCount: 2,
					answerOrderCount: 1,
					finishRate: 0.05,
					totalCall: 2,
					totalAnswerCall: 1,
					answerRate: 0.5,
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	test('is what NXCloud sends without Simplify', async () => {
		const parameters = { ...filtered({ userTaskID: 'campaign-closed' }), simplify: false };
		const { items } = await succeed(bench, parameters);
		expect(items.map(({ json }) => json)).toEqual([
			{
				userTaskID: 'campaign-closed',
				taskID: '90003',
				sceneID: 'scene-1',
				taskStatus: 3,
				createTs: 1_726_214_402,
				taskStat: expect.objectContaining({ totalOrderCount: 0, finishRate: 0 }),
			},
		]);
	});

	test('keeps what is odd, and leaves out what is empty', async () => {
		const odd = {
			userTaskID: 't',
			taskStatus: '9',
			createTs: 'soon',
			taskStat: null,
			taskName: '',
		};
		answerWith(bench, { retCode: 0, taskData: [odd] });
		const { items } = await succeed(bench, list());
		expect(items[0].json).toEqual({ userTaskID: 't', taskStatus: 9 });
	});
});

describe('pages', () => {
	const addTasks = (count: number) => {
		for (let index = 0; index < count; index++) bench.sandbox.state.nxCallbot.addTask();
	};
	const asked = () => bench.bodies.map(({ page, size }) => [page, size]);

	test.each([true, false])(
		'all are read, whether or not a total is told (%p)',
		async (withTotal) => {
			addTasks(247);
			bench.sandbox.state.nxCallbot.withTotal = withTotal;
			const { items } = await succeed(bench, list());
			expect(new Set(each(items, 'userTaskID')).size).toBe(250);
			expect(asked()).toEqual([1, 2, 3].map((page) => [page, 100]));
		},
	);

	test('up to the limit', async () => {
		addTasks(247);
		const { items } = await succeed(bench, list({ returnAll: false, limit: 150 }));
		expect(items).toHaveLength(150);
		expect(asked()).toEqual([1, 2].map((page) => [page, 75]));
	});

	test('a list that grows while it is read shows no task twice', async () => {
		addTasks(197);
		bench.sandbox.state.nxCallbot.onPage = () => addTasks(1);
		const ids = each((await succeed(bench, list())).items, 'userTaskID');
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toContain('campaign-morning');
	});
});

test.each([
	['a limit of none', { returnAll: false, limit: 0 }, 'Limit: must be at least 1'],
	['a status', { filters: { taskStatus: '={{ "soon" }}' } }, 'Status: must be a whole number'],
	['a name', { filters: { taskName: '={{ ({}) }}' } }, /^Task Names: must be text/],
	['an id', { filters: { userTaskID: '={{ [""] }}' } }, 'User Task IDs: is empty'],
	['a time', { filters: { startTs: 'soon' } }, /^Created From: "soon" is not a date/],
	[
		'an end before the beginning',
		{ filters: { startTs: '2024-09-14T00:00:00', endTs: '2024-09-13T00:00:00' } },
		'Created From: is later than Created To',
	],
])('%s is refused', async (_, parameters, message) => {
	const { message: told } = await failureOf(bench, list(parameters));
	expect(told).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
	await expectRefused(bench, list(parameters), told);
});

test('each item has its own filters, links and failures', async () => {
	const { items, errorItems } = await succeed(
		bench,
		filtered({ userTaskID: '={{ $json.id }}', taskStatus: '={{ $json.status ?? [] }}' }),
		{
			items: [{ id: 'campaign-evening' }, { id: 'x', status: [9] }, { id: 'campaign-closed' }],
			onError: 'continueErrorOutput',
		},
	);
	expect(items.map(({ json, pairedItem }) => [json.userTaskID, pairedItem])).toEqual([
		['campaign-evening', { item: 0 }],
		['campaign-closed', { item: 2 }],
	]);
	expect(errorItems.map(errorOfItem)).toMatchObject([{ itemIndex: 1, code: '4' }]);
});

test('no match is no item, and no error', async () => {
	expect((await succeed(bench, filtered({ sceneID: 'none' }))).items).toEqual([]);
});
