import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { ownTaskId } from '../../../shared/ownTaskId';
import { optionalText, requiredText, withoutUndefined } from '../../../shared/values';
import { taskSettingOf } from '../../taskSettings';
import { functionsOf, type CREATE_TASK_SMS } from '../../taskFunctions';
import { TASK_STATUS } from '../../taskStatus';

/**
 * The fields that createTask and createAndCall have in common, checked.
 *
 * @param awaitedUrl where the node waits for the end of the task, for createAndCall
 * @throws RefusedInput
 */
export function newTaskFields(
	context: IExecuteFunctions,
	itemIndex: number,
	smsKeys: typeof CREATE_TASK_SMS,
	awaitedUrl?: string,
): { userTaskID: string } & IDataObject {
	const given: unknown = context.getNodeParameter('userTaskID', itemIndex, '');
	const sceneID: unknown = context.getNodeParameter('sceneID', itemIndex);
	return withoutUndefined({
		userTaskID:
			optionalText(given, 'User Task ID') ?? ownTaskId(context, itemIndex, 'nxCallbot task'),
		sceneID: requiredText(sceneID, 'Script Template ID'),
		taskCreateSetting: taskSettingOf(context, itemIndex, { whole: true, awaitedUrl }),
		funcFlag: functionsOf(context, itemIndex, smsKeys),
	});
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
