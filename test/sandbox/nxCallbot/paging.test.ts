import { startSandbox, type Sandbox } from '..';
import { callCallbot, publishedMoment } from '../testClients';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => {
	sandbox.reset();
	sandbox.state.nxCallbot.tasks = [];
});
afterAll(() => sandbox.close());

/** Makes the account hold this many tasks, and the first of them this many orders with a call. */
function fill(count: number): void {
	const { nxCallbot } = sandbox.state;
	nxCallbot.tasks = [];
	for (let index = 0; index < count; index++) nxCallbot.addTask({ userTaskID: `list-${index}` });
	if (count === 0) return;
	nxCallbot.addOrders('list-0', count);
	nxCallbot.dial('list-0', count);
}

const ofTask = { userTaskID: 'list-0', options: {} };

describe.each<[name: string, key: 'tasks' | 'calls' | 'orders', rows: string, fields: object]>([
	['listTask', 'tasks', 'taskData', { queryConditions: {} }],
	['listCall', 'calls', 'callData', ofTask],
	['listOrder', 'orders', 'orderData', ofTask],
])('%s', (name, key, rows, fields) => {
	const ask = (page?: unknown, size?: unknown) =>
		callCallbot(sandbox.url, name, { productID: 'callbot', ...fields, page, size });
	const idsOf = async (page: number, size: number) => {
		const found = (await ask(page, size))[rows] as Array<Record<string, string>>;
		return found.map((row) => row[name === 'listTask' ? 'userTaskID' : 'orderID']);
	};

	it.each([
		[1, 1, 0],
		[4, 4, 0],
		[5, 4, 1],
	])('of %d rows has %d on page 1 and %d on page 2', async (totalCount, first, second) => {
		fill(totalCount);
		const pages = [await idsOf(1, 4), await idsOf(2, 4)];
		expect(pages.map((ids) => ids.length)).toEqual([first, second]);
		expect(new Set(pages.flat()).size).toBe(totalCount);
		expect(await ask(3, 4)).toEqual({
			retCode: 0,
			retMsg: 'success',
			responseID: expect.any(String),
			totalCount,
			[rows]: [],
		});
	});

	it('has other names and no total when told to', async () => {
		fill(2);
		sandbox.state.nxCallbot.withTotal = false;
		sandbox.state.nxCallbot.listNames[key] = 'rows';
		const answer = await ask(1, 1);
		expect(Object.keys(answer)).toEqual(['retCode', 'retMsg', 'responseID', 'rows']);
		expect(answer.rows).toHaveLength(1);
		sandbox.state.nxCallbot.reset();
		sandbox.state.nxCallbot.addTask({ userTaskID: 'list-0' });
		expect(Object.keys(await ask(1, 1))).toEqual(expect.arrayContaining(['totalCount', rows]));
	});

	it('lets a test change the account after each answer', async () => {
		fill(1);
		const onPage = jest.fn(() => fill(3));
		sandbox.state.nxCallbot.onPage = onPage;
		expect(await idsOf(1, 4)).toHaveLength(1);
		expect(await idsOf(1, 4)).toHaveLength(3);
		expect(onPage).toHaveBeenCalledTimes(2);
		await ask(0, 4);
		await ask(1, 101);
		expect(onPage).toHaveBeenCalledTimes(2);
	});

	it('has pages of a hundred rows, or as many as a test says', async () => {
		fill(101);
		expect(await idsOf(1, 100)).toHaveLength(100);
		expect(await ask(1, 101)).toMatchObject({ retCode: 4, retMsg: 'size: must be at most 100' });
		sandbox.state.nxCallbot.largestPage = 200;
		expect(await idsOf(1, 101)).toHaveLength(101);
	});

	it.each([
		[3, '1', 10, 'page'],
		[3, 1, '10', 'size'],
		[3, 1.5, 10, 'page'],
		[4, 0, 10, 'page'],
		[4, 1, 0, 'size'],
	])('answers %d to page %j of size %j', async (retCode, page, size, named) => {
		fill(1);
		const retMsg = expect.stringContaining(`${named}: `) as string;
		expect(await ask(page, size)).toMatchObject({ retCode, retMsg });
	});
});

it.each(['listCall', 'listOrder'])('%s begins with a hundred rows unless told', async (name) => {
	fill(101);
	const answer = await callCallbot(sandbox.url, name, { productID: 'callbot', ...ofTask });
	expect(answer).toMatchObject({ retCode: 0, totalCount: 101 });
	expect(answer.callData ?? answer.orderData).toHaveLength(100);
});
