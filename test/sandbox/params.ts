import { z } from 'zod';

/** Why the parameters of a request are refused; the three kinds are those Callbot tells apart. */
export interface Problem {
	kind: 'missing' | 'type' | 'value';
	/** In the vendor's spelling, such as "callList[0].contactId". */
	field: string;
	/** A sentence that names the field. */
	text: string;
}

type Read<T> = { params: T; problem?: undefined } | { problem: Problem };

/** A string that is given must say something. */
export const filled = z.string().min(1, 'must not be empty');

/** A JSON integer; text such as "12" is not one. */
export const integer = z.number().int();

/** A JSON integer between two bounds, both included. */
export const integerBetween = (least: number, most: number) => integer.min(least).max(most);

/** Unix seconds; eleven digits and more would be milliseconds taken for seconds. */
export const seconds = integerBetween(0, 9_999_999_999);

/** Page numbers start at 1. */
export const pageIndex = integer.min(1);

function fieldName(path: Array<string | number>): string {
	const written = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`));
	return written.join('').replace(/^\./, '') || 'body';
}

function problemOf(issue: z.ZodIssue): Problem {
	const field = fieldName(issue.path);
	if (issue.code !== 'invalid_type') {
		return { kind: 'value', field, text: `${field}: ${issue.message}` };
	}
	if (issue.received === 'undefined') {
		return { kind: 'missing', field, text: `${field} is required` };
	}
	return { kind: 'type', field, text: `${field}: ${issue.message}` };
}

function parseJson(body: Buffer): unknown {
	try {
		return JSON.parse(body.toString('utf8'));
	} catch {
		return 'not JSON';
	}
}

function readValue<Schema extends z.ZodTypeAny>(
	schema: Schema,
	value: unknown,
): Read<z.infer<Schema>> {
	const parsed = schema.safeParse(value);
	return parsed.success
		? { params: parsed.data as z.infer<Schema> }
		: { problem: problemOf(parsed.error.issues[0]) };
}

/**
 * Reads the JSON body of a request by a schema and tells the first problem, if any. JSON null
 * counts as a wrong type, also where a field is optional, unless the schema allows it.
 */
export function readParams<Schema extends z.ZodTypeAny>(
	schema: Schema,
	body: Buffer,
): Read<z.infer<Schema>> {
	return readValue(schema, body.length === 0 ? undefined : parseJson(body));
}

/** Reads the query of a request by a schema and tells the first problem, if any. */
export function readQuery<Schema extends z.ZodTypeAny>(
	schema: Schema,
	query: URLSearchParams,
): Read<z.infer<Schema>> {
	return readValue(schema, Object.fromEntries(query));
}
