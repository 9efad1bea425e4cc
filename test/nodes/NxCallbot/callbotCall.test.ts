import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { callbotCall, callsOfOrder } from '../../../nodes/NxCallbot/callbotCall';

/** The example of the page "Callbot API callCallback", with values in it. */
const order = {
	callbackType: 1,
	orderID: 'own-1',
	userPhone: '8615600000001',
	userName: 'Lucy',
	sceneID: 'scene-1',
	userTaskID: 'task-1',
	taskID: '90001',
	finish: true,
	other: 'row-17',
};
const call = {
	callID: 'call-1',
	callingNumber: '85235757580',
	lineAddress: '127.0.0.1',
	callStatus: 1,
	callStartTs: 1726214400,
	callAnswerTs: 1726214408,
	callEndTs: 1726214438,
	callDuration: 30,
	callAudioUrl: 'https://recordings.example/call-1.mp3',
	hangupCause: 'NORMAL_CLEARING',
	termSipCode: '200',
	intents: [
		{ intentID: '17', intentTag: 'A', intentName: 'Interested', intentLevel: 1 },
		{ intentID: '18', intentTag: 'B', intentName: 'Later', intentLevel: 2 },
	],
	sms: [{ smsSendTs: 1726214440, sysMessageID: 'm-1', smsContent: 'Thank you' }],
	agent: {
		agentName: 'Ann',
		agentGroup: 'Sales',
		agentCallStatus: 1,
		agentCallElapsed: 12,
		agentLabel: 'won',
		manualCallStart: 1726214410,
		manualCallAnswer: 1726214412,
		manualCallEnd: 1726214424,
		manualHangupBy: 0,
	},
	params: [{ name: 'amount', value: '120' }],
};
const outcomeOf = (fields: IDataObject) =>
	callbotCall({ ...call, callAnswerTs: 0, ...fields }).outcome;

test('the fields of the vendor page', () => {
	expect(callbotCall({ ...order, callInfoDetail: call })).toEqual({
		vendor: 'NXCloud Callbot',
		contactId: 'own-1',
		callId: 'call-1',
		taskId: '90001',
		phoneNumber: '8615600000001',
		outcome: 'answered',
		vendorCode: 1,
		vendorReason: 'NORMAL_CLEARING',
		startedAt: '2024-09-13T08:00:00.000Z',
		answeredAt: '2024-09-13T08:00:08.000Z',
		endedAt: '2024-09-13T08:00:38.000Z',
		durationSeconds: 30,
		recordingUrl: 'https://recordings.example/call-1.mp3',
		intent: 'Interested, Later',
		other: 'row-17',
		userTaskID: 'task-1',
		sceneID: 'scene-1',
		userName: 'Lucy',
		orderFinished: true,
		callStatus: 1,
		callingNumber: '85235757580',
		lineAddress: '127.0.0.1',
		hangupCause: 'NORMAL_CLEARING',
		termSipCode: 200,
		intentTag: 'A, B',
		intentLevel: 1,
		variables: { amount: '120' },
		agentName: 'Ann',
		agentGroup: 'Sales',
		agentLabel: 'won',
		agentCallStatus: 1,
		agentCallSeconds: 12,
		manualStartedAt: '2024-09-13T08:00:10.000Z',
		manualAnsweredAt: '2024-09-13T08:00:12.000Z',
		manualEndedAt: '2024-09-13T08:00:24.000Z',
	});
});

test('a call is read the same, beside the order or in callInfoDetail', () => {
	expect(callbotCall({ ...order, ...call })).toEqual(
		callbotCall({ ...order, callInfoDetail: call }),
	);
});

describe('the outcome', () => {
	test.each([
		[
			'answered, whatever ended it',
			{ callAnswerTs: 1726214408, hangupCause: 'USER_BUSY' },
			'answered',
		],
		['answered, though it has not ended', { callAnswerTs: '1726214408', callEndTs: 0 }, 'answered'],
		['by the cause', { hangupCause: 'USER_BUSY', termSipCode: '480' }, 'busy'],
		['by the SIP code where the cause tells nothing', { termSipCode: '603' }, 'rejected'],
		['by the SIP code as a number', { hangupCause: '', termSipCode: 503 }, 'failed'],
		['not answered where neither tells', { termSipCode: '' }, 'notAnswered'],
		[
			'not answered where both are missing',
			{ hangupCause: null, termSipCode: null },
			'notAnswered',
		],
		['none while the call is under way', { callEndTs: 0, hangupCause: '' }, undefined],
		['none without times', { callAnswerTs: null, callEndTs: null }, undefined],
	])('%s', (_, fields, outcome) => {
		expect(outcomeOf(fields)).toBe(outcome);
	});
});

test('callStatus stays what it is: no page explains it', () => {
	for (const callStatus of [0, 7, '3', 'talking']) {
		const { vendorCode, callStatus: shown, outcome } = callbotCall({ ...call, callStatus });
		const read = callStatus === '3' ? 3 : callStatus;
		expect([vendorCode, shown, outcome]).toEqual([read, read, 'answered']);
	}
});

test('times may be milliseconds, and 0 is no time', () => {
	const { startedAt, answeredAt } = callbotCall({ callStartTs: 1726214400000, callAnswerTs: 0 });
	expect([startedAt, answeredAt]).toEqual(['2024-09-13T08:00:00.000Z', undefined]);
});

test('a row of a batch has its ids and its number of status', () => {
	const row = { orderID: 'a', userPhone: '861', callStatus: 0, callStartTs: 0, intents: [] };
	expect(callbotCall({ userTaskID: 'task-1', batchID: '1', ...row })).toEqual({
		vendor: 'NXCloud Callbot',
		contactId: 'a',
		phoneNumber: '861',
		vendorCode: 0,
		userTaskID: 'task-1',
		batchID: '1',
		callStatus: 0,
	});
});

test.each([
	['intents', 'none'],
	['intents', [null, 'x', { intentName: null }]],
	['agent', null],
	['agent', ['Ann']],
	['params', { amount: 1 }],
	['params', [{ name: '' }, { value: 1 }, null]],
])('%s = %j is left out', (name, value) => {
	const shown = callbotCall({ ...call, intents: [], agent: {}, params: [], [name]: value });
	for (const field of ['intent', 'intentTag', 'agentName', 'variables']) {
		expect(shown).not.toHaveProperty(field);
	}
});

describe('the calls of an order', () => {
	test('each has the fields of the order', () => {
		const calls = [{ callID: 'a' }, { callID: 'b' }];
		expect(callsOfOrder({ orderID: 'o', callInfoDetailList: calls })).toEqual([
			{ orderID: 'o', callID: 'a' },
			{ orderID: 'o', callID: 'b' },
		]);
	});

	test.each([[[]], [null], ['none'], [[null]]])('%j are none: the order alone', (list) => {
		expect(callsOfOrder({ orderID: 'o', callInfoDetailList: list })).toEqual([{ orderID: 'o' }]);
	});
});

test('what cannot be turned into text is left out', () => {
	const odd = JSON.parse('{"toString":null}') as IDataObject;
	expect(callbotCall({ ...call, finish: odd })).not.toHaveProperty('orderFinished');
});

test('no record, however odd, is an error, and nothing empty is put out', () => {
	const odd = fc.record(
		Object.fromEntries(
			Object.keys({ ...order, ...call, callInfoDetail: 0 }).map((name) => [name, fc.jsonValue()]),
		),
		{ requiredKeys: [] },
	);
	fc.assert(
		fc.property(odd, (record) => {
			const shown = Object.values(callbotCall(record as IDataObject));
			return !shown.some((value) => value === undefined || value === null || value === '');
		}),
	);
});
