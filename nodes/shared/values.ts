import { RefusedInput } from './failures';

/** As many digits as a number keeps of any text. */
const EXACT_DIGITS = 15;

/** Without white space and control characters, which a URL parser drops in silence. */
const WEB_ADDRESS = /^https?:\/\/[^\s\p{Cc}]+$/iu;

/** Whether there is a value at all: fields that are not filled in are absent, null or empty text. */
export function isGiven(value: unknown): boolean {
	return value !== undefined && value !== null && value !== '';
}

/**
 * Text that must not be empty.
 *
 * @throws RefusedInput
 */
export function requiredText(value: unknown, parameter: string): string {
	const text = optionalText(value, parameter);
	if (text === undefined) throw new RefusedInput(parameter, 'is empty');
	return text;
}

/**
 * Text, or undefined when it is empty. Numbers are taken as they are written, because ids and keys
 * that come from a spreadsheet are often numbers there.
 *
 * @throws RefusedInput for anything that is neither
 */
export function optionalText(value: unknown, parameter: string): string | undefined {
	if (value === undefined || value === null) return undefined;
	if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
	if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
	throw new RefusedInput(parameter, 'must be text');
}

/**
 * A whole number within its limits, given as number or as digits.
 *
 * @throws RefusedInput
 */
export function wholeNumber(
	value: unknown,
	parameter: string,
	{ min = 0, max = Number.MAX_SAFE_INTEGER } = {},
): number {
	refuseEmpty(value, parameter);
	const number = typeof value === 'string' && /^-?\d+$/.test(value.trim()) ? Number(value) : value;
	if (typeof number !== 'number' || !Number.isSafeInteger(number)) {
		throw new RefusedInput(parameter, 'must be a whole number');
	}
	return within(number, parameter, min, max);
}

/**
 * A number within its limits, perhaps with a limited count of decimals.
 *
 * @throws RefusedInput
 */
export function decimalNumber(
	value: unknown,
	parameter: string,
	{
		decimals,
		min = 0,
		max = Number.MAX_SAFE_INTEGER,
	}: { decimals?: number; min?: number; max?: number },
): number {
	refuseEmpty(value, parameter);
	const isText = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim());
	const number = isText ? Number(value) : value;
	if (typeof number !== 'number' || !Number.isFinite(number)) {
		throw new RefusedInput(parameter, 'must be a number');
	}
	if (isText && significantDigits(value) > EXACT_DIGITS) {
		throw new RefusedInput(parameter, `may have at most ${EXACT_DIGITS} digits`);
	}
	if (decimals !== undefined && Number(number.toFixed(decimals)) !== number) {
		throw new RefusedInput(
			parameter,
			`may have at most ${decimals === 1 ? '1 decimal' : `${decimals} decimals`}`,
		);
	}
	return within(number, parameter, min, max);
}

/**
 * One of the values that the vendor documents; numbers may be given as digits.
 *
 * @throws RefusedInput
 */
export function oneOf<Value extends number | string>(
	value: unknown,
	parameter: string,
	allowed: readonly Value[],
): Value {
	const given = typeof value === 'string' ? value.trim() : value;
	const found = allowed.find((candidate) => candidate === given || String(candidate) === given);
	if (found === undefined) {
		throw new RefusedInput(parameter, `must be one of ${allowed.join(', ')}`);
	}
	return found;
}

/**
 * A switch as the vendors take it: 0 off, 1 on.
 *
 * @throws RefusedInput when it is neither true nor false
 */
export function zeroOrOne(value: unknown, parameter: string): 0 | 1 {
	const text = typeof value === 'string' ? value.trim().toLowerCase() : value;
	if (text === true || text === 1) return 1;
	if (text === false || text === 0) return 0;
	if (text === 'true' || text === '1') return 1;
	if (text === 'false' || text === '0') return 0;
	throw new RefusedInput(parameter, 'must be true or false');
}

/**
 * An http(s) address, or undefined when it is empty.
 *
 * @throws RefusedInput
 */
export function optionalUrl(value: unknown, parameter: string): string | undefined {
	const text = optionalText(value, parameter);
	if (text !== undefined && !isWebAddress(text)) {
		throw new RefusedInput(parameter, 'is not an address that starts with https:// or http://');
	}
	return text;
}

/** Whether a text is an http(s) address. */
export function isWebAddress(text: string): boolean {
	return WEB_ADDRESS.test(text) && URL.canParse(text);
}

/**
 * The fields that are not undefined, in a copy where there are others: optional vendor fields are left
 * out when not set. For fields that this package names; it is called for every contact of a long import.
 */
export function withoutUndefined<T extends object>(fields: T): T {
	for (const name in fields) if (fields[name] === undefined) return definedOf(fields);
	return fields;
}

function definedOf<T extends object>(fields: T): T {
	const copy: Partial<T> = {};
	for (const name in fields) if (fields[name] !== undefined) copy[name] = fields[name];
	return copy as T;
}

/** Digits without the zeros in front. */
function significantDigits(text: string): number {
	return text.replace(/\D/g, '').replace(/^0+/, '').length;
}

function refuseEmpty(value: unknown, parameter: string): void {
	if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) {
		throw new RefusedInput(parameter, 'is empty');
	}
}

function within(number: number, parameter: string, min: number, max: number): number {
	if (number < min || number > max) {
		const limited = max !== Number.MAX_SAFE_INTEGER;
		const single = number < min ? `at least ${min}` : `at most ${max}`;
		throw new RefusedInput(parameter, `must be ${limited ? `from ${min} to ${max}` : single}`);
	}
	return number;
}
