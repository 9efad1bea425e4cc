import { alternately, median, ratioOf } from './ratio';
import { withFigures, withRow } from './results';
import { digits, figureCells, markdownTable } from './table';
import type { MeasuredRow } from './types';

const row = (id: string, work = 'import'): MeasuredRow => ({
	id,
	work,
	against: 'a loop',
	measuredAt: '2026-01-01T00:00:00.000Z',
	machine: 'a machine',
	figures: [{ name: '1 kB', ratio: ratioOf([[3, 2]], 'ms'), goal: { atMost: 1.5 } }],
});

test('a ratio compares round by round, and the spread is that of the rounds', () => {
	const ratio = ratioOf(
		[
			[10, 10],
			[40, 10],
			[6, 3],
		],
		'ms',
	);
	expect(ratio).toEqual({
		median: 2,
		low: 1,
		high: 4,
		rounds: 3,
		ours: 10,
		theirs: 10,
		unit: 'ms',
	});
	expect(median([4, 1, 3, 2])).toBe(2.5);
});

test('both sides take turns, and rounds that warm up do not count', async () => {
	const order: string[] = [];
	const side = (name: string, amounts: number[]) => async () => {
		order.push(name);
		return amounts.shift() ?? NaN;
	};
	const options = { rounds: 2, warmUps: 1, unit: 'µs' };
	const ratio = await alternately(side('A', [90, 1, 2]), side('B', [1, 1, 1]), options);
	expect(order).toEqual(['A', 'B', 'A', 'B', 'A', 'B']);
	expect(ratio).toMatchObject({ median: 1.5, high: 2, rounds: 2, unit: 'µs' });
});

test('the table tells whether a goal was reached', () => {
	const slow = row('2');
	slow.figures = [{ ratio: ratioOf([[2, 1]], 'ms'), goal: { atLeast: 300 } }];
	const [, first, second] = figureCells([row('1'), slow]);
	expect(first).toEqual([
		'1',
		'import: 1 kB',
		'a loop',
		'1.50 ×',
		'1.50–1.50',
		'3.00 ms',
		'2.00 ms',
		'≤ 1.5 ×',
		'yes',
	]);
	expect(second.slice(-2)).toEqual(['≥ 300 ×', 'no']);
	expect(markdownTable([['a'], ['b']])).toBe('| a |\n| --- |\n| b |');
	expect([0.01234, 1.234, 1234.5].map(digits)).toEqual(['0.0123', '1.23', '1235']);
});

test('a row takes the place of its earlier figures, the others stay', () => {
	const rows = [row('10'), row('1b'), row('2')].reduce(withRow, [row('1'), row('2', 'earlier')]);
	expect(rows.map(({ id }) => id)).toEqual(['1', '1b', '2', '10']);
	expect(rows[2].work).toBe('import');
});

test('what people wrote around the figures stays', () => {
	const page = 'a\n<!-- figures: written by npm run bench -->\nold\n<!-- end of figures -->\nb\n';
	const written = withFigures(page, 'new');
	expect(written).toMatch(/^a\n.*\n\nnew\n\n.*\nb\n$/);
	expect(withFigures(written, 'newer')).not.toContain('new\n');
	expect(() => withFigures('no marks', 'new')).toThrow('no "<!-- figures');
});
