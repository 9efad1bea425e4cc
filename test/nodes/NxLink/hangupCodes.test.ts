import { callCenterCall } from '../../../nodes/NxLink/callCenterCall';
import { hangupCodeOf } from '../../../nodes/NxLink/hangupCodes';

/** The table of the vendor page, its groups in their order. */
const groups: Record<string, Record<number, string>> = {
	inbound: {
		1000: 'normal end',
		1001: 'normal, agent hung up',
		1002: 'normal, user hung up',
		1003: 'normal, voicemail',
		10031: 'voicemail because all agents busy',
		10032: 'voicemail because no agent online',
		1004: 'normal, network interruption',
	},
	'inbound, missed': {
		1101: 'agent hung up quickly',
		1102: 'user hung up quickly',
		1103: 'user left the queue',
		11031: 'left queue, all agents busy',
		11032: 'left queue, no agent online',
		1104: 'queue timeout',
		11041: 'timeout, all agents busy',
		11042: 'timeout, no agent online',
		1105: 'no agent online',
		1106: 'all agents busy',
		1107: 'blacklisted number',
		1108: 'user cancelled',
	},
	'inbound, forwarded': {
		1109: 'external side hung up',
		1110: 'call exception',
		1111: 'user hung up',
	},
	outbound: {
		2000: 'normal end',
		2001: 'normal, agent hung up',
		2002: 'normal, user hung up',
		2003: 'normal, agent cancelled',
		2004: 'normal, network interruption',
	},
	'outbound, missed': {
		2101: 'agent hung up quickly',
		2102: 'user hung up quickly',
		2103: 'user rejected',
		2104: 'timeout',
		2105: 'blacklisted number',
		2106: 'call-restricted number',
		2107: 'call restriction (trial count)',
	},
	'outbound, not connected': {
		2201: 'refused',
		2202: 'temporarily unavailable',
		2203: 'line busy',
		2204: 'call exception',
		2205: 'unable to connect',
		2206: 'agent cancelled',
	},
	AICC: { 3000: 'normal end' },
	'transfer succeeded': {
		3001: 'agent hung up',
		3002: 'user hung up',
		3003: 'network interruption',
	},
	'transfer failed': {
		3101: 'agent hung up quickly',
		3102: 'user hung up quickly',
		3103: 'user left the queue',
		3104: 'queue timeout',
		31041: 'timeout, all agents busy',
		31042: 'timeout, no agent online',
		3105: 'no agent online',
		3106: 'all agents busy',
		3107: 'user cancelled',
	},
};
const codes = Object.entries(groups).flatMap(([group, table]) =>
	Object.entries(table).map(([code, words]) => ({ group, code: Number(code), words })),
);

test.each(codes)('$code ($group) has the words of its page', ({ group, code, words }) => {
	const simple = callCenterCall({ hangupCode: code });
	expect(simple).toMatchObject({ hangupCode: code, vendorCode: code });
	expect(simple.vendorReason).toBe(simple.hangupText);
	const prefixes: Record<string, string> = {
		'transfer succeeded': 'transferred, ',
		'transfer failed': 'transfer failed, ',
	};
	expect(simple.hangupText).toBe(`${prefixes[group] ?? ''}${words}`);
});

const outcomes = (...groupNames: string[]) =>
	groupNames.flatMap((group) =>
		Object.keys(groups[group]).map((code) => hangupCodeOf(Number(code)).outcome),
	);

test('what ended normally with a person on the line was answered', () => {
	for (const code of [1000, 1001, 1002, 1004, 2000, 2001, 2002, 2004, 3000, 3001, 3002, 3003]) {
		expect(hangupCodeOf(code).outcome).toBe('answered');
	}
});

test('no code of a call that was missed or not connected says that it was answered', () => {
	const missed = outcomes('inbound, missed', 'outbound, missed', 'outbound, not connected');
	expect(missed).not.toContain('answered');
});

test.each([
	['busy', [2203]],
	['rejected', [2103, 2201]],
	['unreachable', [2202, 2205]],
	['blocked', [1107, 2105, 2106, 2107]],
	['canceled', [1108, 2003, 2206]],
	['failed', [1110, 2204]],
	['notAnswered', [1103, 1104, 1105, 1106, 2104, 11031, 11032, 11041, 11042]],
	[
		undefined,
		[
			...[1003, 1101, 1102, 1109, 1111, 2101, 2102, 3101, 3102, 3103, 3104, 3105, 3106, 3107],
			...[10031, 10032, 31041, 31042],
		],
	],
])('%s: exactly %j', (outcome, wanted) => {
	const found = codes
		.map(({ code }) => code)
		.filter((code) => hangupCodeOf(code).outcome === outcome);
	expect(found.sort((one, other) => one - other)).toEqual(wanted);
});

test.each([0, 999, 1005, 2207, 3200, 100_000, -1, 1000.5, NaN, undefined])(
	'%s is in no table and means nothing',
	(code) => {
		expect(hangupCodeOf(code)).toEqual({});
	},
);

test('an unknown code passes through beside the words of the record', () => {
	expect(callCenterCall({ hangupCode: 4711, hangupReason: 'new', answered: false })).toEqual({
		vendor: 'NXLink',
		outcome: 'notAnswered',
		vendorCode: 4711,
		vendorReason: 'new',
		hangupCode: 4711,
		hangupReason: 'new',
	});
});
