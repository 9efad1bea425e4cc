import type { IDataObject } from 'n8n-workflow';

import { outputOf, simplifyField } from '../../../shared/listFields';
import type { WantedRecords } from '../../../shared/pagedList';
import { perItem } from '../../../shared/perItem';
import type { Operation } from '../../../shared/resource';
import { withoutUndefined } from '../../../shared/values';
import { callbotConnection, readCallbot, type CallbotConnection } from '../../api';
import { callbotCall } from '../../callbotCall';
import { callbotPage } from '../../lists';
import { taskField, userTaskIDOf } from '../../locators';

interface PreparedExport {
	connection: CallbotConnection;
	userTaskID: string;
	outputOf: WantedRecords['outputOf'];
}

/**
 * Contact / Get Batch Results. Source: vendor page "Callbot API batchExportCall", which calls the batch
 * the previous one; the index of the pages calls it the latest one.
 */
export const getBatchResults: Operation = {
	option: {
		name: 'Get Batch Results',
		value: 'getBatchResults',
		action: 'Get the results of a batch',
		description: 'List the contacts of the batch imported last, with their outcome so far',
	},
	fields: [taskField('The task that the batch was imported into'), simplifyField],
	execute: perItem<PreparedExport>({
		async prepare(context, itemIndex) {
			return {
				connection: await callbotConnection(context, itemIndex),
				userTaskID: userTaskIDOf(context, itemIndex),
				outputOf: outputOf(context, itemIndex, callbotCall),
			};
		},

		async send(context, { connection, userTaskID, outputOf: output }) {
			const result = await readCallbot(context, connection, 'exportBatchCall', { userTaskID });
			const { batchID } = result.json;
			const { records } = callbotPage(result, connection.vendor, 'callList');
			return records.map((record) =>
				output(withoutUndefined({ userTaskID, batchID, ...record }) as IDataObject),
			);
		},
	}),
};
