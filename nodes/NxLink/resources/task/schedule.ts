import type { IExecuteFunctions } from 'n8n-workflow';

import {
	dateTimeOf,
	nowIn,
	timeZoneOf,
	unixSeconds,
	type ZonedDateTime,
} from '../../../shared/dateTime';
import { RefusedInput } from '../../../shared/failures';
import { ifGiven } from '../../../shared/filters';
import { futureTime } from '../../../shared/futureTime';
import { oneOf } from '../../../shared/values';
import { compileDialWindows, type DialSchedule, type DialWindow } from '../../dialWindows';

const SCHEDULED = 2;

/** Fields of a new task that say when it dials; times in Unix seconds. */
export interface TaskSchedule extends DialSchedule {
	startupType: number;
	startupAt?: number;
	shutdownAt?: number;
	/** Offset of the time zone in seconds, as it is on the day on which the task starts. */
	zoneSecond: number;
}

/**
 * The schedule of an item.
 *
 * @param shutdownAt stop time as the user gave it
 * @throws RefusedInput for a start without time or in the past, and for a stop before the start
 */
export function scheduleOf(
	context: IExecuteFunctions,
	itemIndex: number,
	shutdownAt: unknown,
): TaskSchedule {
	const parameter = (name: string, fallback?: unknown) =>
		context.getNodeParameter(name, itemIndex, fallback) as unknown;
	const zone = timeZoneOf(parameter('timezone', ''), context.getTimezone(), 'Time Zone Name or ID');
	const startupType = oneOf(parameter('startupType'), 'Start', [1, 2, 3]);
	const now = nowIn(zone);
	const start =
		startupType === SCHEDULED
			? futureTime(parameter('startupAt', ''), zone, 'Start Time')
			: undefined;
	const windows = parameter('dialWindows', {}) as { window?: DialWindow[] };
	return {
		startupType,
		startupAt: start && unixSeconds(start),
		shutdownAt: stopTime(shutdownAt, zone, start ?? now),
		zoneSecond: (start ?? now).offset * 60,
		...compileDialWindows(parameter('weekDay'), windows.window ?? []),
	};
}

function stopTime(value: unknown, zone: string, start: ZonedDateTime): number | undefined {
	const stop = ifGiven({ value, parameter: 'Stop Time' }, (given, parameter) =>
		dateTimeOf(given, zone, parameter),
	);
	if (stop === undefined) return undefined;
	if (stop.toMillis() <= start.toMillis()) {
		throw new RefusedInput(
			'Stop Time',
			`${stop.toISO()} is not after the start of the task`,
			'The task would end before it has called anyone. Choose a later time.',
		);
	}
	return unixSeconds(stop);
}
