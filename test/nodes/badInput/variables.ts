import { LuxonMoment } from './givenValues';
import type { Oracle } from './oracles';

/** How deep a value may be nested that has to be sent as it is. */
const DEEPEST = 100;

/** Whether JSON has exactly this value. */
function isPlain(value: unknown, depth = 0): boolean {
	if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
	if (typeof value === 'number') {
		return Number.isFinite(value) && (Number.isSafeInteger(value) || !Number.isInteger(value));
	}
	if (typeof value !== 'object' || depth >= DEEPEST) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	const isBare = Array.isArray(value) || prototype === Object.prototype || prototype === null;
	return isBare && Object.values(value).every((each) => isPlain(each, depth + 1));
}

/** A variable that may be any JSON. */
export const jsonValue: Oracle = (value) => {
	if (value === undefined || value === null) return 'nothing';
	if (value instanceof LuxonMoment) return { sent: value.text };
	if (value instanceof Date) {
		return Number.isNaN(value.getTime()) ? 'refused' : { sent: value.toISOString() };
	}
	return isPlain(value) ? { sent: value } : 'refused';
};

/** A variable that is text: numbers and switches as they are written. */
export const textValue: Oracle = (value) => {
	if (value === undefined || value === null) return 'nothing';
	if (typeof value === 'string') return { sent: value };
	if (value instanceof LuxonMoment || value instanceof Date) return jsonValue(value);
	if (typeof value === 'boolean') return { sent: String(value) };
	const isWritten = typeof value === 'number' && isPlain(value) && /^-?[\d.]+$/.test(String(value));
	return isWritten ? { sent: String(value) } : 'refused';
};
