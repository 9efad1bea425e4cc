import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { checkedForAll } from '../shared/errorOutput';
import { itemReader } from '../shared/itemReader';
import { optionalCountryCode } from '../shared/phoneNumber';
import { optionalUrl, requiredText } from '../shared/values';
import type { CallbotCallbacks, CallbotImportTask } from './contacts';
import { userTaskIDOf } from './locators';

/** Both callback addresses of an item. Throws RefusedInput. */
export function callbacksOf(fields: IDataObject): CallbotCallbacks {
	return {
		orderCallbackUrl: optionalUrl(fields.orderCallbackUrl, 'Order Callback URL') ?? '',
		callCallbackUrl: optionalUrl(fields.callCallbackUrl, 'Call Callback URL') ?? '',
	};
}

/**
 * The task of an item; items with the same task share one object.
 *
 * @param batched whether the parameter Batch Key belongs to it; it is the same for all items
 */
export function importTaskReader(
	context: IExecuteFunctions,
	{ batched = false } = {},
): (itemIndex: number) => CallbotImportTask {
	const known = new Map<string, CallbotImportTask>();
	const batchKey = batched
		? checkedForAll(context, () =>
				requiredText(context.getNodeParameter('batchKey', 0), 'Batch Key'),
			)
		: undefined;
	return itemReader(context, ['userTaskID', 'additionalFields'], (itemIndex) => {
		const userTaskID = userTaskIDOf(context, itemIndex);
		const fields = context.getNodeParameter('additionalFields', itemIndex, {});
		const task: CallbotImportTask = {
			taskKey: userTaskID,
			ids: { userTaskID },
			countryCode: optionalCountryCode(fields.countryCode, 'Country Code'),
			batchKey,
			callbacks: callbacksOf(fields),
		};
		const key = JSON.stringify(task);
		const same = known.get(key) ?? task;
		known.set(key, same);
		return same;
	});
}
