import { startSandbox, type Sandbox } from '..';
import { callCallbot, publishedMoment } from '../testClients';
import { callInfoList, changeable, contacts } from './testBodies';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const morning = () => sandbox.state.nxCallbot.findTask('campaign-morning');
const update = (changes: object) => {
	const task = { productID: 'callbot', userTaskID: 'campaign-morning' };
	return callCallbot(sandbox.url, 'updateTask', { ...task, ...changes });
};

describe('updateTask', () => {
	it('changes what it is given', async () => {
		expect(await update({ sceneID: 'scene-1', ...changeable })).toEqual({
			retCode: 0,
			retMsg: 'success',
			responseID: expect.any(String),
			taskID: '90001',
			taskStatus: 1,
		});
		expect(morning()).toMatchObject(changeable);
	});

	it('keeps what it is not given', async () => {
		await update(changeable);
		await update({ taskCreateSetting: { maxCall: 5 }, funcFlag: { taskKeep: true } });
		expect(morning()).toMatchObject({
			taskCreateSetting: { ...changeable.taskCreateSetting, maxCall: 5 },
			funcFlag: { ...changeable.funcFlag, taskKeep: true },
		});
	});

	it('changes a paused task, too', async () => {
		Object.assign(morning() ?? {}, { taskStatus: 5 });
		const renamed = { taskCreateSetting: { taskName: 'Late morning' } };
		expect(await update(renamed)).toMatchObject({ retCode: 0, taskStatus: 5 });
		expect(morning()).toMatchObject(renamed);
	});

	it.each([
		[2, 'in progress'],
		[3, 'completed'],
		[4, 'failed'],
	])('refuses a task in status %d', async (taskStatus, name) => {
		Object.assign(morning() ?? {}, { taskStatus });
		const refused = { retCode: 1, retMsg: `cannot update a task that is ${name}`, taskStatus };
		expect(await update({ taskCreateSetting: { maxCall: 5 } })).toMatchObject(refused);
		expect(morning()?.taskCreateSetting).toEqual({ taskName: 'Morning campaign' });
	});

	it('knows no other task', async () => {
		const unknown = { retCode: 1, retMsg: 'task does not exist' };
		expect(await update({ userTaskID: 'none' })).toMatchObject(unknown);
	});

	it.each<[retCode: number, changes: object, named: string]>([
		[2, { userTaskID: undefined }, 'userTaskID'],
		[2, { taskCreateSetting: { startupType: 2 } }, 'taskCreateSetting.startupAt'],
		[3, { taskCreateSetting: { maxCall: '5' } }, 'taskCreateSetting.maxCall'],
		[4, { taskCreateSetting: { maxCall: -1 } }, 'taskCreateSetting.maxCall'],
		[4, { sceneID: 'scene-2', taskCreateSetting: { maxCall: 5 } }, 'sceneID cannot be changed'],
		[4, { callInfoList: callInfoList(contacts(1)) }, "'callInfoList'"],
		[4, { taskName: 'x' }, "'taskName'"],
		[4, { funcFlag: { smsFuncFlag: [{ smsId: 'x' }] } }, "'smsId'"],
	])('answers %d to %j', async (retCode, changes, named) => {
		const retMsg = expect.stringContaining(named) as string;
		expect(await update(changes)).toMatchObject({ retCode, retMsg });
		expect(morning()?.taskCreateSetting).toEqual({ taskName: 'Morning campaign' });
	});
});
