/** The figures of all rows, and how a page shows them. */
import { figureCells, markdownTable } from './table';
import type { MeasuredRow } from './types';

const BEGIN = '<!-- figures: written by npm run bench -->';
const END = '<!-- end of figures -->';

/** Puts a row in the place of its earlier measurement; the other rows stay as they are. */
export function withRow(rows: MeasuredRow[], row: MeasuredRow): MeasuredRow[] {
	const others = rows.filter(({ id }) => id !== row.id);
	return [...others, row].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}

/**
 * The page with other figures between its two marks.
 *
 * @throws Error when a mark is missing
 */
export function withFigures(page: string, figures: string): string {
	const begin = page.indexOf(BEGIN);
	const end = page.indexOf(END);
	if (begin < 0 || end < begin) throw new Error(`The page has no "${BEGIN}" before "${END}"`);
	return `${page.slice(0, begin)}${BEGIN}\n\n${figures}\n\n${page.slice(end)}`;
}

/** The table, where its figures come from, and the notes of the rows, in Markdown. */
export function figuresOf(rows: MeasuredRow[]): string {
	const origins = new Map<string, string[]>();
	for (const { id, measuredAt, machine } of rows) {
		const origin = `${measuredAt.slice(0, 10)}, on ${machine}`;
		origins.set(origin, [...(origins.get(origin) ?? []), id]);
	}
	return [
		markdownTable(figureCells(rows)),
		[...origins].map(([origin, ids]) => `Measured ${origin}: row ${ids.join(', ')}.`).join('\n\n'),
		rows.flatMap(({ id, notes = [] }) => notes.map((note) => `- Row ${id}: ${note}`)).join('\n'),
	].join('\n\n');
}
