import { startSandbox, type Sandbox } from '..';
import { callCallbot, publishedMoment } from '../testClients';
import { callInfoList, contacts, createAndCallBody, createTaskBody, lucy } from './testBodies';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const create = (changes: object = {}) =>
	callCallbot(sandbox.url, 'createTask', { ...createTaskBody, ...changes });
const createAndCall = (changes: object = {}) =>
	callCallbot(sandbox.url, 'createAndCall', { ...createAndCallBody, ...changes });
const task = (userTaskID: string) => sandbox.state.nxCallbot.findTask(userTaskID);

describe('createTask', () => {
	it('keeps what it is told and tells the ids', async () => {
		expect(await create()).toEqual({
			retCode: 0,
			retMsg: 'success',
			responseID: expect.any(String),
			taskID: '90004',
			taskStatus: 1,
		});
		expect(task('EXT-TASK-1')).toMatchObject({
			taskID: '90004',
			sceneID: 'scene-7',
			createTs: Math.floor(publishedMoment / 1000),
			taskCreateSetting: createTaskBody.taskCreateSetting,
			funcFlag: createTaskBody.funcFlag,
			orders: [],
		});
	});

	it('asks for nothing but the task, its product and its script template', async () => {
		const { productID, userTaskID, sceneID } = createTaskBody;
		const body = { productID, userTaskID, sceneID };
		expect(await callCallbot(sandbox.url, 'createTask', body)).toMatchObject({ retCode: 0 });
	});

	it.each([
		[{ startupType: 0 }, 1],
		[{ startupType: 1 }, 1],
		[{ startupType: 2, startupAt: 1_726_300_000 }, 1],
		[{ startupType: 3 }, 2],
	])('with %j begins in status %d', async (taskCreateSetting, taskStatus) => {
		expect(await create({ taskCreateSetting })).toMatchObject({ retCode: 0, taskStatus });
		expect(task('EXT-TASK-1')).toMatchObject({ taskStatus });
	});

	it('refuses an id that exists, whoever created it', async () => {
		const exists = { retCode: 4, retMsg: 'userTaskID already exists' };
		await create();
		expect(await create()).toMatchObject(exists);
		expect(await create({ userTaskID: 'campaign-closed' })).toMatchObject(exists);
		expect(await createAndCall({ userTaskID: 'EXT-TASK-1' })).toMatchObject(exists);
		expect(sandbox.state.nxCallbot.tasks).toHaveLength(4);
		expect(task('EXT-TASK-1')?.orders).toEqual([]);
	});

	it.each<[retCode: number, changes: object, named: string]>([
		[2, { productID: undefined }, 'productID is required'],
		[2, { userTaskID: undefined }, 'userTaskID is required'],
		[2, { sceneID: undefined }, 'sceneID is required'],
		[2, { taskCreateSetting: { startupType: 2 } }, 'startupAt is required'],
		[3, { sceneID: 7 }, 'sceneID'],
		[3, { taskCreateSetting: { startupType: '1' } }, 'taskCreateSetting.startupType'],
		[3, { funcFlag: { taskKeep: 0 } }, 'funcFlag.taskKeep'],
		[3, { other: null }, 'other'],
		[4, { productID: 'other' }, 'productID'],
		[4, { userTaskID: '' }, 'userTaskID'],
		[4, { taskCreateSetting: { startupType: 4 } }, 'taskCreateSetting.startupType'],
		[4, { taskCreateSetting: { startupType: 2, startupAt: 0 } }, 'taskCreateSetting.startupAt'],
		[4, { taskCreateSetting: { startupAt: 1_726_300_000_000 } }, 'taskCreateSetting.startupAt'],
		[4, { taskCreateSetting: { manualCallSetting: { dispatchType: 3 } } }, 'dispatchType'],
		[4, { taskCreateSetting: { 'dialAtUpHour ': '9' } }, "'dialAtUpHour '"],
		[4, { taskCreateSetting: { taskCallbackUrl: 'x' } }, "'taskCallbackUrl'"],
		[4, { taskCreateSetting: { taskName: 'x' } }, "'taskName'"],
		[4, { taskCreateSetting: { maxCall: 1 } }, "'maxCall'"],
		[4, { taskCreateSetting: { manualCallSetting: { rate: 3 } } }, "'rate'"],
		[4, { funcFlag: { phoneEncrypt: true } }, "'phoneEncrypt'"],
		[4, { funcFlag: { smsFuncFlag: [{ smsID: 'x' }] } }, "'smsID'"],
		[4, { funcFlag: { smsFuncFlag: [{ intentID: ['x'] }] } }, "'intentID'"],
		[4, { callInfoList: callInfoList(contacts(1)) }, "'callInfoList'"],
	])('answers %d to %j', async (retCode, changes, named) => {
		const retMsg = expect.stringContaining(named) as string;
		expect(await create(changes)).toMatchObject({ retCode, retMsg });
		expect(sandbox.state.nxCallbot.tasks).toHaveLength(3);
	});
});

describe('createAndCall', () => {
	it('creates a task with its orders', async () => {
		const answer = await createAndCall({ callInfoList: callInfoList([lucy, ...contacts(2)]) });
		expect(answer).toEqual({
			retCode: 0,
			retMsg: 'success',
			responseID: expect.any(String),
			taskID: '90004',
			taskStatus: 1,
			totalCount: 3,
			successCount: 2,
			errList: [{ orderID: 'own-1', errMsg: 'orderID already exists' }],
		});
		const { taskCreateSetting, funcFlag } = createAndCallBody;
		expect(task('EXT-TASK-2')).toMatchObject({ taskCreateSetting, funcFlag });
		expect(task('EXT-TASK-2')?.orders).toMatchObject([
			{ ...lucy, state: 'pending' },
			{ ...contacts(2)[1], userName: '', other: '', params: [] },
		]);
	});

	it('creates the task even when no number can be dialled', async () => {
		const callList = [{ orderID: 'own-1', userPhone: '+8613800000001' }];
		const answer = await createAndCall({ callInfoList: callInfoList(callList) });
		expect(answer).toMatchObject({ retCode: 0, totalCount: 1, successCount: 0 });
		expect(task('EXT-TASK-2')?.orders).toEqual([]);
	});

	it('starts at once with startupType 3', async () => {
		const started = { retCode: 0, taskStatus: 2, successCount: 2 };
		expect(await createAndCall({ taskCreateSetting: { startupType: 3 } })).toMatchObject(started);
	});

	it.each<[retCode: number, changes: object, named: string]>([
		[2, { callInfoList: undefined }, 'callInfoList is required'],
		[4, { callInfoList: callInfoList([]) }, 'callInfoList.callList'],
		[4, { account: '' }, "'account'"],
		[4, { other: '' }, "'other'"],
		[4, { taskCallbackUrl: '' }, "'taskCallbackUrl'"],
		[4, { orderCallbackUrl: '' }, "'orderCallbackUrl'"],
		[4, { funcFlag: { smsFuncFlag: [{ smsId: 'x' }] } }, "'smsId'"],
		[4001, { callInfoList: callInfoList(contacts(1001)) }, 'callInfoList.callList'],
	])('answers %d to a mistake with %j', async (retCode, changes, named) => {
		const retMsg = expect.stringContaining(named) as string;
		expect(await createAndCall(changes)).toMatchObject({ retCode, retMsg });
		expect(task('EXT-TASK-2')).toBeUndefined();
	});
});
