import { startSandbox, type Sandbox } from '..';
import { callCallbot, publishedMoment } from '../testClients';
import { createTaskBody } from './testBodies';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const list = (queryConditions: unknown = {}, changes: object = {}) => {
	const body = { productID: 'callbot', page: 1, size: 100, queryConditions, ...changes };
	return callCallbot(sandbox.url, 'listTask', body);
};
const found = async (queryConditions: object) => {
	const { taskData } = await list(queryConditions);
	return (taskData as Array<{ userTaskID: string }>).map(({ userTaskID }) => userTaskID);
};

const [morning, evening, closed] = ['campaign-morning', 'campaign-evening', 'campaign-closed'];
const seeded = 1_726_214_400;

describe('listTask', () => {
	it('shows tasks with their statistics', async () => {
		const { nxCallbot } = sandbox.state;
		nxCallbot.dial(evening, 3);
		nxCallbot.addCall(evening, 'order-0000042', {}, 'notAnswered');
		expect(await list({ userTaskID: [evening] })).toEqual({
			retCode: 0,
			retMsg: 'success',
			responseID: expect.any(String),
			totalCount: 1,
			taskData: [
				{
					userTaskID: evening,
					taskID: '90002',
					sceneID: 'scene-1',
					taskStatus: 2,
					createTs: seeded + 1,
					taskStat: {
						answerOrderCount: 2,
						finishOrderCount: 3,
						totalOrderCount: 25,
						finishRate: 0.12,
						totalAnswerCall: 2,
						totalCall: 4,
						answerRate: 0.5,
					},
				},
			],
		});
	});

	it('rounds rates to two decimals and has 0 of nothing', async () => {
		sandbox.state.nxCallbot.addOrders(closed, 3);
		sandbox.state.nxCallbot.dial(closed, 3);
		const stat = { finishRate: 1, answerRate: 0.67 };
		expect(await list({ userTaskID: [closed] })).toMatchObject({ taskData: [{ taskStat: stat }] });
		const none = { totalCall: 0, finishRate: 0, answerRate: 0 };
		expect(await list({ userTaskID: [morning] })).toMatchObject({ taskData: [{ taskStat: none }] });
	});

	it('counts stopped orders as finished', async () => {
		for (const order of sandbox.state.nxCallbot.findTask(evening)?.orders.slice(5) ?? []) {
			order.state = 'stopped';
		}
		const stat = { finishOrderCount: 20, finishRate: 0.8, answerOrderCount: 0 };
		expect(await list({ userTaskID: [evening] })).toMatchObject({ taskData: [{ taskStat: stat }] });
	});

	it('shows a created task', async () => {
		await callCallbot(sandbox.url, 'createTask', createTaskBody);
		expect(await list({ sceneID: 'scene-7' })).toMatchObject({
			totalCount: 1,
			taskData: [{ userTaskID: 'EXT-TASK-1', createTs: Math.floor(publishedMoment / 1000) }],
		});
	});

	it.each([
		[{}, [closed, evening, morning]],
		[{ taskStatus: [3, 1] }, [closed, morning]],
		[{ taskStatus: [4] }, []],
		[{ taskName: ['MORN', 'clos'] }, [closed, morning]],
		[{ taskName: ['campaign '] }, []],
		[{ sceneID: 'scene-1' }, [closed, evening, morning]],
		[{ sceneID: 'scene' }, []],
		[{ userTaskID: [evening, 'none'] }, [evening]],
		[{ userTaskID: ['campaign'] }, []],
		[{ startTs: seeded + 1 }, [closed, evening]],
		[{ endTs: seeded + 1 }, [evening, morning]],
		[{ startTs: seeded + 1, endTs: seeded + 1 }, [evening]],
		[{ startTs: 0, endTs: 0 }, []],
		[{ taskStatus: [], taskName: [], userTaskID: [] }, [closed, evening, morning]],
		[{ taskStatus: [1, 2], taskName: ['morning'] }, [morning]],
	])('finds by %j, the newest first', async (conditions, tasks) => {
		expect(await found(conditions)).toEqual(tasks);
	});

	it('finds no task without a name by a name', async () => {
		sandbox.state.nxCallbot.addTask();
		expect(await found({ taskName: ['a'] })).toEqual([closed, evening, morning]);
	});

	it.each<[retCode: number, conditions: unknown, changes: object, named: string]>([
		[2, undefined, { queryConditions: undefined }, 'queryConditions is required'],
		[2, {}, { page: undefined }, 'page is required'],
		[2, {}, { size: undefined }, 'size is required'],
		[2, {}, { productID: undefined }, 'productID is required'],
		[3, null, {}, 'queryConditions'],
		[3, { taskStatus: 1 }, {}, 'queryConditions.taskStatus'],
		[3, { taskName: null }, {}, 'queryConditions.taskName'],
		[3, { startTs: '0' }, {}, 'queryConditions.startTs'],
		[3, {}, { page: '1' }, 'page'],
		[4, { taskStatus: [6] }, {}, 'queryConditions.taskStatus[0]'],
		[4, { endTs: 1_726_214_400_000 }, {}, 'queryConditions.endTs'],
		[4, { sceneID: '' }, {}, 'queryConditions.sceneID'],
		[4, { name: 'x' }, {}, "'name'"],
		[4, {}, { options: {} }, "'options'"],
	])('answers %d to %j with %j', async (retCode, conditions, changes, named) => {
		const retMsg = expect.stringContaining(named) as string;
		expect(await list(conditions, changes)).toMatchObject({ retCode, retMsg });
	});
});
