import { RefusedInput } from './failures';

/** More levels are no data of a contact, and at some thousand JSON itself gives up. */
const MAX_DEPTH = 100;

/**
 * A value that travels as JSON, exactly as it is; dates become ISO 8601.
 *
 * @throws RefusedInput for what JSON would change in silence or drop: a number that it cannot hold,
 *   something that is neither text, number, switch, list nor object, and what is nested too deep
 */
export function jsonValue(value: unknown, parameter: string, depth = 0): unknown {
	if (depth > MAX_DEPTH) throw new RefusedInput(parameter, 'is nested too deep');
	switch (typeof value) {
		case 'undefined':
		case 'string':
		case 'boolean':
			return value;
		case 'number':
			refuseInexact(value, parameter);
			return value;
		case 'object':
			return value === null ? value : exactObject(value, parameter, depth);
		default:
			throw notJson(parameter);
	}
}

/**
 * Text, and numbers and switches as they are written; dates in ISO 8601; undefined for nothing.
 *
 * @throws RefusedInput for anything else, and for numbers that are not written in digits
 */
export function writtenText(value: unknown, parameter: string): string | undefined {
	if (value === undefined || value === null) return undefined;
	if (typeof value === 'string' || typeof value === 'boolean') return String(value);
	if (isDate(value)) return value.toISOString();
	if (!Number.isFinite(value)) throw new RefusedInput(parameter, 'must be text');
	refuseInexact(Number(value), parameter);
	if (!/^-?[\d.]+$/.test(String(value))) {
		throw new RefusedInput(parameter, 'is too small a number to be written out', AS_TEXT);
	}
	return String(value);
}

const AS_TEXT = 'Give it as text. Nothing was sent for this contact.';

function refuseInexact(number: number, parameter: string): void {
	if (!Number.isFinite(number)) throw new RefusedInput(parameter, 'is not a number');
	if (Number.isInteger(number) && !Number.isSafeInteger(number)) {
		throw new RefusedInput(parameter, 'is too large a number to be exact', AS_TEXT);
	}
}

function exactObject(value: object, parameter: string, depth: number): unknown {
	if (isDate(value)) return value.toISOString();
	const inside = (each: unknown) => jsonValue(each, parameter, depth + 1);
	if (Array.isArray(value)) return value.map(inside);
	if (Object.prototype.toString.call(value) !== '[object Object]') throw notJson(parameter);
	return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inside(each)]));
}

function isDate(value: unknown): value is Date {
	return value instanceof Date && !Number.isNaN(value.getTime());
}

function notJson(parameter: string): RefusedInput {
	return new RefusedInput(parameter, 'must be text, a number, a switch, a list or an object');
}
