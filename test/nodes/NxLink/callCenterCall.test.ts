import { callCenterCall } from '../../../nodes/NxLink/callCenterCall';

/** A record with everything that the page documents. */
const record = {
	agentName: 'NX0001',
	agentNickName: 'Anna',
	answered: true,
	answerTime: 1690442495000,
	callDuration: 7,
	callee: '85235757580',
	caller: '85215236100',
	callId: 'c-1',
	direction: 1,
	dtmfKeys: '1,2,#',
	endTime: 1690442502000,
	hangupBy: 1,
	hangupCode: 2002,
	callStatus: '外呼已接',
	hangupReason: '用户挂断',
	inQueueTime: 0,
	leaveMsgUrl: 'https://recordings.example/message.mp3',
	orderId: 'o-1',
	other: 'ext',
	intent: '转人工-成功',
	outQueueTime: 0,
	queueDuration: 0,
	recordUrl: 'https://recordings.example/c-1.mp3',
	ringDuration: 3,
	ringTime: 1690442492000,
	startTime: 1690442491000,
	taskId: '1688363452814331904',
	totalCustomerPrice: '0.035',
	lineIp: '127.0.0.1',
	mediaIp: '',
	termSipCode: 200,
	hangupCause: 'NORMAL_CLEARING',
	mos: 4.42,
};

test('a full record', () => {
	expect(callCenterCall(record)).toEqual({
		vendor: 'NXLink',
		contactId: 'o-1',
		callId: 'c-1',
		taskId: '1688363452814331904',
		phoneNumber: '85235757580',
		outcome: 'answered',
		vendorCode: 2002,
		vendorReason: 'normal, user hung up',
		startedAt: '2023-07-27T07:21:31.000Z',
		answeredAt: '2023-07-27T07:21:35.000Z',
		endedAt: '2023-07-27T07:21:42.000Z',
		durationSeconds: 7,
		recordingUrl: 'https://recordings.example/c-1.mp3',
		intent: '转人工-成功',
		other: 'ext',
		direction: 1,
		directionText: 'outbound',
		caller: '85215236100',
		callee: '85235757580',
		agentName: 'NX0001',
		agentNickName: 'Anna',
		callStatus: '外呼已接',
		hangupBy: 1,
		hangupByText: 'user',
		hangupCode: 2002,
		hangupText: 'normal, user hung up',
		hangupReason: '用户挂断',
		hangupCause: 'NORMAL_CLEARING',
		termSipCode: 200,
		ringAt: '2023-07-27T07:21:32.000Z',
		ringSeconds: 3,
		queueDuration: 0,
		dtmfKeys: '1,2,#',
		leaveMsgUrl: 'https://recordings.example/message.mp3',
		totalCustomerPrice: 0.035,
		lineIp: '127.0.0.1',
		mos: 4.42,
	});
});

test('an empty record tells nothing but the vendor', () => {
	expect(callCenterCall({})).toEqual({ vendor: 'NXLink' });
});

test.each([
	[0, 'inbound', '85215236100'],
	[1, 'outbound', '85235757580'],
	[2, 'AICC', '85215236100'],
	['1', 'outbound', '85235757580'],
	[3, undefined, undefined],
	[null, undefined, undefined],
])('direction %s is %s, the customer is %s', (direction, directionText, phoneNumber) => {
	const simple = callCenterCall({ ...record, direction });
	expect([simple.directionText, simple.phoneNumber]).toEqual([directionText, phoneNumber]);
});

test.each([
	[0, 'agent'],
	[1, 'user'],
	[2, 'unknown'],
	[3, undefined],
])('hung up by %s: %s', (hangupBy, words) => {
	expect(callCenterCall({ ...record, hangupBy }).hangupByText).toBe(words);
});

test.each([
	[{ answered: true }, 'answered'],
	[{ answered: false }, 'notAnswered'],
	[{ answered: 'true' }, 'answered'],
	[{ answered: 0 }, 'notAnswered'],
	[{ answerTime: 1690442495000 }, 'answered'],
	[{ answerTime: 0 }, undefined],
	[{ answered: null }, undefined],
	[{ answered: false, hangupCode: 2203 }, 'busy'],
	[{ answered: true, hangupCode: 1101 }, 'answered'],
	[{ answered: false, hangupCode: 1003 }, 'notAnswered'],
	[{ hangupCode: 1003 }, undefined],
	[{ hangupCode: '2203' }, 'busy'],
])('%j: %s', (fields, outcome) => {
	expect(callCenterCall(fields).outcome).toBe(outcome);
});

test('moments that are 0, no numbers or out of all time are absent', () => {
	const simple = callCenterCall({
		answerTime: 0,
		startTime: 'soon',
		endTime: 9e18,
		ringTime: null,
	});
	expect(simple).toEqual({ vendor: 'NXLink' });
});
