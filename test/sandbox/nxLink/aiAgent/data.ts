import { createHash } from 'node:crypto';

import type { ContactBody, CreateTaskBody } from './createTaskFields';

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
export type Contact = ContactBody & {
	/** dialing: from the first call until no redial is to come. */
	state: 'pending' | 'dialing' | 'done';
	/** Where its calls are told, when it was appended with an address of its own. */
	callCallbackUrl?: string;
};

/** A contact that was not imported. */
export interface ImportError {
	contactId: string;
	name: string;
	phoneNumber: string;
	errMsg: string;
}

export interface AiAgentTask {
	/** The vendor's internal number of the task. */
	id: number;
	taskId: string;
	userTaskId: string | null;
	/** 1 ready, 2 running, 3 completed, 4 failed, 5 paused, 6 paused for lack of balance. */
	taskStatus: number;
	/** Unix seconds. */
	createTs: number;
	contacts: Contact[];
	/** Contacts that were refused at creation or when they were appended. */
	errList: ImportError[];
	/** Everything that task/create was given, unknown fields included. */
	body: CreateTaskBody;
}

/** Unix seconds, the sample of the list pages: the account of the sandbox begins here. */
export const firstMoment = 1_746_583_929;

const flowCount = 25;
const furtherCountries = ['BR', 'CL', 'CO', 'PE', 'TH', 'VN', 'PH', 'MY', 'SG', 'AE'];

/** 25 AI Agents; the first is the sample of page "NXLINK AI taskCreate". */
export function seededFlows(): Flow[] {
	const flows = [
		{ autoFlowId: 197, name: 'Customer Follow-up', desc: 'Asks how the last order went' },
		{ autoFlowId: 198, name: 'Parcel Notification', desc: 'Tells when a parcel arrives' },
		{ autoFlowId: 204, name: 'Payment Reminder', desc: 'Reminds of an open bill' },
	];
	for (let place = flows.length + 1; place <= flowCount; place++) {
		const name = `Survey ${String(place).padStart(2, '0')}`;
		flows.push({ autoFlowId: 204 + place, name, desc: `Asks the questions of list ${place}` });
	}
	return flows;
}

/** 12 routes; the first has the id that page "NXLINK AI taskCreate" shows. */
export function seededRoutes(): CallRoute[] {
	return [
		{ routeId: 'y29ND1X4kkCG_nC576sALEkvg3HjEqde', routeName: 'MX-Router' },
		{ routeId: 'Qm7bT0Zr5eVw_1sKc9uLxYdH2fGaPj4N', routeName: 'ID-Router' },
		...furtherCountries.map((country) => ({
			routeId: createHash('md5').update(country).digest('hex'),
			routeName: `${country}-Router`,
		})),
	];
}
