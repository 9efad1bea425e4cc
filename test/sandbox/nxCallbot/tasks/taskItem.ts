import { isFinished } from '../orders/order';
import type { CallRecord } from '../orders/callRecord';
import type { CallbotTask } from './task';

const isAnswered = (call: CallRecord) => call.callAnswerTs > 0;

/** A fraction with two decimals; 0 of nothing. */
const rate = (part: number, whole: number) =>
	whole === 0 ? 0 : Math.round((part / whole) * 100) / 100;

function taskStat({ orders }: CallbotTask) {
	const calls = orders.flatMap((order) => order.calls);
	const finishOrderCount = orders.filter(isFinished).length;
	const totalAnswerCall = calls.filter(isAnswered).length;
	return {
		answerOrderCount: orders.filter((order) => order.calls.some(isAnswered)).length,
		finishOrderCount,
		totalOrderCount: orders.length,
		finishRate: rate(finishOrderCount, orders.length),
		totalAnswerCall,
		totalCall: calls.length,
		answerRate: rate(totalAnswerCall, calls.length),
	};
}

/** A task as listTask shows it. */
export function taskItem(task: CallbotTask) {
	const { userTaskID, taskID, sceneID, taskStatus, createTs } = task;
	return { userTaskID, taskID, sceneID, taskStatus, createTs, taskStat: taskStat(task) };
}
