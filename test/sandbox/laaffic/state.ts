import { overridesOf, type Overrides } from '../records';
import { callRecord, type CallRecord, type CallSubject } from './callRecord';
import {
	calleesOf,
	calling,
	cancelled,
	finished,
	firstMoment,
	pending,
	seededFlows,
	seededTasks,
	usualAgent,
	waiting,
	type Balance,
	type GroupCallTask,
	type RecallFlow,
	type RecallNode,
} from './data';
import { LaafficSwitches } from './switches';
import { localTime, momentOf } from './time';

const firstTaskId = 5_009_700;
const nothingMade = { tasks: 0, flows: 14, nodes: 1433, records: 0 };

/**
 * What the LAAFFIC account of the sandbox holds. Whatever is added here has running numbers, so that
 * every run of a test sees the same ones.
 */
export class LaafficState extends LaafficSwitches {
	tasks: GroupCallTask[] = [];
	flows: RecallFlow[] = [];
	/** Calls, oldest first. */
	records: CallRecord[] = [];
	balance: Balance = { balance: '', gift: '', credit: '' };
	/** The appIds seen so far; the idxAppId of the first is 1. */
	applications: string[] = [];
	#made = { ...nothingMade };

	constructor() {
		super();
		this.reset();
	}

	/** Back to the three seeded flows and their parent tasks, without records. */
	reset(): void {
		Object.assign(this, new LaafficSwitches());
		this.flows = seededFlows();
		this.tasks = seededTasks(this.flows);
		this.records = [];
		this.balance = { balance: '99.990000', gift: '50.00000', credit: '0.000000' };
		this.applications = ['Jgd8oFei'];
		this.#made = { ...nothingMade };
	}

	findTask(taskId: number): GroupCallTask | undefined {
		return this.tasks.find((task) => task.taskId === taskId);
	}

	/** The number of an application, a new one for an appId not seen before. */
	idxAppId(appId: string): number {
		if (!this.applications.includes(appId)) this.applications.push(appId);
		return this.applications.indexOf(appId) + 1;
	}

	/** Adds a task that calls two numbers and is one second newer than the one before. */
	addTask(overrides: Partial<GroupCallTask> = {}): GroupCallTask {
		const serial = this.#made.tasks++;
		const task: GroupCallTask = {
			taskId: firstTaskId + serial,
			taskName: `Campaign ${serial + 1}`,
			status: calling,
			createdTime: localTime(firstMoment + serial * 1000),
			scriptId: usualAgent,
			idxAppId: 1,
			numbers: calleesOf(2),
			callNum: 0,
			success: 0,
			fail: 0,
			...overrides,
		};
		this.tasks.push(task);
		return task;
	}

	/** Adds a pending flow of a task with one pending node for each of the agents. */
	addFlow(taskId: number, scriptIds: number[], overrides: Partial<RecallFlow> = {}): RecallFlow {
		const task = this.findTask(taskId);
		if (!task) throw new Error(`no such task: ${taskId}`);
		const flow: RecallFlow = {
			keyId: ++this.#made.flows,
			taskId,
			taskName: task.taskName,
			createTime: task.createdTime,
			recallType: 1,
			recallInterval: 30,
			recallNum: scriptIds.length,
			finishNum: 0,
			status: pending,
			nodeList: scriptIds.map((scriptId) => this.newNode(scriptId)),
			...overrides,
		};
		this.flows.push(flow);
		return flow;
	}

	/** A pending node that is not yet part of a flow. */
	newNode(scriptId: number): RecallNode {
		return { keyId: ++this.#made.nodes, taskId: null, nodeStatus: pending, scriptId };
	}

	/** Cancels the node at an index and all later ones. */
	cancelFrom(flow: RecallFlow, index: number): void {
		for (const node of flow.nodeList.slice(index)) node.nodeStatus = cancelled;
		// No page says what becomes of a flow that has nothing left to run: cancelled here.
		const alive = flow.nodeList.some((node) => node.nodeStatus < 2);
		if (!alive) flow.status = cancelled;
	}

	/** Adds the record of a call. */
	addRecord(answered: boolean, subject: CallSubject): CallRecord {
		const record = callRecord(++this.#made.records, answered, subject);
		this.records.push(record);
		return record;
	}

	/**
	 * Adds records of no particular task, every other one answered, each one second newer than the
	 * one before.
	 *
	 * @param firstCall moment of the first call, milliseconds since 1970; the record pages show
	 * nothing that is more than two months old
	 */
	addRecords(
		count: number,
		overrides: Overrides<CallRecord> = {},
		firstCall: number = firstMoment,
	): void {
		for (const [index, { calleeNumber }] of calleesOf(count).entries()) {
			const callTime = firstCall + index * 1000;
			const subject = { callee: calleeNumber, displayNum: '', calledInfo: '', callTime };
			Object.assign(this.addRecord(index % 2 === 0, subject), overridesOf(overrides, index));
		}
	}

	/**
	 * Plays the dialler: up to `count` numbers of a waiting or calling task are called. The first,
	 * third, fifth ... number of the task answers. A task without numbers left is finished.
	 *
	 * @returns how many were called, or undefined when there is no such task
	 */
	dial(taskId: number, count: number): number | undefined {
		const task = this.findTask(taskId);
		if (!task) return undefined;
		if (task.status !== waiting && task.status !== calling) return 0;
		const callees = task.numbers.slice(task.callNum, task.callNum + count);
		for (const { calleeNumber } of callees) {
			const answered = task.callNum % 2 === 0;
			task.callNum += 1;
			task[answered ? 'success' : 'fail'] += 1;
			this.addRecord(answered, {
				callee: calleeNumber,
				displayNum: task.body?.displayNum ?? '',
				calledInfo: '',
				callTime: momentOf(task.createdTime) + task.callNum * 1000,
			});
		}
		if (callees.length > 0) task.status = calling;
		if (task.callNum === task.numbers.length) task.status = finished;
		return callees.length;
	}
}
