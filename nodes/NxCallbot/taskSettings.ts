import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { nowIn, timeZoneOf, unixSeconds } from '../shared/dateTime';
import { RefusedInput } from '../shared/failures';
import { ifGiven } from '../shared/filters';
import { futureTime } from '../shared/futureTime';
import { listParts } from '../shared/givenLists';
import { quoted } from '../shared/quoted';
import {
	decimalNumber,
	oneOf,
	optionalText,
	optionalUrl,
	wholeNumber,
	withoutUndefined,
} from '../shared/values';

const SCHEDULED = 2;

/**
 * A time of day, or an hour, in the forms that vendors of this family use; none is documented for
 * Callbot, and NXLink has lists of hours.
 */
const TIME_OF_DAY = /^(([01]?\d|2[0-3])(:[0-5]\d){0,2}|24(:00){0,2})$/;

/**
 * `taskCreateSetting` of an item, with its fields in the order of the vendor pages; what is not given is
 * left out. Source: vendor pages "Callbot API createTask", "createTaskAndCall" and "updateTask".
 *
 * @param whole whether it is that of a new task, which gets the offset of its time zone in any case
 * @throws RefusedInput for a start without time or in the past, and for times that are none
 */
export function taskSettingOf(
	context: IExecuteFunctions,
	itemIndex: number,
	{ whole }: { whole: boolean },
): IDataObject {
	const settings = context.getNodeParameter('settings', itemIndex, {}) as IDataObject;
	const text = (name: string, label: string) => optionalText(settings[name], label);
	const count = (name: string, label: string) =>
		ifGiven({ value: settings[name], parameter: label }, wholeNumber);
	const startupType = whole
		? oneOf(context.getNodeParameter('startupType', itemIndex), 'Start', [1, 2, 3])
		: ifGiven({ value: settings.startupType, parameter: 'Start' }, (value, label) =>
				oneOf(value, label, [1, 2, 3]),
			);
	const startGiven = whole
		? context.getNodeParameter('startupAt', itemIndex, '')
		: settings.startupAt;
	const zone = timeZoneOf(settings.timezone, context.getTimezone(), 'Time Zone Name or ID');
	if (!whole && startupType !== SCHEDULED) refuseTimeWithoutStart(settings.startupAt);
	const startupAt =
		startupType === SCHEDULED ? futureTime(startGiven, zone, 'Start Time') : undefined;
	const times = {
		dialAtWeekDay: weekDays(settings.dialAtWeekDay),
		dialAtUpHour: timeOfDay(settings.dialAtUpHour, 'Dial From'),
		dialAtDownHour: timeOfDay(settings.dialAtDownHour, 'Dial Until'),
	};
	const zoned =
		whole ||
		startupAt !== undefined ||
		Boolean(settings.timezone) ||
		Object.values(times).some((value) => value !== undefined);
	return withoutUndefined({
		strategyName: text('strategyName', 'Dial Strategy Name'),
		startupType,
		startupAt: startupAt && unixSeconds(startupAt),
		// The offset on the day on which the task starts: the API knows one for the whole task.
		zoneSecond: zoned ? (startupAt ?? nowIn(zone)).offset * 60 : undefined,
		...times,
		maxCall: count('maxCall', 'Maximum Concurrent Calls'),
		taskName: text('taskName', 'Task Name'),
		taskCallbackUrl: optionalUrl(settings.taskCallbackUrl, 'Task Callback URL'),
		maxRingTime: count('maxRingTime', 'Maximum Ring Time (Seconds)'),
		routeID: text('routeID', 'Route ID'),
		manualCallSetting: manualCallSettingOf(settings),
	}) as unknown as IDataObject;
}

/** How calls are passed on to agents; undefined when nothing of it is given. */
function manualCallSettingOf(settings: IDataObject): IDataObject | undefined {
	const rate = (name: string, label: string, decimals: number) =>
		ifGiven({ value: settings[name], parameter: label }, (value, parameter) =>
			decimalNumber(value, parameter, { decimals }),
		);
	const setting = withoutUndefined({
		agentGroup: optionalText(settings.agentGroup, 'Agent Group'),
		dispatchType: ifGiven(
			{ value: settings.dispatchType, parameter: 'Dispatch Type' },
			(value, label) => oneOf(value, label, [0, 1, 2]),
		),
		ratioCallRate: rate('ratioCallRate', 'Ratio Call Rate', 1),
		predictCallRate: rate('predictCallRate', 'Predictive Call Rate', 2),
	});
	return Object.keys(setting).length > 0 ? (setting as unknown as IDataObject) : undefined;
}

/** In Task / Update both are settings of their own: a time that would not be sent must not be given. */
function refuseTimeWithoutStart(value: unknown): void {
	ifGiven({ value, parameter: 'Start Time' }, (_, parameter) => {
		throw new RefusedInput(
			parameter,
			'is of use only when the task starts at a set time',
			'Add the setting Start and choose At a Set Time, or remove Start Time. Nothing was sent for this item.',
		);
	});
}

/** Days as NXLink's AI Agent family takes them, 1 Monday … 7 Sunday: no Callbot page shows the form. */
function weekDays(value: unknown): string | undefined {
	const days = listParts(value).map((day) => oneOf(day, 'Days', [1, 2, 3, 4, 5, 6, 7]));
	return days.length > 0 ? [...new Set(days)].sort((a, b) => a - b).join(',') : undefined;
}

function timeOfDay(value: unknown, parameter: string): string | undefined {
	const text = optionalText(value, parameter);
	if (text?.split(',').some((part) => !TIME_OF_DAY.test(part.trim()))) {
		throw new RefusedInput(
			parameter,
			`${quoted(text)} is not a time of day`,
			'Write it like 09:00.',
		);
	}
	return text;
}
