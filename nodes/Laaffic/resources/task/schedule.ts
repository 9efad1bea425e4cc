import type { IExecuteFunctions } from 'n8n-workflow';

import { timeZoneOf } from '../../../shared/dateTime';
import { futureTime } from '../../../shared/futureTime';
import { oneOf } from '../../../shared/values';
import { dialWindows, type DialWindow } from '../../dialWindows';
import { localText } from '../../times';

/** Fields of a new task that say when it dials, in local time of the account. */
export interface TaskSchedule {
	/** Absent when the task starts at once. */
	sendTime?: string;
	allowSendTime?: DialWindow[];
}

/**
 * The schedule of an item. Source: vendor page "AI Agent group call guide".
 *
 * @throws RefusedInput for a start without time or in the past, and for windows that cannot be meant
 */
export function scheduleOf(context: IExecuteFunctions, itemIndex: number): TaskSchedule {
	const parameter = (name: string, fallback?: unknown) =>
		context.getNodeParameter(name, itemIndex, fallback) as unknown;
	const start = oneOf(parameter('start'), 'Start', ['immediately', 'setTime']);
	const windows = parameter('allowSendTime', {}) as { window?: unknown[] };
	return {
		sendTime: start === 'setTime' ? startTime(parameter, context.getTimezone()) : undefined,
		allowSendTime: dialWindows(windows.window ?? []),
	};
}

function startTime(
	parameter: (name: string, fallback?: unknown) => unknown,
	zoneOfWorkflow: string,
): string {
	const zone = timeZoneOf(parameter('timezone', ''), zoneOfWorkflow, 'Time Zone Name or ID');
	return localText(futureTime(parameter('sendTime', ''), zone, 'Start Time'));
}
