import { isFinished, type CallbotOrder } from '../orders/order';
import type { CallbotTask } from '../tasks/task';

/** The fields of an order that listOrder and listOrderDetail show beside its calls. */
export function orderItem(order: CallbotOrder, { sceneID, userTaskID, taskID }: CallbotTask) {
	const { orderID, userPhone, userName, other } = order;
	const finish = isFinished(order);
	return { orderID, userPhone, userName, sceneID, userTaskID, taskID, finish, other };
}
