import { startSandbox, type Sandbox } from '..';
import { callAiAgent, publishedMoment } from '../testClients';
import { createTaskBody, lucy, tom } from '../testTasks';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const call = (path: string, value: unknown) => callAiAgent(sandbox.url, path, value);
const create = (changes: object = {}) => call('task/create', { ...createTaskBody, ...changes });

describe('task/create', () => {
	it('creates a task, keeps its body and imports the contacts', async () => {
		expect(await create({ extra: 'kept' })).toEqual({
			code: 0,
			message: 'success',
			traceId: expect.any(String),
			data: {
				taskId: expect.stringMatching(/^[0-9a-f-]{36}$/),
				userTaskId: 'EXT-TASK-1',
				taskStatus: 1,
				successCount: 2,
				totalCount: 2,
				errList: [],
			},
		});
		expect(sandbox.state.nxLink.tasks).toHaveLength(1);
		expect(sandbox.state.nxLink.tasks[0]).toMatchObject({
			body: { ...createTaskBody, extra: 'kept' },
			contacts: [
				{ ...lucy, state: 'pending' },
				{ ...tom, state: 'pending' },
			],
		});
	});

	it('creates an empty task without callList and userTaskId', async () => {
		const answer = await create({ callList: undefined, userTaskId: undefined });
		expect(answer).toMatchObject({ code: 0, data: { userTaskId: null, totalCount: 0 } });
	});

	it('starts at once with startupType 3', async () => {
		expect(await create({ startupType: 3 })).toMatchObject({ data: { taskStatus: 2 } });
	});

	it('imports what can be dialled and lists the rest', async () => {
		const wrong = { ...tom, phoneNumber: '1312895-xxx' };
		const errMsg = 'Illegal phone number format:1312895-xxx';
		expect(await create({ callList: [lucy, wrong] })).toMatchObject({
			code: 0,
			data: { successCount: 1, totalCount: 2, errList: [{ ...wrong, errMsg }] },
		});
		expect(sandbox.state.nxLink.tasks[0].contacts).toHaveLength(1);
	});

	it.each([
		['8613800000001', '86', 1],
		['1234567', undefined, 0],
		['12345678', undefined, 1],
		['123456789012345', undefined, 1],
		['1234567890123456', undefined, 0],
		['123456', '86', 1],
		['+8613800000001', undefined, 0],
	])('number %s with country code %s: %d imported', async (phoneNumber, countryCode, imported) => {
		const answer = await create({ countryCode, callList: [{ ...lucy, phoneNumber }] });
		expect(answer).toMatchObject({ data: { successCount: imported, totalCount: 1 } });
	});

	it.each([
		...['taskName', 'autoFlowId', 'routeId', 'taskKeep', 'startupType', 'zoneSecond', 'weekDay'],
		...['firstFifteen', 'secondFifteen', 'thirdFifteen', 'fourthFifteen', 'orderMaxCall'],
		'replayInterval',
	])('demands %s', async (field) => {
		const answer = await create({ [field]: undefined });
		expect(answer).toMatchObject({ code: 20000, message: `${field} is required` });
		expect(answer).not.toHaveProperty('data');
		expect(sandbox.state.nxLink.tasks).toEqual([]);
	});

	it.each([
		['autoFlowId', '197'],
		['taskKeep', 2],
		['taskKeep', false],
		['startupType', 4],
		['startupType', 0],
		['startupAt', 1_746_583_929_000],
		['zoneSecond', 50_401],
		['weekDay', '1,8'],
		['weekDay', '1, 2'],
		['weekDay', ''],
		['firstFifteen', '9,24'],
		['fourthFifteen', '09'],
		['orderMaxCall', 1.5],
		['replayInterval', -1],
		['maxCall', '20'],
		['taskName', ''],
		['userTaskId', null],
		['callList', {}],
	])('refuses %s %j', async (field, value) => {
		const message = expect.stringContaining(`${field}: `) as string;
		expect(await create({ [field]: value })).toMatchObject({ code: 20000, message });
	});

	it('names the contact whose field is missing', async () => {
		expect(await create({ callList: [lucy, { ...tom, name: undefined }] })).toMatchObject({
			code: 20000,
			message: 'callList[1].name is required',
		});
	});

	it.each([
		[{ autoFlowId: 1 }, 'autoFlowId not found'],
		[{ routeId: 'none' }, 'routeId not found'],
		[{ startupType: 2 }, 'startupAt: is required when startupType is 2'],
		[{ callList: [lucy, { ...tom, contactId: 'c-1' }] }, duplicate('c-1')],
	])('refuses %j and creates nothing', async (changes, message) => {
		expect(await create(changes)).toMatchObject({ code: 20000, message });
		expect(sandbox.state.nxLink.tasks).toEqual([]);
	});

	it('accepts a scheduled start in seconds', async () => {
		expect(await create({ startupType: 2, startupAt: 1_746_583_929 })).toMatchObject({ code: 0 });
	});

	it('lets quarters be empty, but not all of them', async () => {
		const empty = { secondFifteen: '', thirdFifteen: '', fourthFifteen: '' };
		expect(await create(empty)).toMatchObject({ code: 0 });
		expect(await create({ ...empty, firstFifteen: '' })).toMatchObject({ code: 20000 });
	});

	it('notices a creation that is sent twice', async () => {
		await create();
		expect(await create({ callList: [] })).toMatchObject({
			code: 20000,
			message: 'userTaskId already exists: EXT-TASK-1',
		});
		expect(await create({ userTaskId: 'EXT-TASK-2' })).toMatchObject({
			code: 20000,
			message: duplicate('c-1'),
		});
		expect(sandbox.state.nxLink.tasks).toHaveLength(1);
	});
});

function duplicate(contactId: string): string {
	return `Duplicate contactIds are not allowed: ${contactId}`;
}
