import { aiAgentCall } from '../../../nodes/NxLink/aiAgentCall';
import { callCenterCall } from '../../../nodes/NxLink/callCenterCall';
import { hangupCodeOf } from '../../../nodes/NxLink/hangupCodes';

const SECONDS = 1_746_583_929;
const MOMENT = '2025-05-07T02:12:09.000Z';

describe('calls of an AI Agent', () => {
	const answered = {
		callId: 'call-1',
		taskId: 'task-1',
		contactId: 'contact-1',
		calleePhone: '8613800000001',
		callResult: 1,
		callStart: SECONDS - 5,
		callAnswer: SECONDS,
		callEnd: SECONDS + 60,
		callElapsed: 60,
		callAudioUrl: 'https://example.com/1.mp3',
		userIntent: 'Interested',
		callSummary: 'Wants an offer',
	};

	test('an answered call', () => {
		expect(aiAgentCall(answered)).toMatchObject({
			vendor: 'NXLink',
			contactId: 'contact-1',
			taskId: 'task-1',
			phoneNumber: '8613800000001',
			outcome: 'answered',
			vendorCode: 1,
			answeredAt: MOMENT,
			endedAt: '2025-05-07T02:13:09.000Z',
			durationSeconds: 60,
			recordingUrl: 'https://example.com/1.mp3',
			intent: 'Interested',
			summary: 'Wants an offer',
		});
	});

	test('a call that nobody took has no moment of an answer', () => {
		const call = aiAgentCall({ ...answered, callAnswer: 0, callElapsed: 0, userIntent: '' });
		expect(call).toMatchObject({ outcome: 'notAnswered', durationSeconds: 0 });
		expect(call).not.toHaveProperty('answeredAt');
		expect(call).not.toHaveProperty('intent');
	});

	test.each([{}, { callEnd: 0, callAnswer: 0 }, { callEnd: null }])(
		'a call under way, %j, has no outcome',
		(times) => {
			expect(aiAgentCall({ callId: 'c', ...times })).not.toHaveProperty('outcome');
		},
	);

	test.each([2, 3, 17, 21, 999])(
		'the code %i alone tells nothing, and is passed on',
		(callResult) => {
			expect(aiAgentCall({ callResult })).toMatchObject({ vendorCode: callResult });
			expect(aiAgentCall({ callResult })).not.toHaveProperty('outcome');
		},
	);
});

describe('calls of the Call Center', () => {
	test.each([
		[2203, 'busy'],
		[2201, 'rejected'],
		[2103, 'rejected'],
		[2202, 'unreachable'],
		[2205, 'unreachable'],
		[2105, 'blocked'],
		[2106, 'blocked'],
		[2107, 'blocked'],
		[2003, 'canceled'],
		[2206, 'canceled'],
		[2204, 'failed'],
		[2104, 'notAnswered'],
		[2000, 'answered'],
		[3001, 'answered'],
	])('hang-up code %i means %s', (hangupCode, outcome) => {
		expect(callCenterCall({ hangupCode })).toMatchObject({
			outcome,
			vendorCode: hangupCode,
			vendorReason: hangupCodeOf(hangupCode).words,
		});
	});

	test.each([
		[{ hangupCode: 4711, answered: true }, 'answered'],
		[{ hangupCode: 4711, answered: false }, 'notAnswered'],
		[{ answered: 1, hangupCode: 1003 }, 'answered'],
	])('where the code is not certain, %j, "answered" decides', (record, outcome) => {
		expect(callCenterCall(record)).toMatchObject({ outcome });
	});

	test('without either there is no outcome', () => {
		expect(callCenterCall({ hangupCode: 4711 })).not.toHaveProperty('outcome');
	});

	test('times are milliseconds, and 0 is no time', () => {
		const call = callCenterCall({ startTime: SECONDS * 1000, answerTime: 0, callDuration: 0 });
		expect(call).toMatchObject({ startedAt: MOMENT, durationSeconds: 0 });
		expect(call).not.toHaveProperty('answeredAt');
	});

	test.each([
		[0, 'caller'],
		[1, 'callee'],
		[2, 'caller'],
	])('with direction %i the customer is the %s', (direction, customer) => {
		const call = callCenterCall({ direction, caller: 'caller', callee: 'callee' });
		expect(call).toMatchObject({ phoneNumber: customer });
	});
});
