import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { ownTaskId } from '../../../shared/ownTaskId';
import { oneCallbackUrl } from '../../../shared/taskWait';
import { optionalText, optionalUrl, requiredText, withoutUndefined } from '../../../shared/values';
import { waitKey, withWaitKey } from '../../../shared/waitKey';
import type { CallbotConnection } from '../../api';
import { taskSettingOf } from '../../taskSettings';
import { functionsOf, type CREATE_TASK_SMS } from '../../taskFunctions';
import { TASK_STATUS } from '../../taskStatus';

/** What ids of tasks are made for, where the user gives none. */
export const OWN_TASK_ID = 'nxCallbot task';

/** What createTask and createAndCall are told alike. */
export type NewTaskFields = { userTaskID: string; taskCreateSetting: IDataObject } & IDataObject;

/**
 * The fields that createTask and createAndCall have in common, checked.
 *
 * @throws RefusedInput
 */
export function newTaskFields(
	context: IExecuteFunctions,
	itemIndex: number,
	smsKeys: typeof CREATE_TASK_SMS,
): NewTaskFields {
	const given: unknown = context.getNodeParameter('userTaskID', itemIndex, '');
	const sceneID: unknown = context.getNodeParameter('sceneID', itemIndex);
	return withoutUndefined({
		userTaskID: optionalText(given, 'User Task ID') ?? ownTaskId(context, itemIndex, OWN_TASK_ID),
		sceneID: requiredText(sceneID, 'Script Template ID'),
		taskCreateSetting: taskSettingOf(context, itemIndex, { whole: true }),
		funcFlag: functionsOf(context, itemIndex, smsKeys),
	});
}

/**
 * The callback address of a task, where the node waits for its end, or the user's.
 *
 * @param awaitedUrl the address of the execution; undefined where it does not wait
 * @throws RefusedInput when the user has given one, too
 */
export function taskCallbackUrlOf(
	awaitedUrl: string | undefined,
	{ secretKey }: CallbotConnection,
	userTaskID: string,
	given: unknown,
): string | undefined {
	const awaited = awaitedUrl && withWaitKey(awaitedUrl, waitKey(secretKey, userTaskID));
	return oneCallbackUrl(awaited, optionalUrl(given, 'Task Callback URL'));
}

/** What an answer tells about a task, as output fields. */
export function taskOutput(
	userTaskID: unknown,
	{ taskID, taskStatus }: { taskID?: string; taskStatus?: number },
): IDataObject {
	return withoutUndefined({
		userTaskID,
		taskID,
		taskStatus,
		taskStatusText: TASK_STATUS[taskStatus ?? 0],
	}) as IDataObject;
}
