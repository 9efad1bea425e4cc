import type { IDataObject } from 'n8n-workflow';

import {
	epochField,
	isRecord,
	numericField,
	withoutEmpty,
	wordsField,
} from '../shared/recordFields';
import { TASK_STATUS } from './taskStatus';

const STATISTICS = [
	'totalOrderCount',
	'finishOrderCount',
	'answerOrderCount',
	'finishRate',
	'totalCall',
	'totalAnswerCall',
	'answerRate',
];

/**
 * A task, flat: its statistics beside its own fields, times in ISO 8601.
 *
 * Source: vendor pages "Callbot API taskList" and "Callbot API taskCallback", which have the same fields.
 */
export function callbotTask(task: IDataObject): IDataObject {
	const statistics = isRecord(task.taskStat) ? task.taskStat : {};
	return withoutEmpty({
		userTaskID: task.userTaskID,
		taskID: task.taskID,
		taskName: task.taskName,
		sceneID: task.sceneID,
		taskStatus: numericField(task.taskStatus),
		taskStatusText: wordsField(TASK_STATUS, task.taskStatus),
		createdAt: epochField(task.createTs),
		...Object.fromEntries(STATISTICS.map((name) => [name, numericField(statistics[name])])),
	});
}
