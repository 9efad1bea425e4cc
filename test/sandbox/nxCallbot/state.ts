import { outcomeAt } from '../dialler/outcome';
import { overridesOf, type Overrides } from '../records';
import { callRecord, type CallRecord, type Outcome } from './orders/callRecord';
import type { CallInfoList } from './orders/contactFields';
import { contactOf, isDialled, orderOf, type CallbotOrder, type OrderError } from './orders/order';
import { CallbotSwitches } from './switches';
import { CallbotTask, type TaskStatus } from './tasks/task';

/** Unix seconds: the account of the sandbox begins here. */
const firstMoment = 1_726_214_400;
const firstTaskID = 90_001;

/** What a task can be given at its creation in place of the usual values. */
type TaskOverrides = Partial<Omit<CallbotTask, 'undialled' | 'findOrder' | 'isOver'>>;

/** The pages give no length: these are the digits of E.164, the shortest numbers in use included. */
const isDiallable = (userPhone: string) => /^\d{6,15}$/.test(userPhone);

/**
 * What the Callbot account of the sandbox holds. Records that are added here have running numbers,
 * so that every run of a test sees the same ones.
 */
export class NxCallbotState extends CallbotSwitches {
	tasks: CallbotTask[] = [];
	/** Told of every change of a task's status; stays over a reset. */
	onTaskStatus?: (task: CallbotTask) => void;
	/** Ids of all orders that there ever were: the pages call them globally unique. */
	#orderIDs = new Set<string>();
	#made = { tasks: 0, orders: 0, calls: 0, batches: 0 };

	constructor() {
		super();
		this.reset();
	}

	/** Back to the three seeded tasks. */
	reset(): void {
		Object.assign(this, new CallbotSwitches());
		this.tasks = [];
		this.#orderIDs = new Set();
		this.#made = { tasks: 0, orders: 0, calls: 0, batches: 0 };
		this.#seed('campaign-morning', 'Morning campaign', 1, 40);
		this.#seed('campaign-evening', 'Evening campaign', 2, 25);
		this.#seed('campaign-closed', 'Closed campaign', 3, 0);
	}

	#seed(userTaskID: string, taskName: string, taskStatus: TaskStatus, count: number): void {
		this.addTask({ userTaskID, taskStatus, taskCreateSetting: { taskName } });
		this.addOrders(userTaskID, count);
	}

	findTask(userTaskID: string): CallbotTask | undefined {
		return this.tasks.find((task) => task.userTaskID === userTaskID);
	}

	/** Adds a task without orders; without a createTs it is one second newer than the one before. */
	addTask(overrides: TaskOverrides = {}): CallbotTask {
		const serial = this.#made.tasks++;
		const { userTaskID = `task-${serial + 1}`, createTs = firstMoment + serial } = overrides;
		const task = new CallbotTask(userTaskID, String(firstTaskID + serial), createTs);
		this.tasks.push(Object.assign(task, overrides));
		return task;
	}

	/** Changes the status of a task, which is not a change when it is what it was. */
	setTaskStatus(task: CallbotTask, taskStatus: TaskStatus): void {
		if (task.taskStatus === taskStatus) return;
		task.taskStatus = taskStatus;
		this.onTaskStatus?.(task);
	}

	/** Adds pending orders to a task; their ids are not compared with those of the account. */
	addOrders(userTaskID: string, count: number, overrides: Overrides<CallbotOrder> = {}): void {
		const task = this.#knownTask(userTaskID);
		for (let index = 0; index < count; index++) {
			const order = orderOf(contactOf(++this.#made.orders));
			this.#addOrder(task, { ...order, ...overridesOf(overrides, index) });
		}
	}

	/**
	 * Adds those contacts to a task that have a number which can be dialled and a new orderID. What
	 * is said of the others is modelled on NXLink's task/create.
	 *
	 * @returns the others, in their order
	 */
	importContacts(task: CallbotTask, imported: CallInfoList, batchID?: string): OrderError[] {
		const errList: OrderError[] = [];
		for (const contact of imported.callList) {
			const { orderID, userPhone } = contact;
			if (!isDiallable(userPhone)) {
				errList.push({ orderID, errMsg: `Illegal phone number format:${userPhone}` });
			} else if (this.#orderIDs.has(orderID)) {
				errList.push({ orderID, errMsg: 'orderID already exists' });
			} else {
				this.#addOrder(task, orderOf(contact, imported, batchID));
			}
		}
		return errList;
	}

	/** Opens a new batch of a task, in place of which undialled orders of the one before go. */
	openBatch(task: CallbotTask): string {
		const previous = task.batchID;
		task.orders = task.orders.filter(
			(order) => isDialled(order) || order.batchID === undefined || order.batchID !== previous,
		);
		task.batchID = String(++this.#made.batches);
		return task.batchID;
	}

	/**
	 * Plays the dialler: up to `count` pending orders of a task become finished. Each gets one call,
	 * which is answered by the first, third, fifth ... order of the task.
	 *
	 * @returns how many did, or undefined when there is no such task
	 */
	dial(userTaskID: string, count: number): number | undefined {
		const task = this.findTask(userTaskID);
		if (!task) return undefined;
		let dialled = 0;
		for (const [index, order] of task.orders.entries()) {
			if (dialled === count) break;
			if (order.state !== 'pending') continue;
			this.recordCall(task, order, outcomeAt(index));
			order.state = 'finished';
			dialled++;
		}
		return dialled;
	}

	/** Adds one more call to an order, such as a redial, with which it is finished. */
	addCall(
		userTaskID: string,
		orderID: string,
		overrides: Partial<CallRecord> = {},
		outcome: Outcome = 'answered',
	): void {
		const task = this.#knownTask(userTaskID);
		const order = task.findOrder(orderID);
		if (!order) throw new Error(`no such order: ${orderID}`);
		this.recordCall(task, order, outcome, overrides);
		order.state = 'finished';
	}

	/** Adds one more call to an order whose state stays what it is. */
	recordCall(
		{ createTs }: CallbotTask,
		order: CallbotOrder,
		outcome: Outcome,
		overrides: Partial<CallRecord> = {},
	): CallRecord {
		const record = callRecord(++this.#made.calls, outcome, order, createTs);
		const call = { ...record, ...overrides };
		order.calls.push(call);
		return call;
	}

	#addOrder(task: CallbotTask, order: CallbotOrder): void {
		task.orders.push(order);
		this.#orderIDs.add(order.orderID);
	}

	#knownTask(userTaskID: string): CallbotTask {
		const task = this.findTask(userTaskID);
		if (!task) throw new Error(`no such task: ${userTaskID}`);
		return task;
	}
}
