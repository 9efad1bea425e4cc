import { dateTimeOf, nowIn, type ZonedDateTime } from './dateTime';
import { RefusedInput } from './failures';

/**
 * A moment that is still to come, such as the start of a task.
 *
 * @param zone of text without an offset
 * @throws RefusedInput when it is empty, no date, or over already
 */
export function futureTime(
	value: unknown,
	zone: string,
	parameter: string,
	advice = 'Choose a later time, or start the task immediately.',
): ZonedDateTime {
	const moment = dateTimeOf(value, zone, parameter);
	if (moment.toMillis() <= nowIn(zone).toMillis()) {
		throw new RefusedInput(parameter, `${moment.toISO()} is in the past`, advice);
	}
	return moment;
}
