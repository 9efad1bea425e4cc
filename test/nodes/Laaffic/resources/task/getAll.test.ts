import { Bench } from '../../../bench';
import { expectRefused, onlyBody, succeed } from '../../runs';
import { each, links, TASKS } from '../../samples';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const account = () => bench.sandbox.state.laaffic;
const may18 = {
	resource: 'task',
	operation: 'getAll',
	strTime: '2024-05-18T00:00:00',
	endTime: '2024-05-18T23:59:59',
};
const all = { ...may18, returnAll: true };

test('the request of the vendor page, byte by byte, with all filters', async () => {
	await succeed(bench, {
		...may18,
		strTime: '2024-01-01T00:00:00',
		endTime: '2024-06-03T15:13:01',
		limit: 10,
		filters: { idxAppId: 1, statusList: [0, 1], searchCondition: ' Survey ' },
	});
	expect(bench.requests).toMatchObject([
		{ startLine: `POST ${TASKS} HTTP/1.1`, vendor: 'laaffic', signature: 'verified' },
	]);
	expect(bench.requests[0].body.toString('utf8')).toBe(
		'{"current":1,"size":10,"params":{"strTime":"2024-01-01 00:00:00",' +
			'"endTime":"2024-06-03 15:13:01","taskType":3,"statusList":[0,1],"idxAppId":1,"searchCondition":"Survey"}}',
	);
});

test.each([
	['no filter', {}],
	['empty filters', { statusList: [], searchCondition: '', idxAppId: '={{ "" }}' }],
])('with %s, only what is required is sent', async (_, filters) => {
	await succeed(bench, { ...may18, filters });
	expect(bench.requests[0].body.toString('utf8')).toBe(
		'{"current":1,"size":50,"params":{"strTime":"2024-05-18 00:00:00",' +
			'"endTime":"2024-05-18 23:59:59","taskType":3}}',
	);
});

test.each([
	['2024-05-18T00:00:00', 'Asia/Hong_Kong', '2024-05-18 00:00:00'],
	['2024-05-17T16:00:00Z', 'Asia/Hong_Kong', '2024-05-18 00:00:00'],
	['={{ 1715961600 }}', 'Asia/Hong_Kong', '2024-05-18 00:00:00'],
])('%s in a workflow in %s is sent as %s', async (strTime, timezone, sent) => {
	await succeed(bench, { ...may18, strTime }, { timezone });
	expect(onlyBody(bench).params).toMatchObject({ strTime: sent });
});

test.each([
	['={{ [1, "2"] }}', [1, 2]],
	['={{ "0,4" }}', [0, 4]],
	['={{ 6 }}', [6]],
])('the states %s are sent as %j', async (statusList, sent) => {
	await succeed(bench, { ...may18, filters: { statusList } });
	expect(onlyBody(bench).params).toMatchObject({ statusList: sent });
});

test('tasks come with words for their status, or as LAAFFIC sends them', async () => {
	account().addTask({ taskName: 'Survey', callNum: 1, success: 1 });
	const named = { ...all, filters: { searchCondition: 'survey' } };
	const { items } = await succeed(bench, named);
	const simple = {
		taskId: 5009700,
		taskName: 'Survey',
		status: 1,
		rate: 50,
		numCnt: 2,
		callNum: 1,
		success: 1,
		fail: 0,
		createdTime: '2024-05-18 00:00:00',
		scriptId: 110,
	};
	expect(items).toEqual([{ json: { ...simple, statusText: 'calling' }, pairedItem: { item: 0 } }]);
	const { items: raw } = await succeed(bench, { ...named, simplify: false });
	expect(raw[0].json).toEqual({ ...simple, rate: '50', taskType: 3 });
});

test.each([
	['a status', { statusList: [2] }, ['Recall campaign 14', 'Recall campaign 13']],
	['two states', { statusList: [1, 2], searchCondition: '12' }, ['Recall campaign 12']],
	['an application', { idxAppId: 2 }, []],
	['a part of the name', { searchCondition: 'CAMPAIGN 13' }, ['Recall campaign 13']],
])('filtered by %s', async (_, filters, names) => {
	const { items } = await succeed(bench, { ...all, filters });
	expect(each(items, 'taskName')).toEqual(names);
});

describe.each(['taskId', 'jobId'] as const)('rows with %s', (rowIds) => {
	test.each([
		[0, 1],
		[99, 1],
		[100, 1],
		[101, 2],
		[450, 5],
	])('%i tasks, none twice, in %i requests', async (count, requests) => {
		account().tasks = [];
		account().rowIds = rowIds;
		for (let n = 0; n < count; n++) account().addTask();
		const ids = account().tasks.map(({ taskId }) => taskId);
		const { items } = await succeed(bench, all);
		expect(each(items, 'taskId')).toEqual(ids.toReversed());
		expect(bench.bodies.map(({ current, size }) => [current, size])).toEqual(
			Array.from({ length: requests }, (_, page) => [page + 1, 100]),
		);
	});

	test('tasks that are created while the list is read push nothing out', async () => {
		account().tasks = [];
		account().rowIds = rowIds;
		for (let n = 0; n < 250; n++) account().addTask();
		const before = account().tasks.map(({ taskId }) => taskId);
		account().onPage = () => void account().addTask();
		const ids = each((await succeed(bench, all)).items, 'taskId');
		expect(new Set(ids).size).toBe(ids.length);
		expect(before.every((id) => ids.includes(id))).toBe(true);
	});
});

test.each([
	[1, [[1, 1]]],
	[
		120,
		[
			[1, 60],
			[2, 60],
		],
	],
])('a limit of %i', async (limit, pages) => {
	for (let n = 0; n < 200; n++) account().addTask();
	expect((await succeed(bench, { ...may18, limit })).items).toHaveLength(limit);
	expect(bench.bodies.map(({ current, size }) => [current, size])).toEqual(pages);
});

test('each item has a list of its own', async () => {
	const parameters = { ...all, filters: { searchCondition: '={{ $json.name }}' } };
	const items = [{ name: '12' }, { name: 'nowhere' }, { name: 'campaign' }];
	const { items: output } = await succeed(bench, parameters, { items });
	expect(output.map(({ pairedItem }) => pairedItem)).toEqual(
		[0, 2, 2, 2].map((index) => links(3)[index]),
	);
});

test.each([
	['From: is empty', { strTime: '={{ "" }}' }],
	['To: is empty', { endTime: '={{ "" }}' }],
	['From: "soon" is not a date and time', { strTime: 'soon' }],
	['From: is later than To', { strTime: '2024-05-19T00:00:00' }],
	['Limit: must be at least 1', { limit: 0 }],
	['Return All: must be true or false', { returnAll: '={{ "all" }}' }],
	['Simplify: must be true or false', { simplify: '={{ "x" }}' }],
	['Application Number: must be a whole number', { filters: { idxAppId: 'Jgd8oFei' } }],
	['Application Number: must be at least 1', { filters: { idxAppId: 0 } }],
	['Status: must be one of 0, 1, 2, 3, 4, 5, 6', { filters: { statusList: [7] } }],
	['Status: must be one of 0, 1, 2, 3, 4, 5, 6', { filters: { statusList: '={{ "calling" }}' } }],
	['Task Name: must be text', { filters: { searchCondition: '={{ {} }}' } }],
])('%s', async (message, wrong) => {
	await expectRefused(bench, { ...may18, ...wrong }, message);
});
