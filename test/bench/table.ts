import type { Figure, MeasuredRow } from './types';

const HEAD = ['#', 'Work', 'Against', 'Ratio', 'Spread', 'Ours', 'Theirs', 'Goal', 'Reached'];

/** All figures as cells of text; the first row is the head. */
export function figureCells(rows: MeasuredRow[]): string[][] {
	return [
		HEAD,
		...rows.flatMap(({ id, work, against, figures }) =>
			figures.map((figure) => [
				id,
				figure.name ? `${work}: ${figure.name}` : work,
				against,
				...ratioCells(figure),
			]),
		),
	];
}

function ratioCells({ ratio, goal }: Figure): string[] {
	const { median, low, high, ours, theirs, unit } = ratio;
	const reached = 'atMost' in goal ? median <= goal.atMost : median >= goal.atLeast;
	return [
		`${digits(median)} ×`,
		`${digits(low)}–${digits(high)}`,
		`${digits(ours)} ${unit}`,
		`${digits(theirs)} ${unit}`,
		'atMost' in goal ? `≤ ${goal.atMost} ×` : `≥ ${goal.atLeast} ×`,
		reached ? 'yes' : 'no',
	];
}

/** Three significant digits, without an exponent. */
export function digits(value: number): string {
	if (value === 0 || !Number.isFinite(value)) return String(value);
	const decimals = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
	return value.toFixed(Math.min(decimals, 6));
}

/** Cells as a table in Markdown. */
export function markdownTable([head, ...rows]: string[][]): string {
	const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
