import { begin, useDialler } from '../dialler/testBench';
import { createTaskBody, lucy } from '../testTasks';

const bench = useDialler();

/** A task that runs and tells everything to the bench.receiver. */
const runningTask = (changes: object = {}) => ({
	...createTaskBody,
	startupType: 3,
	taskCallbackUrl: `${bench.receiver.url}/task`,
	callCallbackUrl: `${bench.receiver.url}/call`,
	...changes,
});

const addTask = (changes: object = {}) => bench.sandbox.state.nxLink.addTask(runningTask(changes));

describe('the call callback', () => {
	it('has the fields of its page and those of the records', async () => {
		const params = [{ name: 'orderNo', value: 17 }];
		const { taskId } = addTask({ callList: [{ ...lucy, other: 'row-1', params }] });
		await bench.sandbox.dialler.turn(34_999);
		expect(bench.receiver.arrivals).toEqual([]);
		await bench.sandbox.dialler.turn(1);
		expect(bench.receiver.read('/call')).toEqual([
			{
				taskId,
				userTaskId: 'EXT-TASK-1',
				contactId: 'c-1',
				other: 'row-1',
				autoFlowId: 197,
				orderHead: 1,
				orderTail: 1,
				callerPhone: '85235757580',
				calleePhone: '13800000001',
				realPhone: '13800000001',
				callId: 'call_0000001',
				callStatus: 1,
				callResult: 1,
				createTs: begin,
				opTs: begin + 35,
				callStart: begin,
				callAnswer: begin + 5,
				callEnd: begin + 35,
				callRingTime: 5,
				callElapsed: 30,
				callAudioUrl: 'https://recordings.example/call_0000001.mp3',
				hangupReason: 'user hung up',
				userIntent: 'Interested',
				callSummary: expect.any(String) as string,
				sipCode: '200',
				turnTime: 4,
				agentId: null,
				agentName: null,
				agentGroupId: null,
				agentGroupName: null,
				manualCallStart: 0,
				manualCallAnswer: 0,
				manualCallEnd: 0,
				manualCallStatus: 0,
				manualElapsed: 0,
				attributes: [{ key: 'orderNo', name: 'orderNo', value: '17' }],
			},
		]);
		expect(bench.sandbox.state.nxLink.calls).toMatchObject([
			{
				callId: 'call_0000001',
				callAnswer: begin + 5,
				callCallbackUrl: `${bench.receiver.url}/call`,
			},
		]);
	});

	it.each([
		['notAnswered', 'no answer', '480'],
		['busy', 'busy', '486'],
		['rejected', 'rejected', '603'],
	] as const)('tells of a call that ends %s', async (outcome, hangupReason, sipCode) => {
		bench.sandbox.dialler.outcomeOf = () => outcome;
		addTask({ callList: [lucy], orderMaxCall: 0 });
		await bench.sandbox.dialler.turn(5_000);
		expect(bench.receiver.read('/call')).toMatchObject([
			{
				other: null,
				callAnswer: 0,
				callEnd: begin + 5,
				callRingTime: 5,
				callElapsed: 0,
				callResult: 2,
				callAudioUrl: null,
				userIntent: null,
				hangupReason,
				sipCode,
			},
		]);
	});

	it('marks the first and the last call of a contact', async () => {
		const attempts: number[] = [];
		bench.sandbox.dialler.outcomeOf = (phoneNumber, attempt) => {
			if (phoneNumber === lucy.phoneNumber) attempts.push(attempt);
			return attempt === 3 ? 'answered' : 'busy';
		};
		addTask({ callList: [lucy], orderMaxCall: 5 });
		await bench.sandbox.dialler.turn(604_999);
		expect(bench.receiver.read('/call')).toHaveLength(1);
		await bench.sandbox.dialler.turn(3_600_000);
		const flags = bench.receiver
			.read('/call')
			.map(({ orderHead, orderTail, callStart }) => [orderHead, orderTail, callStart]);
		expect(flags).toEqual([
			[1, 0, begin],
			[0, 0, begin + 605],
			[0, 1, begin + 1210],
		]);
		expect(attempts).toEqual([1, 2, 3]);
	});

	it.each([0, 1, 3])('comes once more for each of %d redials', async (orderMaxCall) => {
		bench.sandbox.dialler.outcomeOf = () => 'notAnswered';
		addTask({ callList: [lucy], orderMaxCall });
		await bench.sandbox.dialler.turn(7_200_000);
		const tails = bench.receiver.read('/call').map((call) => call.orderTail);
		expect(tails).toEqual([...Array<number>(orderMaxCall).fill(0), 1]);
	});
});
