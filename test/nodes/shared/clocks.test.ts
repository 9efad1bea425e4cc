import { inWords, withClockAdvice } from '../../../nodes/shared/clocks';

const codes = { expired: ['1004'], suspect: ['1003'], toleranceSeconds: 60 };
const aheadBy = (seconds: number) => ({
	date: new Date(Date.now() - seconds * 1000).toUTCString(),
});
const advice = (code: string | undefined, headers: Record<string, unknown>, httpStatus = 200) =>
	withClockAdvice({ vendor: 'NXLink', code, headers, httpStatus }, codes, 'Check the secret.');

test.each([
	[0, '0 seconds'],
	[1, '1 second'],
	[119, '119 seconds'],
	[600, '10 minutes'],
	[7200, '2 hours'],
	[172_800, '2 days'],
])('%i seconds are %s', (seconds, words) => {
	expect(inWords(seconds)).toBe(words);
});

test('a timestamp that expired: nothing was carried out, and how far the clocks may differ', () => {
	const told = advice('1004', aheadBy(300));
	expect(told).toMatch(
		/^Nothing was carried out\. The clock of n8n is 5 minutes ahead of that of NXLink/,
	);
	expect(told).toContain('NXLink accepts a difference of at most 60 seconds.');
});

test.each([{}, { date: 'yesterday' }, { date: 7 }])(
	'where the answer tells no time (%j), n8n tells its own',
	(headers) => {
		expect(advice('1004', headers)).toMatch(
			/The clock of n8n says .+ GMT; the answer of NXLink does not tell its own time\..+ Set the clock/,
		);
		expect(advice('1003', headers)).toBe('Check the secret.');
	},
);

test('a timestamp that expired although the clocks agree', () => {
	expect(advice('1004', aheadBy(0))).toContain('The clocks agree, so the request was on its way');
});

test.each([
	['1003', 50, 200, false],
	['1003', 90, 200, true],
	['1003', -90, 200, true],
	['20000', 90, 200, false],
	[undefined, 90, 401, true],
	[undefined, 90, 500, false],
])('code %s, %i seconds ahead, HTTP %i: clocks are told of: %s', (code, ahead, status, told) => {
	const words = advice(code, aheadBy(ahead), status);
	expect(words.startsWith('Check the secret.')).toBe(true);
	expect(words.includes('clock of n8n')).toBe(told);
});
