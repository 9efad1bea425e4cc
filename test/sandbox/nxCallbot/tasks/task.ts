import { isDialled, type CallbotOrder } from '../orders/order';
import type { FuncFlag, TaskCreateSetting } from './taskFields';

/** 1 waiting to start, 2 in progress, 3 completed, 4 ended (failed), 5 paused. */
export type TaskStatus = 1 | 2 | 3 | 4 | 5;

export const statusNames: Record<TaskStatus, string> = {
	1: 'waiting to start',
	2: 'in progress',
	3: 'completed',
	4: 'failed',
	5: 'paused',
};

/** A task and its orders; add orders with the methods of the state, which remember their ids. */
export class CallbotTask {
	/** The script template. */
	sceneID = 'scene-1';
	taskStatus: TaskStatus = 1;
	taskCreateSetting: TaskCreateSetting = {};
	funcFlag: FuncFlag = {};
	/** As createTask has them at its top level; empty when nobody listens. */
	taskCallbackUrl = '';
	orderCallbackUrl = '';
	/** In the order of their import. */
	orders: CallbotOrder[] = [];
	/** The latest batch that was imported. */
	batchID?: string;
	/** While true, the batches of the task can be neither imported nor exported. */
	importRunning = false;

	/**
	 * @param userTaskID the caller's own id
	 * @param taskID the vendor's id
	 * @param createTs unix seconds
	 */
	constructor(
		readonly userTaskID: string,
		readonly taskID: string,
		readonly createTs: number,
	) {}

	/** Orders without a call, whether they wait for it or were stopped. */
	get undialled(): CallbotOrder[] {
		return this.orders.filter((order) => !isDialled(order));
	}

	findOrder(orderID: string): CallbotOrder | undefined {
		return this.orders.find((order) => order.orderID === orderID);
	}

	/** Completed and failed tasks do not come back. */
	isOver(): boolean {
		return this.taskStatus === 3 || this.taskStatus === 4;
	}
}
