import {
	givenFields,
	requiredTimeField,
	textFilter,
	type FieldName,
} from '../../../shared/givenFields';
import { filtersField, limitFields } from '../../../shared/listFields';
import type { Operation } from '../../../shared/resource';
import { withoutUndefined } from '../../../shared/values';
import { laafficList } from '../../lists';
import { FLOW_LIST, recallFlow } from '../../recallFlows';
import { textSpan } from '../../times';

const FROM: FieldName = ['strTime', 'From'];
const TO: FieldName = ['endTime', 'To'];
const TASK: FieldName = ['taskName', 'Task Name or ID'];

/** Auto Recall / Get Many. Source: vendor page "Query auto-recall list". */
export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many auto recalls',
		description: 'List recall flows with their plan and status',
	},
	fields: [
		requiredTimeField(
			FROM,
			'Only recall flows created at this time or later. LAAFFIC reads it as local time of your account, which should have the time zone of the workflow.',
		),
		requiredTimeField(TO, 'Only recall flows created at this time or earlier'),
		...limitFields,
		filtersField([
			textFilter(TASK, 'e.g. Payment reminders', 'A part of the name, or the whole ID'),
		]),
	],
	execute: laafficList({
		path: FLOW_LIST,
		keyFields: ['keyId'],
		worded: recallFlow,
		paramsOf(context, itemIndex) {
			const { text, requiredSpan } = givenFields(context, itemIndex);
			return withoutUndefined({ ...textSpan(requiredSpan(FROM, TO)), taskName: text(TASK) });
		},
	}),
};
