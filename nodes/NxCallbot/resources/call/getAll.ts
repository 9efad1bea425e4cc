import { unixSeconds } from '../../../shared/dateTime';
import { sortedByLabel } from '../../../shared/fieldOrder';
import { givenFields, textFilter, timeField } from '../../../shared/givenFields';
import { filtersField, limitFields, simplifyField } from '../../../shared/listFields';
import type { Operation } from '../../../shared/resource';
import { withoutUndefined } from '../../../shared/values';
import { callbotCall } from '../../callbotCall';
import { callFilters, callOptionsOf } from '../../callFilters';
import { textsOf } from '../../filterLists';
import { callbotList } from '../../lists';
import { taskField, userTaskIDOf } from '../../locators';

const filters = sortedByLabel([
	textFilter(['callID', 'Call IDs'], 'e.g. call-1, call-2', 'One or more, separated by commas'),
	...callFilters,
	timeField(['startTs', 'From'], 'Only calls of this time or later'),
	timeField(['endTs', 'To'], 'Only calls of this time or earlier'),
]);

/** Call / Get Many. Source: vendor page "Callbot API callList"; its times are taken as Unix seconds. */
export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many calls',
		description: 'List the calls of a task, one by one, with outcome, intent and recording',
	},
	fields: [
		taskField('The task whose calls are listed'),
		...limitFields,
		simplifyField,
		filtersField(filters),
	],
	execute: callbotList({
		endpoint: 'listCall',
		arrayName: 'callData',
		keyFields: ['callID'],
		simplify: callbotCall,
		bodyOf(context, itemIndex) {
			const { filter, span } = givenFields(context, itemIndex);
			const called = span(['startTs', 'From'], ['endTs', 'To']);
			return {
				userTaskID: userTaskIDOf(context, itemIndex),
				options: withoutUndefined({
					callID: filter(['callID', 'Call IDs'], textsOf),
					...callOptionsOf(context, itemIndex),
					startTs: called.from && unixSeconds(called.from),
					endTs: called.to && unixSeconds(called.to),
				}),
			};
		},
	}),
};
