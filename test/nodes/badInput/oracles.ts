/**
 * What has to become of a value, by the kind of its field. Written from the documentation of the
 * package, and shares no code with it.
 */

import { LuxonMoment } from './givenValues';

/** "nothing" is for what counts as not given: left out where the field is optional, or refused. */
export type Outcome = { sent: unknown } | 'nothing' | 'refused';
export type Oracle = (value: unknown) => Outcome;

interface Limits {
	required?: boolean;
	min?: number;
	max?: number;
	/** Decimals that a number may have; 0 where it has to be whole. */
	decimals?: number;
}

export function isBlank(value: unknown): boolean {
	return (
		value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
	);
}

const blank = (required: boolean): Outcome => (required ? 'refused' : 'nothing');

/** Text without the white space around it; whole numbers that are exact are taken as their digits. */
export function plainText(value: unknown): string | undefined {
	if (typeof value === 'string') return value.trim();
	return Number.isSafeInteger(value) ? String(value) : undefined;
}

/** Text. */
export function text(
	required: boolean,
	fits: (text: string) => boolean = () => true,
	form: (text: string) => unknown = (same) => same,
): Oracle {
	return (value) => {
		if (isBlank(value)) return blank(required);
		const given = plainText(value);
		return given === undefined || !fits(given) ? 'refused' : { sent: form(given) };
	};
}

/** A number or its digits, of which none may get lost. */
export function number({
	required = false,
	min = 0,
	max = Number.MAX_SAFE_INTEGER,
	decimals,
}: Limits): Oracle {
	return (value) => {
		if (isBlank(value)) return blank(required);
		const isDigits = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim());
		if (typeof value !== 'number' && !isDigits) return 'refused';
		const found = Number(value);
		const significant = String(value).replace(/\D/g, '').replace(/^0+/, '');
		const exact = typeof value === 'number' || decimals === 0 || significant.length <= 15;
		const whole = decimals !== 0 || (Number.isSafeInteger(found) && !String(value).includes('.'));
		const short = decimals === undefined || Number(found.toFixed(decimals)) === found;
		const fits = Number.isFinite(found) && found >= min && found <= max;
		return fits && exact && whole && short ? { sent: found } : 'refused';
	};
}

/** One of the options, numbers also as digits. */
export function option(options: unknown[], required: boolean): Oracle {
	return (value) => {
		if (isBlank(value)) return blank(required);
		const given = typeof value === 'string' ? value.trim() : value;
		const found = options.find((each) => each === given || String(each) === given);
		return found === undefined ? 'refused' : { sent: found };
	};
}

/** A switch. */
export function flag(required: boolean, [off, on]: [unknown, unknown] = [0, 1]): Oracle {
	return (value) => {
		if (isBlank(value)) return blank(required);
		const given = typeof value === 'object' ? 'none' : String(value).trim().toLowerCase();
		if (given === 'true' || given === '1') return { sent: on };
		return given === 'false' || given === '0' ? { sent: off } : 'refused';
	};
}

/** Several of what an oracle reads: a list, or one text with commas. */
export function listOf(
	each: Oracle,
	required: boolean,
	form: (parts: unknown[]) => unknown = (same) => same,
): Oracle {
	return (value) => {
		if (isBlank(value)) return blank(required);
		const isSingle = typeof value === 'number';
		if (!Array.isArray(value) && typeof value !== 'string' && !isSingle) return 'refused';
		const parts: unknown[] = Array.isArray(value)
			? value
			: isSingle
				? [value]
				: value.split(/[,\n]/).filter((part) => part.trim() !== '');
		const read = parts.map(each);
		if (read.length === 0) return blank(required);
		if (read.some((part) => typeof part === 'string')) return 'refused';
		return { sent: form(read.map((part) => (part as { sent: unknown }).sent)) };
	};
}

const DATE =
	/^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?( ?(Z|([+-])(\d\d):?(\d\d)))?$/;

/** The moment that a value means, in milliseconds; text without an offset is local time in Hong Kong. */
export function momentOf(value: unknown): number | undefined {
	if (value instanceof LuxonMoment) return inRange(value.milliseconds);
	if (value instanceof Date) return inRange(value.getTime());
	const plain = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
	if (/^\d{10}$/.test(plain)) return Number(plain) * 1000;
	if (/^\d{13}$/.test(plain)) return Number(plain);
	if (typeof value !== 'string') return undefined;
	const found = DATE.exec(plain);
	if (!found) return undefined;
	const [year, month, day, hour, minute, second] = found
		.slice(1, 7)
		.map((part) => Number(part ?? 0));
	const local = new Date(0);
	local.setUTCFullYear(year, month - 1, day);
	local.setUTCHours(hour, minute, second);
	const again = [
		local.getUTCFullYear(),
		local.getUTCMonth() + 1,
		local.getUTCDate(),
		local.getUTCHours(),
		local.getUTCMinutes(),
		local.getUTCSeconds(),
	];
	if (again.join() !== [year, month, day, hour, minute, second].join()) return undefined;
	const [zone, sign, hours, minutes] = found.slice(8, 12);
	const own = zone === 'Z' ? 0 : (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
	return inRange(local.getTime() - (zone === undefined ? 480 : own) * 60_000);
}

function inRange(milliseconds: number): number | undefined {
	const year = new Date(milliseconds).getUTCFullYear();
	return year >= 0 && year <= 9999 ? milliseconds : undefined;
}

/** A moment between two others, in a form of the vendor. */
export function moment(
	required: boolean,
	form: (milliseconds: number) => unknown,
	{ from = -Infinity, to = Infinity } = {},
): Oracle {
	return (value) => {
		if (isBlank(value)) return blank(required);
		const found = momentOf(value);
		return found === undefined || found < from || found > to ? 'refused' : { sent: form(found) };
	};
}

/** A phone number as digits; `form` may put a country code in front. */
export function phone(fewest = 6): Oracle {
	return (value) => {
		const given = typeof value === 'string' || Number.isSafeInteger(value) ? String(value) : '';
		const bare = given.replace(/[\s.()[\]\p{Pd}\u2212\p{Cf}]/gu, '');
		const digits = bare.replace(/^(\+|00)/, '');
		const national = digits.startsWith('0') || (typeof value === 'number' && value < 0);
		const fits = /^\d+$/.test(digits) && digits.length >= fewest && digits.length <= 15;
		return fits && !national ? { sent: digits } : 'refused';
	};
}
