import { startSandbox, type Sandbox } from '..';
import { callCallbot, publishedMoment } from '../testClients';
import { addContactsBody, lucy } from './testBodies';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => {
	sandbox.reset();
	sandbox.state.nxCallbot.addTask({ userTaskID: 'calls', createTs: 1000 });
});
afterAll(() => sandbox.close());

const list = (options: unknown = {}, changes: object = {}) => {
	const body = { productID: 'callbot', userTaskID: 'calls', options, ...changes };
	return callCallbot(sandbox.url, 'listCall', body);
};
const found = async (options: object) => {
	const { callData } = await list(options);
	return (callData as Array<{ callID: string }>).map(({ callID }) => Number(callID.slice(-7)));
};

const detail = {
	callID: 'call-0000001',
	callingNumber: '85235757580',
	lineAddress: '127.0.0.1',
	callStatus: 1,
	callStartTs: 1001,
	callAnswerTs: 1009,
	callEndTs: 1040,
	callDuration: 31,
	callAudioUrl: 'https://recordings.example/call-0000001.mp3',
	hangupCause: 'NORMAL_CLEARING',
	termSipCode: '200',
	intents: [{ intentID: 'intent-1', intentTag: 'A', intentName: 'Interested', intentLevel: 1 }],
	sms: [],
	agent: {
		agentName: null,
		agentGroup: null,
		agentCallStatus: null,
		agentCallElapsed: null,
		agentLabel: null,
		manualCallStart: null,
		manualCallAnswer: null,
		manualCallEnd: null,
		manualHangupBy: 0,
	},
	params: lucy.params,
};
const { orderID, userPhone, userName, other } = lucy;

describe('listCall', () => {
	it('shows a call with its order', async () => {
		await callCallbot(sandbox.url, 'addBatchCall', addContactsBody([lucy], 'calls'));
		sandbox.state.nxCallbot.dial('calls', 1);
		expect(await list()).toEqual({
			retCode: 0,
			retMsg: 'success',
			responseID: expect.any(String),
			totalCount: 1,
			callData: [{ orderID, userPhone, userName, other, ...detail }],
		});
		sandbox.state.nxCallbot.callRows = 'nested';
		expect(await list()).toMatchObject({
			callData: [{ orderID, userPhone, userName, other, callInfoDetail: detail }],
		});
		expect(await list()).not.toHaveProperty('callData.0.callID');
	});

	it('tells how calls end that nobody answers', async () => {
		const { nxCallbot } = sandbox.state;
		nxCallbot.addOrders('calls', 8);
		nxCallbot.dial('calls', 6);
		nxCallbot.addCall('calls', 'order-0000066', {}, 'unallocated');
		const missed = {
			callAnswerTs: 0,
			callDuration: 0,
			callAudioUrl: '',
			intents: [],
		};
		expect((await list({ callStatus: [2, 3, 4] })).callData).toMatchObject([
			{ ...missed, callStatus: 4, hangupCause: 'UNALLOCATED_NUMBER', termSipCode: '404' },
			{ ...missed, callStatus: 4, hangupCause: 'CALL_REJECTED', termSipCode: '603' },
			{ ...missed, callStatus: 3, hangupCause: 'USER_BUSY', termSipCode: '486' },
			{ ...missed, callStatus: 2, hangupCause: 'NO_ANSWER', termSipCode: '480' },
		]);
		expect(await found({ callStatus: [1] })).toEqual([5, 3, 1]);
	});

	const all = [4, 3, 2, 1];
	const nothing = { intentID: null, intentName: [], intentTag: null, intentLevel: [] };
	const noRange = { turnTime: null, callDuration: null, callStatus: null, startTs: null };

	it.each<[options: object, calls: number[]]>([
		[{}, all],
		[{ callID: ['call-0000003', 'call-0000001', 'none'] }, [3, 1]],
		[{ callID: null, endTs: null, ...nothing, ...noRange }, all],
		[{ callID: [], callStatus: [] }, all],
		[{ intentID: ['intent-2'] }, [3]],
		[{ intentName: ['Interested', 'Not interested'] }, [3, 1]],
		[{ intentName: ['interested'] }, []],
		[{ intentTag: ['A'] }, [1]],
		[{ intentLevel: [2, 7] }, [3]],
		[{ callStatus: [2, 3] }, [4, 2]],
		[{ callDuration: { gt: 31, lt: 99, enable: true } }, [3]],
		[{ callDuration: { gt: 30, lt: 33, enable: true } }, [1]],
		[{ callDuration: { gt: 31, enable: true } }, [3]],
		[{ callDuration: { lt: 31, enable: true } }, [4, 2]],
		[{ callDuration: { gt: 99, lt: 99, enable: false } }, all],
		[{ callDuration: { gt: 99 } }, all],
		[{ turnTime: { gt: 3, lt: 5, enable: true } }, [3, 1]],
		[{ turnTime: { gt: 4, lt: 5, enable: true } }, []],
		[{ startTs: 1002, endTs: 1003 }, [3, 2]],
		[{ startTs: 1004 }, [4]],
		[{ endTs: 0 }, []],
		[{ callStatus: [1], intentTag: ['B'], startTs: 1003 }, [3]],
	])('finds by %j, the newest first', async (options, calls) => {
		sandbox.state.nxCallbot.addOrders('calls', 5);
		sandbox.state.nxCallbot.dial('calls', 4);
		sandbox.state.nxCallbot.dial('campaign-morning', 2);
		// The third call lasts 33 seconds: 30, and as many as its number says.
		expect(await found(options)).toEqual(calls);
	});

	it('shows all calls of an order', async () => {
		sandbox.state.nxCallbot.addOrders('calls', 2);
		sandbox.state.nxCallbot.dial('calls', 2);
		sandbox.state.nxCallbot.addCall('calls', 'order-0000066', { callStartTs: 999, turnTime: 9 });
		expect(await found({})).toEqual([2, 1, 3]);
		expect(await found({ turnTime: { gt: 8, enable: true } })).toEqual([3]);
	});

	it.each<[retCode: number, options: unknown, changes: object, named: string]>([
		[1, {}, { userTaskID: 'none' }, 'task does not exist'],
		[2, undefined, { options: undefined }, 'options is required'],
		[2, {}, { userTaskID: undefined }, 'userTaskID is required'],
		[3, null, {}, 'options'],
		[3, { callID: 'call-0000001' }, {}, 'options.callID'],
		[3, { turnTime: { gt: '1' } }, {}, 'options.turnTime.gt'],
		[3, { callDuration: { enable: 1 } }, {}, 'options.callDuration.enable'],
		[3, { callStatus: ['1'] }, {}, 'options.callStatus[0]'],
		[3, {}, { size: null }, 'size'],
		[4, { startTs: 1_726_214_400_000 }, {}, 'options.startTs'],
		[4, { callID: [''] }, {}, 'options.callID[0]'],
		[4, { orderID: ['x'] }, {}, "'orderID'"],
		[4, { finish: 1 }, {}, "'finish'"],
		[4, { turnTime: { gte: 1 } }, {}, "'gte'"],
		[4, {}, { queryConditions: {} }, "'queryConditions'"],
	])('answers %d to %j with %j', async (retCode, options, changes, named) => {
		const retMsg = expect.stringContaining(named) as string;
		expect(await list(options, changes)).toMatchObject({ retCode, retMsg });
	});
});
