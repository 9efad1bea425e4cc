import { dateTimeOf, type ZonedDateTime } from './dateTime';
import { RefusedInput } from './failures';

/** A value from the user with the name under which the parameter is shown. */
export interface NamedValue {
	value: unknown;
	parameter: string;
}

/** A value read, unless it is empty: filters that are not filled in are left out. */
export function ifGiven<Result>(
	{ value, parameter }: NamedValue,
	read: (value: unknown, parameter: string) => Result,
): Result | undefined {
	const empty =
		value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
	return empty ? undefined : read(value, parameter);
}

/**
 * Both ends of a span of time, either of which may be absent.
 *
 * @param zone of text without an offset
 * @throws RefusedInput for text that is no date, and for an end before the beginning
 */
export function optionalSpan(
	from: NamedValue,
	to: NamedValue,
	zone: string,
): { from?: ZonedDateTime; to?: ZonedDateTime } {
	const moment = (value: unknown, parameter: string) => dateTimeOf(value, zone, parameter);
	const span = { from: ifGiven(from, moment), to: ifGiven(to, moment) };
	refuseReversed(
		{ ...from, value: span.from?.toMillis() },
		{ ...to, value: span.to?.toMillis() },
		'is later than',
	);
	return span;
}

/**
 * Both ends of a span of time that the vendor requires.
 *
 * @throws RefusedInput as well for an end that is empty
 */
export function requiredSpan(
	from: NamedValue,
	to: NamedValue,
	zone: string,
): { from: ZonedDateTime; to: ZonedDateTime } {
	optionalSpan(from, to, zone);
	return {
		from: dateTimeOf(from.value, zone, from.parameter),
		to: dateTimeOf(to.value, zone, to.parameter),
	};
}

/**
 * Both ends of a range of numbers, either of which may be absent.
 *
 * @throws RefusedInput for what `read` refuses, and for a minimum above the maximum
 */
export function optionalRange(
	from: NamedValue,
	to: NamedValue,
	read: (value: unknown, parameter: string) => number,
): { from?: number; to?: number } {
	const range = { from: ifGiven(from, read), to: ifGiven(to, read) };
	refuseReversed({ ...from, value: range.from }, { ...to, value: range.to }, 'is larger than');
	return range;
}

function refuseReversed(from: NamedValue, to: NamedValue, relation: string): void {
	if (typeof from.value !== 'number' || typeof to.value !== 'number') return;
	if (from.value > to.value) {
		throw new RefusedInput(
			from.parameter,
			`${relation} ${to.parameter}`,
			'Exchange the two. Nothing was sent for this item.',
		);
	}
}
