import { startSandbox, type Sandbox } from '..';
import { callAiAgent, publishedMoment } from '../testClients';
import { createTaskBody, lucy, tom } from '../testTasks';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const list = (filters: object = {}) =>
	callAiAgent(sandbox.url, 'call/list', { pageNumber: 1, pageSize: 10, ...filters });

async function callIds(filters: object): Promise<string[]> {
	const { data } = await list({ taskId: 'task-1', ...filters });
	return (data as { list: Array<{ callId: string }> }).list.map((call) => call.callId.slice(-1));
}

describe('call/list', () => {
	it('shows the call of a contact with all fields of the page', async () => {
		const params = [{ name: 'orderNo', value: 17 }];
		const callList = [{ ...lucy, params }, tom];
		const callCallbackUrl = 'https://example.com/webhook/call';
		const body = { ...createTaskBody, callList, callCallbackUrl };
		const { taskId, createTs } = sandbox.state.nxLink.addTask(body);
		sandbox.state.nxLink.dial('EXT-TASK-1', 2);

		const { data } = await list({ taskId });
		expect(data).toMatchObject({ total: 2, list: [{ contactId: 'c-2' }, { contactId: 'c-1' }] });
		const [missed, answered] = (data as { list: object[] }).list;
		expect(missed).toMatchObject({
			callAnswer: 0,
			callElapsed: 0,
			userIntent: null,
			callResult: 2,
		});
		expect(answered).toEqual({
			id: 1,
			callId: 'call_0000001',
			taskId,
			contactId: 'c-1',
			autoFlowId: 197,
			autoFlowName: 'Customer Follow-up',
			callerPhone: expect.any(String),
			calleePhone: lucy.phoneNumber,
			realPhone: lucy.phoneNumber,
			callStatus: 1,
			callResult: 1,
			createTs: createTs + 1,
			callStart: createTs + 1,
			callAnswer: createTs + 9,
			callEnd: createTs + 40,
			opTs: createTs + 40,
			callRingTime: 8,
			callElapsed: 31,
			callAudioUrl: 'https://recordings.example/call_0000001.mp3',
			callSummary: expect.any(String),
			userIntent: 'Interested',
			turnTime: 4,
			hangupReason: 'user hung up',
			sipCode: '200',
			sipAddr: '127.0.0.1',
			lineId: 'line-1',
			routeId: createTaskBody.routeId,
			orderHead: 1,
			orderTail: 1,
			attributes: [{ key: 'orderNo', name: 'orderNo', value: '17' }],
			agentId: null,
			agentName: null,
			agentGroupId: null,
			agentGroupName: null,
			manualCallStart: 0,
			manualCallAnswer: 0,
			manualCallEnd: 0,
			manualCallStatus: 0,
			manualElapsed: 0,
			callCallbackUrl,
			orderCallbackUrl: null,
		});
	});

	it('knows one call for each contact that was dialled', () => {
		const { nxLink } = sandbox.state;
		nxLink.addTask(createTaskBody);
		expect(nxLink.dial('EXT-TASK-1', 1)).toBe(1);
		expect(nxLink.dial('EXT-TASK-1', 5)).toBe(1);
		expect(nxLink.dial('EXT-TASK-1', 5)).toBe(0);
		expect(nxLink.calls.map((call) => call.contactId)).toEqual(['c-1', 'c-2']);
		expect(nxLink.calls.map((call) => call.callAnswer > 0)).toEqual([true, false]);
	});

	it.each([
		[{}, ['4', '3', '2', '1']],
		[{ startTs: 102 }, ['4', '3', '2']],
		[{ startTs: 102, endTs: 103 }, ['3', '2']],
		[{ callId: 'call_0000003' }, ['3']],
		[{ phone: '8613800000002' }, ['2']],
		[{ callResult: 1 }, ['3', '1']],
		[{ userIntent: 'Interested' }, ['1']],
		[{ minElapsed: 20 }, ['4', '3', '2']],
		[{ minElapsed: 20, maxElapsed: 30 }, ['3', '2']],
		[{ callId: '', phone: '', userIntent: '' }, ['4', '3', '2', '1']],
		[{ callResult: 17 }, []],
	])('finds by %j, the newest first', async (filters, found) => {
		const { nxLink } = sandbox.state;
		nxLink.addCalls('task-1', 4, (index) => ({
			createTs: 101 + index,
			callElapsed: 10 * (index + 1),
		}));
		nxLink.addCalls('task-2', 3);
		expect(await callIds(filters)).toEqual(found);
	});

	it('has nothing for an unknown task', async () => {
		expect(await list({ taskId: 'none' })).toMatchObject({ code: 0, data: { total: 0, list: [] } });
	});

	it.each([
		['taskId', undefined, 'taskId is required'],
		['taskId', '', 'taskId: must not be empty'],
		['startTs', 1_736_215_928_000, 'startTs: '],
		['endTs', '', 'endTs: '],
		['callResult', '1', 'callResult: '],
		['minElapsed', -1, 'minElapsed: '],
		['maxElapsed', 1.5, 'maxElapsed: '],
		['userIntent', 1, 'userIntent: '],
	])('refuses %s %j', async (field, value, message) => {
		const text = expect.stringContaining(message) as string;
		const answer = await list({ taskId: 'task-1', [field]: value });
		expect(answer).toMatchObject({ code: 20000, message: text });
	});
});
