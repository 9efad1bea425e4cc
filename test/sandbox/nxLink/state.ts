import { randomUUID } from 'node:crypto';

import { callRecord, type CallRecord } from './aiAgent/callRecord';
import { ContactBook } from './aiAgent/contactBook';
import type { ContactBody, CreateTaskBody } from './aiAgent/createTaskFields';
import {
	firstMoment,
	seededFlows,
	seededRoutes,
	type AiAgentTask,
	type CallRoute,
	type Contact,
	type Flow,
	type ImportError,
} from './aiAgent/data';
import { cdrRecord, type Cdr } from './callCenter/cdr';
import type { CreateAndCallBody } from './callCenter/createAndCall';
import { seededAgents, seededQueues, type Agent, type Queue } from './callCenter/people';
import { overridesOf, type Overrides } from '../records';
import { NxLinkSwitches } from './switches';

export interface CallCenterTask {
	taskName: string;
	orders: CreateAndCallBody['callList'];
	/** Everything that createandcall was given. */
	body: CreateAndCallBody;
}

const immediateStart = 3;

/**
 * What the NXLink account of the sandbox holds. Records that are added here have running numbers,
 * so that every run of a test sees the same ones.
 */
export class NxLinkState extends NxLinkSwitches {
	flows: Flow[] = [];
	routes: CallRoute[] = [];
	tasks: AiAgentTask[] = [];
	/** Calls of the AI Agents, oldest first. */
	calls: CallRecord[] = [];
	callCenterTasks: CallCenterTask[] = [];
	/** Calls of the call center, oldest first. */
	cdrs: Cdr[] = [];
	agents: Agent[] = [];
	queues: Queue[] = [];
	#contacts = new ContactBook();
	#made = { tasks: 0, calls: 0, cdrs: 0 };

	constructor() {
		super();
		this.reset();
	}

	/** Back to the seeded agents, queues, flows and routes, without tasks, calls and records. */
	reset(): void {
		Object.assign(this, new NxLinkSwitches());
		this.flows = seededFlows();
		this.routes = seededRoutes();
		this.tasks = [];
		this.calls = [];
		this.callCenterTasks = [];
		this.cdrs = [];
		this.agents = seededAgents();
		this.queues = seededQueues(this.agents);
		this.#contacts = new ContactBook();
		this.#made = { tasks: 0, calls: 0, cdrs: 0 };
	}

	/**
	 * Creates a task and imports those of its contacts whose number can be dialled.
	 *
	 * @param createTs unix seconds; without it every task is one second newer than the one before
	 */
	addTask(body: CreateTaskBody, createTs?: number): AiAgentTask {
		const id = ++this.#made.tasks;
		const task: AiAgentTask = {
			id,
			taskId: randomUUID(),
			userTaskId: body.userTaskId ?? null,
			taskStatus: body.startupType === immediateStart ? 2 : 1,
			createTs: createTs ?? firstMoment + id,
			contacts: [],
			errList: [],
			body,
		};
		this.#contacts.add(task, body.callList ?? [], body.countryCode ?? '');
		this.tasks.push(task);
		return task;
	}

	/** The userTaskId wins when both are given: page "AI Agent Task - Delete Contacts". */
	findTask(key: { userTaskId?: string; taskId?: string }): AiAgentTask | undefined {
		return this.tasks.find((task) =>
			key.userTaskId === undefined
				? task.taskId === key.taskId
				: task.userTaskId === key.userTaskId,
		);
	}

	/** Name of an AI Agent; empty when the account does not hold it. */
	flowName(autoFlowId: number | undefined): string {
		return this.flows.find((flow) => flow.autoFlowId === autoFlowId)?.name ?? '';
	}

	/**
	 * Adds contacts to a task; their ids are not compared with those of the account.
	 *
	 * @param callCallbackUrl where their calls are told, in place of the task's address
	 * @returns the contacts that were not added because their number cannot be dialled
	 */
	addContacts(
		taskId: string,
		contacts: ContactBody[],
		countryCode = '',
		callCallbackUrl?: string,
	): ImportError[] {
		const task = this.findTask({ taskId });
		if (!task) throw new Error(`no such task: ${taskId}`);
		return this.#contacts.add(task, contacts, countryCode, callCallbackUrl);
	}

	/** Removes the contact at an index of a task's list. */
	removeContact(task: AiAgentTask, index: number): void {
		this.#contacts.remove(task, index);
	}

	/** Ids of all contacts of the account; the pages call them globally unique. */
	contactIds(): ReadonlySet<string> {
		return this.#contacts.ids(this.tasks);
	}

	/** Ids of all call center orders of the account. */
	orderIds(): Set<string> {
		return new Set(this.callCenterTasks.flatMap((task) => task.orders.map((each) => each.orderID)));
	}

	/**
	 * Adds calls of a task, every other one answered, each one second newer than the one before. The
	 * task need not exist; when it has contacts, they are called one after the other.
	 */
	addCalls(taskId: string, count: number, overrides: Overrides<CallRecord> = {}): void {
		const task = this.findTask({ taskId });
		const autoFlowName = this.flowName(task?.body.autoFlowId ?? 197);
		for (let index = 0; index < count; index++) {
			const contact = task?.contacts[index % task.contacts.length];
			const subject = { taskId, task, autoFlowName, contact };
			const call = callRecord(++this.#made.calls, index % 2 === 0, subject);
			this.calls.push({ ...call, ...overridesOf(overrides, index) });
		}
	}

	/** Adds one call of a task's contact. */
	addCall(
		task: AiAgentTask,
		contact: Contact,
		answered: boolean,
		overrides: Partial<CallRecord> = {},
	): CallRecord {
		const autoFlowName = this.flowName(task.body.autoFlowId);
		const subject = { taskId: task.taskId, task, autoFlowName, contact };
		const call = { ...callRecord(++this.#made.calls, answered, subject), ...overrides };
		this.calls.push(call);
		return call;
	}

	/** Adds call center records, every other one answered, inbound, outbound and AICC in turn. */
	addCdrs(count: number, overrides: Overrides<Cdr> = {}): void {
		for (let index = 0; index < count; index++) {
			const agent = this.agents[index % this.agents.length];
			const cdr = cdrRecord(++this.#made.cdrs, index, agent);
			this.cdrs.push({ ...cdr, ...overridesOf(overrides, index) });
		}
	}

	/**
	 * Plays the dialler: up to `count` pending contacts of a task become done. Each gets one call,
	 * which is answered by the first, third, fifth ... contact of the task.
	 *
	 * @returns how many did, or undefined when there is no such task
	 */
	dial(userTaskId: string, count: number): number | undefined {
		const task = this.findTask({ userTaskId });
		if (!task) return undefined;
		let dialled = 0;
		for (const [index, contact] of task.contacts.entries()) {
			if (dialled === count) break;
			if (contact.state !== 'pending') continue;
			contact.state = 'done';
			this.addCall(task, contact, index % 2 === 0);
			dialled++;
		}
		return dialled;
	}
}
