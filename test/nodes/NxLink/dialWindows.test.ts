import { compileDialWindows, type DialWindow } from '../../../nodes/NxLink/dialWindows';
import { RefusedInput } from '../../../nodes/shared/failures';

const window = (from: string, to: string, overMidnight = false): DialWindow => ({
	from,
	to,
	overMidnight,
});
const quarters = (first: string, second = first, third = first, fourth = first) => ({
	firstFifteen: first,
	secondFifteen: second,
	thirdFifteen: third,
	fourthFifteen: fourth,
});
const allHours = Array.from({ length: 24 }, (_, hour) => hour).join(',');

test('the windows of the vendor page', () => {
	const windows = [window('09:00', '12:00'), window('14:00', '18:00')];
	expect(compileDialWindows([1, 2, 3, 4, 5, 6, 7], windows)).toEqual({
		weekDay: '1,2,3,4,5,6,7',
		...quarters('9,10,11,14,15,16,17'),
	});
});

test.each([
	['one quarter', [window('09:15', '09:30')], quarters('', '9', '', '')],
	['across an hour', [window('09:45', '10:15')], quarters('10', '', '', '9')],
	['until 24:00', [window('23:00', '24:00')], quarters('23')],
	['the last quarter', [window('23:45', '24:00')], quarters('', '', '', '23')],
	['until 00:00, which ends the day', [window('23:00', '00:00')], quarters('23')],
	['the whole day', [window('00:00', '24:00')], quarters(allHours)],
	['over midnight', [window('22:00', '02:00', true)], quarters('0,1,22,23')],
	['over midnight by quarters', [window('23:45', '00:15', true)], quarters('0', '', '', '23')],
	['over midnight until midnight', [window('23:00', '00:00', true)], quarters('23')],
	[
		'two windows in one hour',
		[window('09:00', '09:15'), window('09:30', '09:45')],
		quarters('9', '', '9', ''),
	],
	[
		'overlapping windows in any order',
		[window('10:00', '12:00'), window('09:00', '11:00')],
		quarters('9,10,11'),
	],
	['hours in the order of the clock', [window('08:00', '11:00')], quarters('8,9,10')],
	['an hour of one digit', [window('9:00', '10:00')], quarters('9')],
])('%s', (_, windows, expected) => {
	expect(compileDialWindows([1], windows)).toEqual({ weekDay: '1', ...expected });
});

test.each([
	[[5, 1, 3], '1,3,5'],
	[['7', '6'], '6,7'],
	['2,1', '1,2'],
	['1, 2', '1,2'],
	[4, '4'],
	[[1, 1, '1'], '1'],
])('days %j are sent as %s', (days, weekDay) => {
	expect(compileDialWindows(days, [window('09:00', '10:00')])).toMatchObject({ weekDay });
});

test.each([[[]], [''], [undefined], [null]])('no day, given as %j', (days) => {
	const compile = () => compileDialWindows(days, [window('09:00', '10:00')]);
	expect(compile).toThrow(new RefusedInput('Days', 'has no day'));
});

test.each([[[0]], [[8]], [[1.5]], [['Monday']], [[null]], ['1,,x'], [{}]])(
	'days that are none: %j',
	(days) => {
		const compile = () => compileDialWindows(days, [window('09:00', '10:00')]);
		expect(compile).toThrow('Days: must be one of 1, 2, 3, 4, 5, 6, 7');
	},
);

test.each([
	['no window', [], 'Dial Windows: has no window'],
	[
		'From not before To',
		[window('18:00', '09:00')],
		'Dial Windows → window 1: From 18:00 is not before To 09:00',
	],
	[
		'the second window',
		[window('09:00', '10:00'), window('18:00', '09:00')],
		'Dial Windows → window 2: From 18:00 is not before To 09:00',
	],
	[
		'equal',
		[window('09:00', '09:00')],
		'Dial Windows → window 1: begins and ends at the same time',
	],
	[
		'equal over midnight',
		[window('09:00', '09:00', true)],
		'Dial Windows → window 1: begins and ends at the same time',
	],
	[
		'24:00 to 24:00',
		[window('24:00', '24:00')],
		'Dial Windows → window 1 → From: "24:00" is not a time on the quarter hour',
	],
	[
		'over midnight by day',
		[window('09:00', '18:00', true)],
		'Dial Windows → window 1: 09:00 to 18:00 does not run past midnight',
	],
])('%s is refused', (_, windows, message) => {
	expect(() => compileDialWindows([1], windows)).toThrow(RefusedInput);
	expect(() => compileDialWindows([1], windows)).toThrow(message);
});

test.each(['09:10', '09:60', '24:15', '25:00', '9', '9.30', '', 'noon', '09:00:00', '-1:00'])(
	'From "%s" is not on the quarter hour',
	(from) => {
		const message = `Dial Windows → window 1 → From: "${from}" is not a time on the quarter hour`;
		expect(() => compileDialWindows([1], [window(from, '18:00')])).toThrow(message);
	},
);

test('To is checked like From', () => {
	const message = 'Dial Windows → window 1 → To: "18:01" is not a time on the quarter hour';
	expect(() => compileDialWindows([1], [window('09:00', '18:01')])).toThrow(message);
});

test('an expression that gives "false" as text does not let people be called at night', () => {
	const textSwitch = { from: '22:00', to: '06:00', overMidnight: 'false' as unknown as boolean };
	expect(() => compileDialWindows([1], [textSwitch])).toThrow('is not before To');
});
