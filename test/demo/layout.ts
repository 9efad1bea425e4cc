const WIDTH = 100;
const INDENT = '   ';
const LABEL_WIDTH = 10;

/** A label and its text, wrapped at word boundaries. */
export function labelled(label: string, text: string): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + word.length < WIDTH)
			lines[lines.length - 1] += ` ${word}`;
		else lines.push(word);
	}
	return lines.map(
		(line, index) => `${INDENT}${(index === 0 ? label : '').padEnd(LABEL_WIDTH)}${line}`,
	);
}

/** JSON in few words: fields with their values, lists as their length, empty fields left out. */
export function summary(json: string): string {
	if (!json.startsWith('{')) return json.trim() || 'nothing';
	return Object.entries(JSON.parse(json) as Record<string, unknown>)
		.filter(([, value]) => value !== null && value !== '')
		.map(([name, value]) => {
			if (Array.isArray(value)) return `${name} [${value.length}]`;
			if (typeof value === 'object') return `${name} { ${summary(JSON.stringify(value))} }`;
			return `${name} ${String(value)}`;
		})
		.join(' · ');
}

/** Rows as a table of text; the first row is its head. */
export function table(rows: string[][]): string {
	const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
	const lines = rows.map((row) =>
		row.map((cell, column) => cell.padEnd(widths[column])).join('  '),
	);
	const rule = widths.map((width) => '─'.repeat(width)).join('  ');
	return [lines[0], rule, ...lines.slice(1)]
		.map((line) => `${INDENT}${' '.repeat(LABEL_WIDTH)}${line}`.trimEnd())
		.join('\n');
}

/** How often each value of a field occurs, as a table. */
export function countTable(field: string, records: Array<Record<string, unknown>>): string {
	const counts = new Map<string, number>();
	for (const record of records) {
		const value = String(record[field]);
		counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	return table([[field, 'count'], ...[...counts].map(([value, count]) => [value, String(count)])]);
}
