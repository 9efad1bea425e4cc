import { givenFields, textFilter } from '../../../shared/givenFields';
import { filtersField, limitFields } from '../../../shared/listFields';
import type { Operation } from '../../../shared/resource';
import { withoutUndefined } from '../../../shared/values';
import { aiAgentList } from '../../lists';

/** AI Agent / Get Many. Source: vendor page "List Flow". */
export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many AI agents',
		description: 'List the AI Agents of the account',
	},
	fields: [
		...limitFields,
		filtersField([
			textFilter(['name', 'Name'], 'e.g. Parcel Notification', 'A part of the name is enough'),
		]),
	],
	execute: aiAgentList({
		endpoint: 'flow/list',
		maxPageSize: 1000,
		keyFields: ['autoFlowId'],
		bodyOf: (context, itemIndex) =>
			withoutUndefined({ name: givenFields(context, itemIndex).text(['name', 'Name']) }),
	}),
};
