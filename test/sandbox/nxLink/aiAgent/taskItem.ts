import type { CallRecord } from './callRecord';
import type { AiAgentTask } from './data';

const answeredOf = (calls: CallRecord[]) => calls.filter((call) => call.callAnswer > 0);

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);

const average = (total: number, count: number) => (count === 0 ? 0 : Math.round(total / count));

const percent = (part: number, whole: number) => (whole === 0 ? 0 : (part / whole) * 100);

/**
 * The rates are texts in the vendor's export, their form is not shown. Taken here: percent, as in
 * the filters, with two decimals and without a sign.
 */
const rateText = (part: number, whole: number) => percent(part, whole).toFixed(2);

/** Answered calls among all calls, in percent. */
export function answeredRate(calls: CallRecord[]): number {
	return percent(answeredOf(calls).length, calls.length);
}

/** Counts of a task, taken from its contacts and its calls; durations in seconds. */
function statInfo(task: AiAgentTask, calls: CallRecord[]) {
	const answered = answeredOf(calls);
	const called = new Set(calls.map((call) => call.contactId));
	const reached = new Set(answered.map((call) => call.contactId));
	const finished = task.contacts.filter((contact) => contact.state === 'done');
	const dialled = task.contacts.filter(
		(contact) => contact.state === 'done' || called.has(contact.contactId),
	);
	const transferred = calls.filter((call) => call.manualCallStart > 0);
	const taken = transferred.filter((call) => call.manualCallAnswer > 0);

	const totalOrderCount = task.contacts.length;
	const totalCallElapsed = sum(answered.map((call) => call.callElapsed));
	const manualElapsed = sum(taken.map((call) => call.manualElapsed));
	return {
		id: task.id,
		taskId: task.taskId,
		autoFlowId: task.body.autoFlowId,
		createTs: task.createTs,
		totalOrderCount,
		dialedOrderCount: dialled.length,
		finishOrderCount: finished.length,
		answerOrderCount: finished.filter((contact) => reached.has(contact.contactId)).length,
		totalCallCount: calls.length,
		answerCallCount: answered.length,
		totalCallElapsed,
		avgCallDuration: average(totalCallElapsed, answered.length),
		manualAnswerCount: taken.length,
		manualFailCount: transferred.length - taken.length,
		manualElapsed,
		avgManualDuration: average(manualElapsed, taken.length),
		answerRate: rateText(answered.length, calls.length),
		finishRate: rateText(finished.length, totalOrderCount),
		dialProgress: rateText(dialled.length, totalOrderCount),
		manualAnswerRate: rateText(taken.length, transferred.length),
	};
}

/** A task as task/list shows it: fields of the vendor's export, and `other`, which the wiki adds. */
export function taskItem(task: AiAgentTask, calls: CallRecord[], autoFlowName: string) {
	const { body } = task;
	return {
		id: task.id,
		taskId: task.taskId,
		userTaskId: task.userTaskId,
		other: body.other ?? null,
		taskName: body.taskName,
		taskDesc: body.taskDesc ?? null,
		taskStatus: task.taskStatus,
		// No values are documented for pauseReason, importType and funcFlag.
		pauseReason: 0,
		autoFlowId: body.autoFlowId,
		autoFlowName,
		agentGroupId: null,
		routeId: body.routeId,
		strategyId: null,
		importType: 0,
		startupType: body.startupType,
		startupBy: null,
		startupAt: body.startupAt ?? null,
		shutdownAt: body.shutdownAt ?? null,
		taskKeep: body.taskKeep,
		maxCall: body.maxCall ?? 0,
		maxRingTime: body.maxRingTime ?? 0,
		orderMaxCall: body.orderMaxCall,
		replayInterval: body.replayInterval,
		weekDay: body.weekDay,
		zoneSecond: body.zoneSecond,
		funcFlag: 0,
		taskCallbackUrl: body.taskCallbackUrl ?? null,
		createTs: task.createTs,
		statInfo: statInfo(task, calls),
	};
}
