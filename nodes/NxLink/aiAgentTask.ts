import type { IDataObject } from 'n8n-workflow';

import {
	isRecord,
	numericField,
	secondsField,
	withoutEmpty,
	wordsField,
} from '../shared/recordFields';
import { TASK_STATUS } from './taskStatus';

const STARTUP_TYPE = { 0: 'none', 1: 'manual', 2: 'scheduled', 3: 'immediate' };

/** Counts, seconds and rates of `statInfo`; the vendor sends rates as text. */
const STATISTICS = [
	'totalOrderCount',
	'dialedOrderCount',
	'finishOrderCount',
	'answerOrderCount',
	'totalCallCount',
	'answerCallCount',
	'totalCallElapsed',
	'avgCallDuration',
	'manualAnswerCount',
	'manualFailCount',
	'manualElapsed',
	'avgManualDuration',
	'answerRate',
	'finishRate',
	'dialProgress',
	'manualAnswerRate',
];

/**
 * A task of the AI Agent family, flat: its statistics beside its own fields, times in ISO 8601.
 *
 * Source: vendor page "Task List"; times are documented as Unix seconds for the same fields of
 * "Create AI outbound task".
 */
export function aiAgentTask(task: IDataObject): IDataObject {
	const statistics = isRecord(task.statInfo) ? task.statInfo : {};
	return withoutEmpty({
		taskId: task.taskId,
		userTaskId: task.userTaskId,
		taskName: task.taskName,
		taskDesc: task.taskDesc,
		other: task.other,
		taskStatus: numericField(task.taskStatus),
		taskStatusText: wordsField(TASK_STATUS, task.taskStatus),
		pauseReason: numericField(task.pauseReason),
		createdAt: secondsField(task.createTs),
		startupType: numericField(task.startupType),
		startupTypeText: wordsField(STARTUP_TYPE, task.startupType),
		startupBy: task.startupBy,
		startupAt: secondsField(task.startupAt),
		shutdownAt: secondsField(task.shutdownAt),
		taskKeep: numericField(task.taskKeep),
		autoFlowId: task.autoFlowId,
		autoFlowName: task.autoFlowName,
		routeId: task.routeId,
		strategyId: task.strategyId,
		agentGroupId: task.agentGroupId,
		importType: numericField(task.importType),
		maxCall: numericField(task.maxCall),
		maxRingTime: numericField(task.maxRingTime),
		orderMaxCall: numericField(task.orderMaxCall),
		replayInterval: numericField(task.replayInterval),
		weekDay: task.weekDay,
		zoneSecond: numericField(task.zoneSecond),
		taskCallbackUrl: task.taskCallbackUrl,
		...Object.fromEntries(STATISTICS.map((name) => [name, numericField(statistics[name])])),
	});
}
