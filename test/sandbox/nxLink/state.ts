import { randomUUID } from 'node:crypto';

import type { CreateTaskBody } from './createTaskFields';
import type { CreateAndCallBody } from './callCenter';

/** An AI Agent, in the words of flow/list. */
export interface Flow {
	autoFlowId: number;
	name: string;
	desc: string;
}

/** A call route, in the words of route/list. */
export interface CallRoute {
	routeId: string;
	routeName: string;
}

/** A contact as it was imported, and how far its calling has come. */
export type Contact = NonNullable<CreateTaskBody['callList']>[number] & {
	state: 'pending' | 'dialing' | 'done';
};

/** A contact that was not imported. */
export interface ImportError {
	contactId: string;
	name: string;
	phoneNumber: string;
	errMsg: string;
}

export interface AiAgentTask {
	taskId: string;
	userTaskId: string | null;
	/** 1 ready, 2 running, 3 completed, 4 failed, 5 paused, 6 paused for lack of balance. */
	taskStatus: number;
	contacts: Contact[];
	errList: ImportError[];
	/** Everything that task/create was given, unknown fields included. */
	body: CreateTaskBody;
}

export interface CallCenterTask {
	taskName: string;
	orders: CreateAndCallBody['callList'];
	/** Everything that createandcall was given. */
	body: CreateAndCallBody;
}

const immediateStart = 3;

/** What the NXLink account of the sandbox holds. */
export class NxLinkState {
	flows: Flow[] = [];
	routes: CallRoute[] = [];
	tasks: AiAgentTask[] = [];
	callCenterTasks: CallCenterTask[] = [];

	constructor() {
		this.reset();
	}

	/** Back to the seeded agents and routes, without tasks. */
	reset(): void {
		this.flows = [
			{ autoFlowId: 197, name: 'Customer Follow-up', desc: 'Asks how the last order went' },
			{ autoFlowId: 198, name: 'Parcel Notification', desc: 'Tells when a parcel arrives' },
			{ autoFlowId: 204, name: 'Payment Reminder', desc: 'Reminds of an open bill' },
		];
		this.routes = [
			{ routeId: 'y29ND1X4kkCG_nC576sALEkvg3HjEqde', routeName: 'MX-Router' },
			{ routeId: 'Qm7bT0Zr5eVw_1sKc9uLxYdH2fGaPj4N', routeName: 'ID-Router' },
		];
		this.tasks = [];
		this.callCenterTasks = [];
	}

	/** Creates a task and imports those of its contacts whose number can be dialled. */
	addTask(body: CreateTaskBody): AiAgentTask {
		const task: AiAgentTask = {
			taskId: randomUUID(),
			userTaskId: body.userTaskId ?? null,
			taskStatus: body.startupType === immediateStart ? 2 : 1,
			contacts: [],
			errList: [],
			body,
		};
		for (const contact of body.callList ?? []) {
			const { contactId, name, phoneNumber } = contact;
			if (isDiallable(phoneNumber, body.countryCode ?? '')) {
				task.contacts.push({ ...contact, state: 'pending' });
			} else {
				const errMsg = `Illegal phone number format:${phoneNumber}`;
				task.errList.push({ contactId, name, phoneNumber, errMsg });
			}
		}
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

	/** Ids of all contacts of the account; the pages call them globally unique. */
	contactIds(): Set<string> {
		return new Set(this.tasks.flatMap((task) => task.contacts.map((each) => each.contactId)));
	}

	/** Ids of all call center orders of the account. */
	orderIds(): Set<string> {
		return new Set(this.callCenterTasks.flatMap((task) => task.orders.map((each) => each.orderID)));
	}

	/**
	 * Plays the dialler: up to `count` pending contacts of a task become done.
	 *
	 * @returns how many did, or undefined when there is no such task
	 */
	dial(userTaskId: string, count: number): number | undefined {
		const pending = this.findTask({ userTaskId })?.contacts.filter(
			(contact) => contact.state === 'pending',
		);
		const dialled = pending?.slice(0, count);
		dialled?.forEach((contact) => (contact.state = 'done'));
		return dialled?.length;
	}
}

/**
 * The pages show an illegal number but no rule. Taken here: 8 to 15 digits and nothing else, once
 * the default country code stands before a number that lacks it.
 */
function isDiallable(phoneNumber: string, countryCode: string): boolean {
	const full = phoneNumber.startsWith(countryCode) ? phoneNumber : countryCode + phoneNumber;
	return /^\d{8,15}$/.test(full);
}
