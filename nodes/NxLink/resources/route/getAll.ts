import { givenFields, textFilter } from '../../../shared/givenFields';
import { filtersField, limitFields } from '../../../shared/listFields';
import type { Operation } from '../../../shared/resource';
import { withoutUndefined } from '../../../shared/values';
import { aiAgentList } from '../../lists';

/** Call Route / Get Many. Source: vendor page "List Route". */
export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many call routes',
		description: 'List the call routes of the account',
	},
	fields: [
		...limitFields,
		filtersField([
			textFilter(['routeName', 'Name'], 'e.g. MX-Router', 'A part of the name is enough'),
		]),
	],
	execute: aiAgentList({
		endpoint: 'route/list',
		maxPageSize: 1000,
		keyFields: ['routeId'],
		bodyOf: (context, itemIndex) =>
			withoutUndefined({ routeName: givenFields(context, itemIndex).text(['routeName', 'Name']) }),
	}),
};
