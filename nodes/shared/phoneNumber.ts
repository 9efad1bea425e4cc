import { RefusedInput } from './failures';
import { quoted } from './quoted';

/** From this length on, no country has numbers without their country code. */
const SURELY_COMPLETE = 12;

/** E.164 allows 15 digits; shorter than 6 is no number that can be dialled from abroad. */
const MIN_DIGITS = 6;
const MAX_DIGITS = 15;

/** White space, dots, brackets, every kind of dash, and invisible marks that come with copied text. */
const SEPARATORS = /[\s.()[\]\p{Pd}\u2212\p{Cf}]/gu;

/** A + or 00 in front, perhaps with separators before it and in it. */
const INTERNATIONAL = new RegExp(`^${SEPARATORS.source}*(\\+|0${SEPARATORS.source}*0)`, 'u');

/** The separators of ASCII: to look for all of Unicode's takes twice as long. */
const PLAIN_SEPARATORS = /[\s.()[\]-]/g;
const PLAIN = /^[ -~]*$/;

/**
 * A phone number as the vendors want it: digits only, without the + or 00 of international numbers.
 *
 * @param value text such as "+86 (138) 0000-0001", or a number as spreadsheets give it
 * @throws RefusedInput for letters and other signs, and for a length that no number has
 */
export function phoneDigits(value: unknown, parameter: string): string {
	if (typeof value !== 'string' && !(Number.isSafeInteger(value) && Number(value) > 0)) {
		throw new RefusedInput(parameter, 'must be a phone number');
	}
	const text = String(value);
	const separators = PLAIN.test(text) ? PLAIN_SEPARATORS : SEPARATORS;
	const digits = text.replace(separators, '').replace(/^(\+|00)/, '');
	if (digits === '') throw new RefusedInput(parameter, 'has no phone number');
	if (!/^[0-9]+$/.test(digits)) {
		throw new RefusedInput(
			parameter,
			`${quoted(text)} is not a phone number`,
			'Digits, spaces, dots, dashes, brackets and a leading + are accepted, letters are not.',
		);
	}
	if (isInternational(text) && (digits.startsWith('0') || /\(\s*0\s*\)/.test(text))) {
		throw new RefusedInput(
			parameter,
			`${quoted(text)} has a 0 that is not dialed from abroad`,
			'Leave out the 0 before the area code, for example +44 20 7946 0958.',
		);
	}
	if (digits.length < MIN_DIGITS || digits.length > MAX_DIGITS || /^0+$/.test(digits)) {
		throw new RefusedInput(
			parameter,
			`${quoted(text)} is not a phone number of ${MIN_DIGITS} to ${MAX_DIGITS} digits`,
			'Give the whole number, country code included.',
		);
	}
	return digits;
}

/**
 * The number with its country code, by which two spellings of one number are the same person.
 *
 * @param value the number as it was given
 * @param countryCode what the vendor puts before numbers that have none; it replaces the 0 of
 *   national spelling
 */
export function fullNumber(
	value: unknown,
	digits: string,
	countryCode: string | undefined,
): string {
	return countryCode === undefined ||
		isInternational(String(value)) ||
		digits.startsWith(countryCode)
		? digits
		: `${countryCode}${digits.replace(/^0/, '')}`;
}

/**
 * The digits of a number with its country code, for vendors that have no field for one.
 *
 * @param countryCode put before numbers that have none
 * @throws RefusedInput for what is no phone number, for one that has no country code, and for one of
 *   which nobody can tell, such as 9123456789 with 91: a wrong guess would call someone else
 */
export function internationalNumber(
	value: unknown,
	parameter: string,
	countryCode: string | undefined,
): string {
	const digits = phoneDigits(value, parameter);
	const begins = countryCode !== undefined && digits.startsWith(countryCode);
	if (begins && digits.length < SURELY_COMPLETE && !isInternational(String(value))) {
		throw new RefusedInput(
			parameter,
			`${quoted(value)} begins with the country code ${countryCode}, but may be without it`,
			'Write a + in front of it if it is complete, or its national 0 if it is not.',
		);
	}
	const full = fullNumber(value, digits, countryCode);
	if (full.startsWith('0')) {
		throw new RefusedInput(
			parameter,
			`${quoted(value)} has no country code`,
			'Give the whole number, for example +44 20 7946 0958.',
		);
	}
	return phoneDigits(full, parameter);
}

function isInternational(text: string): boolean {
	return INTERNATIONAL.test(text);
}

/**
 * A country code such as 86, or undefined when it is empty. A leading + is dropped.
 *
 * @throws RefusedInput
 */
export function optionalCountryCode(value: unknown, parameter: string): string | undefined {
	if (value === undefined || value === null) return undefined;
	const given = typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
	const digits = given?.trim().replace(/^\+/, '');
	if (digits === '') return undefined;
	if (digits === undefined || !/^[1-9][0-9]{0,3}$/.test(digits)) {
		throw new RefusedInput(parameter, `${quoted(value)} is not a country code such as 86`);
	}
	return digits;
}
