import type { IDataObject, IExecuteFunctions, ResourceMapperValue } from 'n8n-workflow';

/** An expression that a dragged-in field makes: `{{ $json.phone }}` or `{{ $json['Phone Number'] }}`. */
const FIELD =
	/^=\{\{\s*\$json((?:\.[\p{ID_Start}$_][\p{ID_Continue}$]*|\['[^'"\\{}\n\r]+'\]|\["[^'"\\{}\n\r]+"\])+)\s*\}\}$/u;
const KEY = /\.([^.[]+)|\[['"]([^'"]+)['"]\]/gu;

const UNCLEAR = Symbol('not as plain as its column');

/** A column that is mapped to a field of the item, by its keys from outside to inside, or to a text. */
type Column = { name: string; required: boolean } & ({ keys: string[] } | { text?: string });

/** The columns of a resource mapper, each mapped by its user. */
export interface MappedFields {
	/** Whether `read` gives what n8n's evaluation would. Throws what an expression throws. */
	isReadable(itemIndex: number): boolean;
	/** The columns of an item that is readable. */
	read(json: IDataObject): IDataObject | undefined;
	/** The same by n8n, for every item. Throws what an expression throws. */
	evaluate(itemIndex: number): IDataObject | undefined;
}

/**
 * The columns that a user maps one by one. Columns that are dragged in are plain fields of the item,
 * and to read a field takes a thousandth of the time that its expression does. It is done where all
 * columns are such fields or fixed texts, and the item has a text, a number, a truth value or nothing
 * there. All else is left to n8n, and so is one item in any case: n8n may refuse an expression.
 *
 * @param parameter name of the resource mapper
 */
export function mappedFields(context: IExecuteFunctions, parameter: string): MappedFields {
	const items = context.getInputData();
	const columns = plainColumns(context.getNode().parameters[parameter]);
	const read = (json: IDataObject) => columns && rowOf(columns, json);
	const evaluate = (itemIndex: number) =>
		(context.getNodeParameter(`${parameter}.value`, itemIndex, {}) ?? undefined) as
			| IDataObject
			| undefined;
	let agreed: boolean | undefined;
	return {
		read,
		evaluate,
		isReadable(itemIndex) {
			if (agreed === false) return false;
			const row = read(items[itemIndex].json);
			if (row === undefined) return false;
			agreed ??= isSame(row, evaluate(itemIndex) ?? {});
			return agreed;
		},
	};
}

/** Undefined where a column is neither a field nor a text, or is not stored as the editor stores it. */
function plainColumns(mapper: unknown): Column[] | undefined {
	const { value, schema } = (mapper ?? {}) as Partial<ResourceMapperValue>;
	if (!value || !Array.isArray(schema)) return undefined;
	const columns = Object.entries(value).map(([name, given]) => {
		const field = schema.find(({ id }) => id === name);
		// Columns of other types are converted by n8n.
		return field?.type === 'string' ? plainColumn(name, given, field.required) : undefined;
	});
	return columns.every((column) => column !== undefined) ? columns : undefined;
}

function plainColumn(name: string, given: unknown, required: boolean): Column | undefined {
	if (given === null && !required) return { name, required };
	if (typeof given !== 'string') return undefined;
	if (!given.startsWith('=')) return { name, required, text: given };
	const path = FIELD.exec(given)?.[1];
	if (path === undefined) return undefined;
	const keys = [...path.matchAll(KEY)].map(([, plain, quoted]) => plain ?? quoted);
	return { name, required, keys };
}

/** Undefined where a field of the item is not as plain as its column. */
function rowOf(columns: Column[], json: IDataObject): IDataObject | undefined {
	const row: IDataObject = {};
	for (const column of columns) {
		const value = 'keys' in column ? fieldOf(json, column.keys) : column.text;
		// n8n refuses an item without a column that is required.
		if (value === UNCLEAR || (value === undefined && column.required)) return undefined;
		row[column.name] = value as IDataObject[string];
	}
	return row;
}

function fieldOf(json: IDataObject, keys: string[]): unknown {
	let value: unknown = json;
	for (const [depth, key] of keys.entries()) {
		if (typeof value !== 'object' || value === null) return UNCLEAR;
		if (!Object.hasOwn(value, key)) {
			return key in value || depth < keys.length - 1 ? UNCLEAR : undefined;
		}
		value = (value as IDataObject)[key];
	}
	// Where a column has a type, n8n makes undefined of null.
	if (value === undefined || value === null) return undefined;
	const isPlain = typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
	return isPlain ? value : UNCLEAR;
}

function isSame(row: IDataObject, other: IDataObject): boolean {
	const names = Object.keys(row);
	return (
		names.length === Object.keys(other).length &&
		names.every((name) => name in other && Object.is(row[name], other[name]))
	);
}
