import { startSandbox, type Sandbox } from '..';
import { callAiAgent, publishedMoment } from '../testClients';
import { createTaskBody } from '../testTasks';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const paging = { pageNumber: 1, pageSize: 10 };
const list = (filters: object = {}) =>
	callAiAgent(sandbox.url, 'task/list', { ...paging, ...filters });

interface Item {
	taskName: string;
	statInfo: object;
}

async function items(filters: object = {}): Promise<Item[]> {
	return ((await list(filters)).data as { list: Item[] }).list;
}

const names = async (filters: object) => (await items(filters)).map((item) => item.taskName);

/** Tasks of 0, 1 and 2 contacts, created at 1001, 1002 and 1003 and answered to 0, 50 and 100 %. */
function addThree(): void {
	const { nxLink } = sandbox.state;
	for (const [count, taskName] of ['Empty', 'Spring Sale', 'Summer Sale'].entries()) {
		const callList = createTaskBody.callList
			.slice(0, count)
			.map((contact) => ({ ...contact, contactId: `${taskName} ${contact.contactId}` }));
		const body = { ...createTaskBody, userTaskId: taskName, taskName, callList };
		nxLink.addTask(body, 1001 + count).taskStatus = 1 + count;
	}
	nxLink.addCalls(nxLink.tasks[1].taskId, 2);
	nxLink.addCalls(nxLink.tasks[2].taskId, 3, { callAnswer: 1 });
}

describe('task/list', () => {
	it('shows a created task with all its fields', async () => {
		const extra = { other: 'batch-1', taskDesc: 'Asks', shutdownAt: 1_746_670_329, maxCall: 20 };
		await callAiAgent(sandbox.url, 'task/create', { ...createTaskBody, ...extra });
		const [task] = sandbox.state.nxLink.tasks;
		expect(await items()).toEqual([
			{
				...extra,
				id: 1,
				taskId: task.taskId,
				userTaskId: 'EXT-TASK-1',
				taskName: createTaskBody.taskName,
				taskStatus: 1,
				pauseReason: 0,
				autoFlowId: 197,
				autoFlowName: 'Customer Follow-up',
				agentGroupId: null,
				routeId: createTaskBody.routeId,
				strategyId: null,
				importType: 0,
				startupType: 1,
				startupBy: null,
				startupAt: null,
				taskKeep: 0,
				maxRingTime: 0,
				orderMaxCall: 1,
				replayInterval: 600,
				weekDay: '1,2,3,4,5,6,7',
				zoneSecond: 28800,
				funcFlag: 0,
				taskCallbackUrl: null,
				createTs: Math.floor(publishedMoment / 1000),
				statInfo: expect.objectContaining({ taskId: task.taskId, totalOrderCount: 2 }),
			},
		]);
	});

	it('counts contacts and calls, with rates as texts', async () => {
		const { nxLink } = sandbox.state;
		const task = nxLink.addTask(createTaskBody);
		expect((await items())[0].statInfo).toMatchObject({ totalCallCount: 0, answerRate: '0.00' });
		nxLink.addContacts(task.taskId, [
			{ contactId: 'c-3', name: 'Ann', phoneNumber: '13800000003' },
		]);
		nxLink.dial('EXT-TASK-1', 2);
		const manual = { manualCallStart: 5, manualCallAnswer: 6, manualElapsed: 40 };
		nxLink.calls[0] = { ...nxLink.calls[0], ...manual, callElapsed: 31 };
		expect((await items())[0].statInfo).toEqual({
			id: 1,
			taskId: task.taskId,
			autoFlowId: 197,
			createTs: task.createTs,
			totalOrderCount: 3,
			dialedOrderCount: 2,
			finishOrderCount: 2,
			answerOrderCount: 1,
			totalCallCount: 2,
			answerCallCount: 1,
			totalCallElapsed: 31,
			avgCallDuration: 31,
			manualAnswerCount: 1,
			manualFailCount: 0,
			manualElapsed: 40,
			avgManualDuration: 40,
			answerRate: '50.00',
			finishRate: '66.67',
			dialProgress: '66.67',
			manualAnswerRate: '100.00',
		});
	});

	it.each([
		[{}, ['Summer Sale', 'Spring Sale', 'Empty']],
		[{ taskName: 'sale' }, ['Summer Sale', 'Spring Sale']],
		[{ taskStatus: 2 }, ['Spring Sale']],
		[{ createStartTs: 1002 }, ['Summer Sale', 'Spring Sale']],
		[{ createStartTs: 1002, createEndTs: 1002 }, ['Spring Sale']],
		[{ minCallsAnsweredRate: 50 }, ['Summer Sale', 'Spring Sale']],
		[{ maxCallsAnsweredRate: 50.0 }, ['Spring Sale', 'Empty']],
		[{ minCallsAnsweredRate: 50.1, maxCallsAnsweredRate: 99.9 }, []],
		[{ minTaskTotalQuantity: 1, maxTaskTotalQuantity: 1 }, ['Spring Sale']],
		[{ taskName: 'Sale', taskStatus: 1 }, []],
	])('finds by %j', async (filters, found) => {
		addThree();
		expect(await names(filters)).toEqual(found);
	});

	it('takes an empty number filter for an absent one, as the page sends it', async () => {
		addThree();
		const numbers = [
			...['taskStatus', 'createStartTs', 'createEndTs', 'minCallsAnsweredRate'],
			...['maxCallsAnsweredRate', 'minTaskTotalQuantity', 'maxTaskTotalQuantity'],
		];
		const blank = Object.fromEntries(numbers.map((name) => [name, '']));
		expect(await names({ ...blank, taskName: '' })).toHaveLength(3);
	});

	it.each([
		['taskStatus', 7],
		['taskStatus', '1'],
		['createStartTs', 1_746_583_929_000],
		['createEndTs', null],
		['minCallsAnsweredRate', -1],
		['maxCallsAnsweredRate', 100.5],
		['maxCallsAnsweredRate', '50'],
		['minTaskTotalQuantity', 1.5],
		['taskName', 1],
	])('refuses %s %j', async (field, value) => {
		const message = expect.stringContaining(`${field}: `) as string;
		expect(await list({ [field]: value })).toMatchObject({ code: 20000, message });
	});
});
