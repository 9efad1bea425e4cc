import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { checkedForAll } from '../shared/errorOutput';
import { RefusedInput } from '../shared/failures';
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
 * @param batched whether the parameter Batch Key belongs to it; it is the same for all items. Then all
 *   contacts of a task travel in one request, so that they have their callbacks in common.
 */
export function importTaskReader(
	context: IExecuteFunctions,
	{ batched = false } = {},
): (itemIndex: number) => CallbotImportTask {
	const known = new Map<string, CallbotImportTask>();
	const batches = new Map<string, CallbotImportTask>();
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
		if (batched) refuseOtherCallbacks(task, batches.get(userTaskID));
		batches.set(userTaskID, task);
		const key = JSON.stringify(task);
		const same = known.get(key) ?? task;
		known.set(key, same);
		return same;
	});
}

function refuseOtherCallbacks(
	{ ids, callbacks }: CallbotImportTask,
	first?: CallbotImportTask,
): void {
	if (!first || JSON.stringify(first.callbacks) === JSON.stringify(callbacks)) return;
	throw new RefusedInput(
		'Additional Fields',
		`callback URLs differ from those of another item for the task ${ids.userTaskID}`,
		'A batch has one Order Callback URL and one Call Callback URL: all its contacts travel in one request. Nothing was sent for this item.',
	);
}
