import { RefusedInput } from '../shared/failures';
import { quoted } from '../shared/quoted';
import { isRecord } from '../shared/recordFields';
import { optionalText } from '../shared/values';

const MAX_WINDOWS = 3;

/** A span of the day in which people may be called, both ends as `HH:mm`. */
export interface DialWindow {
	strTime: string;
	endTime: string;
}

/**
 * The dial windows of a task, checked; undefined when there are none. Source: vendor page "Edit AI group
 * call task", whose limits are taken to hold for AI Agents as well.
 *
 * @param windows as the user gave them
 * @throws RefusedInput for more than three, for a window that does not end after it begins, and for
 *   windows that overlap
 */
export function dialWindows(windows: unknown[]): DialWindow[] | undefined {
	if (windows.length > MAX_WINDOWS) {
		throw new RefusedInput(
			'Dial Windows',
			`has ${windows.length} windows, and LAAFFIC takes at most ${MAX_WINDOWS}`,
		);
	}
	const checked = windows.map((window, index) => checkedWindow(window, placeOf(nameOf(index))));
	const inOrder = checked
		.map((window, index) => ({ ...window, name: nameOf(index) }))
		.sort((a, b) => a.strTime.localeCompare(b.strTime));
	inOrder.slice(1).forEach(({ strTime, name }, index) => {
		if (strTime < inOrder[index].endTime) {
			throw new RefusedInput(
				placeOf(name),
				`overlaps with ${inOrder[index].name}`,
				'Make one of the two.',
			);
		}
	});
	return checked.length > 0 ? checked : undefined;
}

function nameOf(index: number): string {
	return `window ${index + 1}`;
}

function placeOf(name: string): string {
	return `Dial Windows → ${name}`;
}

function checkedWindow(window: unknown, place: string): DialWindow {
	const given = isRecord(window) ? window : {};
	const strTime = timeOfDay(given.strTime, `${place} → From`);
	const endTime = timeOfDay(given.endTime, `${place} → To`);
	if (strTime >= endTime) {
		throw new RefusedInput(
			place,
			`From ${strTime} is not before To ${endTime}`,
			'A window over midnight takes two: one until 23:59, and one from 00:00.',
		);
	}
	return { strTime, endTime };
}

/** Text such as 09:00, so that texts are in the order of the times. */
function timeOfDay(value: unknown, parameter: string): string {
	const text = optionalText(value, parameter) ?? '';
	const [, hour = '', minute = ''] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
	if (hour === '') {
		throw new RefusedInput(
			parameter,
			`${quoted(text)} is not a time of day`,
			'Give a time such as 09:00, from 00:00 to 23:59.',
		);
	}
	return `${hour.padStart(2, '0')}:${minute}`;
}
