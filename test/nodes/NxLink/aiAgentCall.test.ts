import { aiAgentCall } from '../../../nodes/NxLink/aiAgentCall';

/** A record with everything that the export documents. */
const record = {
	id: 1,
	callId: 'call_1',
	taskId: 't-1',
	contactId: 'c-1',
	autoFlowId: 197,
	autoFlowName: 'Customer Follow-up',
	callerPhone: '85235757580',
	calleePhone: '8613800000001',
	realPhone: '13800000001',
	callStatus: 4,
	callResult: 17,
	createTs: 1746583929,
	callStart: 1746583930,
	callAnswer: 1746583938,
	callEnd: 1746583998,
	opTs: 1746583999,
	callRingTime: 8,
	callElapsed: 60,
	callAudioUrl: 'https://recordings.example/call_1.mp3',
	callSummary: 'Call again tomorrow.',
	userIntent: 'Interested',
	turnTime: 4,
	hangupReason: 'user hung up',
	sipCode: '200',
	sipAddr: '127.0.0.1',
	lineId: 'line-1',
	routeId: 'route-1',
	orderHead: 1,
	orderTail: 0,
	attributes: [
		{ key: 'customerName', name: 'customerName', value: 'Lucy' },
		{ key: 'orderNo', name: '', value: 'SO1' },
	],
	agentId: 'a-1',
	agentName: 'Anna',
	agentGroupId: 'g-1',
	agentGroupName: 'Night shift',
	manualCallStart: 1746583950,
	manualCallAnswer: 1746583955,
	manualCallEnd: 1746583990,
	manualCallStatus: 2,
	manualElapsed: 35,
	callCallbackUrl: 'https://example.com/call',
	orderCallbackUrl: null,
};

test('a full record: the shared outcome first, then the fields of the vendor', () => {
	expect(aiAgentCall(record)).toEqual({
		vendor: 'NXLink',
		contactId: 'c-1',
		callId: 'call_1',
		taskId: 't-1',
		phoneNumber: '8613800000001',
		outcome: 'answered',
		vendorCode: 17,
		vendorReason: 'user hung up',
		startedAt: '2025-05-07T02:12:10.000Z',
		answeredAt: '2025-05-07T02:12:18.000Z',
		endedAt: '2025-05-07T02:13:18.000Z',
		durationSeconds: 60,
		recordingUrl: 'https://recordings.example/call_1.mp3',
		intent: 'Interested',
		summary: 'Call again tomorrow.',
		callStatus: 4,
		callResult: 17,
		autoFlowId: 197,
		autoFlowName: 'Customer Follow-up',
		callerPhone: '85235757580',
		realPhone: '13800000001',
		createdAt: '2025-05-07T02:12:09.000Z',
		ringSeconds: 8,
		turnTime: 4,
		sipCode: '200',
		lineId: 'line-1',
		routeId: 'route-1',
		orderHead: 1,
		orderTail: 0,
		attributes: { customerName: 'Lucy', orderNo: 'SO1' },
		agentId: 'a-1',
		agentName: 'Anna',
		agentGroupId: 'g-1',
		agentGroupName: 'Night shift',
		manualCallStatus: 2,
		manualStartedAt: '2025-05-07T02:12:30.000Z',
		manualAnsweredAt: '2025-05-07T02:12:35.000Z',
		manualEndedAt: '2025-05-07T02:13:10.000Z',
		manualSeconds: 35,
	});
});

test('an empty record tells nothing but the vendor', () => {
	expect(aiAgentCall({})).toEqual({ vendor: 'NXLink' });
});

test.each([
	['answered', { callAnswer: 1746583938 }],
	['answered', { callAnswer: '1746583938', callEnd: '1746583998' }],
	['notAnswered', { callAnswer: 0, callEnd: 1746583998 }],
	['notAnswered', { callEnd: 1746583998 }],
	[undefined, { callAnswer: 0, callEnd: 0, callStart: 1746583930 }],
	[undefined, { callAnswer: null, callEnd: null }],
	[undefined, { callAnswer: '', callEnd: 'soon' }],
])('%s: %j', (outcome, fields) => {
	expect(aiAgentCall(fields).outcome).toBe(outcome);
});

test('no code of callResult or callStatus is taken to mean anything', () => {
	for (let code = 0; code <= 30; code++) {
		const simple = aiAgentCall({ callResult: code, callStatus: code });
		expect(simple).toEqual({
			vendor: 'NXLink',
			vendorCode: code,
			callResult: code,
			callStatus: code,
		});
	}
});

test('moments of 0 are absent, durations of 0 are not', () => {
	const never = { callStart: 0, callAnswer: 0, callEnd: 0, manualCallStart: 0, createTs: 0 };
	expect(aiAgentCall({ ...never, callElapsed: 0, callRingTime: 0 })).toEqual({
		vendor: 'NXLink',
		durationSeconds: 0,
		ringSeconds: 0,
	});
});

test.each([
	['null', null],
	['text', 'a=b'],
	['an empty list', []],
	['a list of other things', [1, null, 'x', {}]],
])('variables as %s are absent', (_, attributes) => {
	expect(aiAgentCall({ attributes: attributes as never })).toEqual({ vendor: 'NXLink' });
});
