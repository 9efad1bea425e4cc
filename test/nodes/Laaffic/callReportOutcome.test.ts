import fc from 'fast-check';

import { callReport } from '../../../nodes/Laaffic/callReport';
import { sipOutcome } from '../../../nodes/shared/sipOutcome';

const moment = '2022-01-01T00:00:08+08:00';
const outcomeOf = (record: Record<string, string | number | null>) => callReport(record).outcome;

describe('a call that was answered', () => {
	test.each([0, '0', 200, '200'])('by the code %p', (terminationCode) => {
		expect(outcomeOf({ terminationCode })).toBe('answered');
		expect(outcomeOf({ terminationCode, answerTime: null, hangupTime: moment })).toBe('answered');
	});

	test.each([moment, '20220101000008', 1652845308038])('by its time %p', (answerTime) => {
		expect(outcomeOf({ answerTime })).toBe('answered');
	});

	test.each([486, '487', '31', 'hung up'])('whatever code %p it ended with', (terminationCode) => {
		expect(outcomeOf({ answerTime: moment, hangupTime: moment, terminationCode })).toBe('answered');
	});
});

describe('a call that was not answered', () => {
	test.each([
		[404, 'unreachable'],
		['480', 'notAnswered'],
		['486', 'busy'],
		[487, 'canceled'],
		['503', 'failed'],
		['603', 'rejected'],
	])('by the SIP code %p as its code: %s', (terminationCode, outcome) => {
		expect(outcomeOf({ terminationCode, hangupTime: moment })).toBe(outcome);
		expect(callReport({ terminationCode })).toMatchObject({ vendorCode: Number(terminationCode) });
	});

	test('the SIP code goes before the code of the vendor', () => {
		expect(outcomeOf({ terminationCode: '1', sipCode: '486' })).toBe('busy');
		expect(outcomeOf({ terminationCode: '404', sipCode: '486' })).toBe('busy');
		expect(outcomeOf({ terminationCode: '404', sipCode: '183' })).toBe('unreachable');
	});

	test.each(['1', 31, '-1', '403', 'no channel'])(
		'for the reason %p, which tells nothing more',
		(terminationCode) => {
			expect(outcomeOf({ terminationCode })).toBe('notAnswered');
		},
	);

	test('without any code, once it has ended', () => {
		expect(outcomeOf({ hangupTime: moment })).toBe('notAnswered');
		expect(outcomeOf({ hangupTime: '20220101000039' })).toBe('notAnswered');
	});
});

test.each([
	[{}],
	[{ callTime: moment, ringingTime: moment }],
	[{ callTime: moment, answerTime: null, hangupTime: null, terminationCode: null }],
	[{ callTime: moment, answerTime: '', hangupTime: '0', terminationCode: '' }],
])('a call under way has no outcome yet: %j', (record) => {
	expect(callReport(record)).not.toHaveProperty('outcome');
});

test('an outcome of every code; with an answer it is always that', () => {
	fc.assert(
		fc.property(fc.integer({ min: -100, max: 999 }), fc.boolean(), (code, asText) => {
			const terminationCode = asText ? String(code) : code;
			const unanswered = code === 0 || code === 200 ? 'answered' : sipOutcome(code);
			expect(outcomeOf({ terminationCode })).toBe(unanswered ?? 'notAnswered');
			expect(outcomeOf({ terminationCode, answerTime: moment })).toBe('answered');
		}),
		{ numRuns: 500 },
	);
});

test('no record of any kind throws or has an outcome without a reason', () => {
	const field = fc.oneof(fc.anything(), fc.constantFrom(moment, '0', 0, 486));
	const names = ['terminationCode', 'sipCode', 'answerTime', 'hangupTime', 'callee', 'cost'];
	const record = fc.record(Object.fromEntries(names.map((name) => [name, field])), {
		requiredKeys: [],
	});
	fc.assert(
		fc.property(record, (fields) => {
			const report = callReport(fields as Parameters<typeof callReport>[0]);
			expect(report.vendor).toBe('LAAFFIC');
			const told = names.slice(0, 4).some((name) => name in fields);
			expect(report.outcome === undefined || told).toBe(true);
		}),
	);
});
