import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { RefusedInput } from '../shared/failures';
import { givenFields, textFilter } from '../shared/givenFields';
import { wholeNumber, withoutUndefined } from '../shared/values';
import { numbersOf, textsOf } from './filterLists';

const SEVERAL = 'One or more, separated by commas';

/** The largest integer that any server takes: a comparison that is not wanted must let all pass. */
const NO_LIMIT = 2_147_483_647;

function limit(
	name: string,
	displayName: string,
	description: string,
	preset = 0,
): INodeProperties {
	return {
		displayName,
		name,
		type: 'number',
		typeOptions: { minValue: 0 },
		default: preset,
		description,
	};
}

/** Filters that lists of orders and of calls have in common. */
export const callFilters: INodeProperties[] = [
	textFilter(
		['callStatus', 'Call Status'],
		'e.g. 1, 2',
		'Numbers of the status, as records have it. NXCloud does not document them.',
	),
	textFilter(['intentID', 'Intent IDs'], 'e.g. 17, 18', SEVERAL),
	textFilter(['intentLevel', 'Intent Levels'], 'e.g. 1, 2', SEVERAL),
	textFilter(['intentName', 'Intent Names'], 'e.g. Interested', SEVERAL),
	textFilter(['intentTag', 'Intent Tags'], 'e.g. A', SEVERAL),
	limit('durationBelow', 'Lasted Less Than (Seconds)', 'Only calls shorter than this', 60),
	limit('durationAbove', 'Lasted More Than (Seconds)', 'Only calls longer than this'),
	limit('turnsBelow', 'Turns Less Than', 'Only dialogues with fewer turns than this', 5),
	limit('turnsAbove', 'Turns More Than', 'Only dialogues with more turns than this'),
];

/** These filters of an item, as `options` has them. Throws RefusedInput. */
export function callOptionsOf(context: IExecuteFunctions, itemIndex: number): IDataObject {
	const { filter } = givenFields(context, itemIndex);
	const between = (above: [string, string], below: [string, string]) => {
		const gt = filter(above, wholeNumber);
		const lt = filter(below, wholeNumber);
		if (gt === undefined && lt === undefined) return undefined;
		if (lt !== undefined && lt <= (gt ?? -1) + 1) refuseEmptyRange(below[1], above[1], gt);
		if (lt === undefined && (gt ?? 0) + 1 >= NO_LIMIT) refuseTooLarge(above[1]);
		return { gt: gt ?? -1, lt: lt ?? NO_LIMIT, enable: true };
	};
	return withoutUndefined({
		intentID: filter(['intentID', 'Intent IDs'], textsOf),
		intentName: filter(['intentName', 'Intent Names'], textsOf),
		intentTag: filter(['intentTag', 'Intent Tags'], textsOf),
		intentLevel: filter(['intentLevel', 'Intent Levels'], numbersOf),
		turnTime: between(['turnsAbove', 'Turns More Than'], ['turnsBelow', 'Turns Less Than']),
		callDuration: between(
			['durationAbove', 'Lasted More Than (Seconds)'],
			['durationBelow', 'Lasted Less Than (Seconds)'],
		),
		callStatus: filter(['callStatus', 'Call Status'], numbersOf),
	}) as IDataObject;
}

function refuseTooLarge(above: string): never {
	throw new RefusedInput(above, `must be less than ${NO_LIMIT - 1}`);
}

function refuseEmptyRange(below: string, above: string, gt: number | undefined): never {
	throw new RefusedInput(
		below,
		gt === undefined ? 'leaves nothing' : `leaves nothing above ${above} ${gt}`,
		'Give a larger number. Nothing was sent for this item.',
	);
}
