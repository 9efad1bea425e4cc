import { parseInput, refuseMisspelled, type Schema } from './parse';

/** The fields of a row that makes a contact. */
export interface RowFields<Row> {
	/** For rows of every kind. It must take texts and numbers in `texts` as they are. */
	schema: Schema<Row>;
	/** Names of the fields that hold one text. */
	texts: string[];
	/** Names of the others. */
	others: string[];
}

/**
 * A row in the form that the vendor documents.
 *
 * A schema takes as long as all other work on a contact, and changes nothing about the rows that
 * spreadsheets give: texts and numbers under the right names. So only rows of another kind go through
 * it.
 *
 * @param place where it stands, for error messages
 * @throws RefusedInput naming the place inside the row
 */
export function givenRow<Row>(
	{ schema, texts, others }: RowFields<Row>,
	row: unknown,
	place: string,
): Row {
	if (isPlainRow(row, texts)) return row as Row;
	const given = parseInput(schema, row, place);
	refuseMisspelled(row, [...texts, ...others], place);
	return given;
}

function isPlainRow(row: unknown, texts: string[]): boolean {
	if (!isPlainObject(row)) return false;
	for (const name of Object.keys(row)) {
		const value = row[name];
		const isPlain = name === 'params' ? isPlainList(value) : texts.includes(name) && isText(value);
		if (!isPlain) return false;
	}
	return true;
}

/** Variables as Input Items make them. */
function isPlainList(value: unknown): boolean {
	if (value === undefined) return true;
	return (
		Array.isArray(value) &&
		value.every((entry) => isPlainObject(entry) && typeof entry.name === 'string')
	);
}

function isText(value: unknown): boolean {
	const isAbsent = value === undefined || value === null;
	return isAbsent || typeof value === 'string' || Number.isFinite(value);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
	return (
		typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
	);
}
