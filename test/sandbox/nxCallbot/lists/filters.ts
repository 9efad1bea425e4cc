import { z } from 'zod';

import { filled, integer } from '../../params';
import type { CallRecord } from '../orders/callRecord';

/** A filter that null and [] leave open; the pages show null for some, here it goes for all. */
export const anyOf = <Item extends z.ZodTypeAny>(item: Item) => z.array(item).nullish();

const range = z
	.object({ gt: integer, lt: integer, enable: z.boolean() })
	.partial()
	.strict()
	.nullish();

/** What listCall and listOrder have in common. */
export const callFilters = z.object({
	intentID: anyOf(filled),
	intentName: anyOf(filled),
	intentTag: anyOf(filled),
	intentLevel: anyOf(integer),
	turnTime: range,
	callDuration: range,
	callStatus: anyOf(integer),
});

/** Whether one of the values is wanted; no wish at all is a wish for everything. */
export function isAnyOf<Value>(wanted: Value[] | null | undefined, values: Value[]): boolean {
	return !wanted?.length || values.some((value) => wanted.includes(value));
}

/** Both bounds are excluded, as their names say; without `enable` they do not count. */
function isWithin(value: number | undefined, bounds: z.infer<typeof range>): boolean {
	if (!bounds?.enable) return true;
	const { gt = -Infinity, lt = Infinity } = bounds;
	return value !== undefined && value > gt && value < lt;
}

/** Whether a call passes the filters; no call passes only those that limit nothing. */
export function passes(
	call: CallRecord | undefined,
	filters: z.infer<typeof callFilters>,
): boolean {
	const intents = call?.intents ?? [];
	return (
		isAnyOf(
			filters.intentID,
			intents.map((intent) => intent.intentID),
		) &&
		isAnyOf(
			filters.intentName,
			intents.map((intent) => intent.intentName),
		) &&
		isAnyOf(
			filters.intentTag,
			intents.map((intent) => intent.intentTag),
		) &&
		isAnyOf(
			filters.intentLevel,
			intents.map((intent) => intent.intentLevel),
		) &&
		isWithin(call?.turnTime, filters.turnTime) &&
		isWithin(call?.callDuration, filters.callDuration) &&
		isAnyOf(filters.callStatus, call ? [call.callStatus] : [])
	);
}
