import { perItem } from '../../../shared/perItem';
import { numericField, withoutEmpty } from '../../../shared/recordFields';
import type { Operation } from '../../../shared/resource';
import { readLaaffic, laafficConnection } from '../../api';

/** Account / Get Balance. Source: vendor page "Get account balance", whose answer has no `data`. */
export const getBalance: Operation = {
	option: {
		name: 'Get Balance',
		value: 'getBalance',
		action: 'Get the balance of the account',
		description: 'Get the balance, gift and credit of the account',
	},
	fields: [],
	execute: perItem({
		prepare: async (context, itemIndex) => await laafficConnection(context, itemIndex),

		async send(context, connection) {
			const { json } = await readLaaffic(context, connection, '/v3/getBalance');
			return withoutEmpty({
				balance: numericField(json.balance),
				gift: numericField(json.gift),
				credit: numericField(json.credit),
			});
		},
	}),
};
