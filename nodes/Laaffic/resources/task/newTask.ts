import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { RefusedInput } from '../../../shared/failures';
import { ifGiven } from '../../../shared/filters';
import { optionalCountryCode } from '../../../shared/phoneNumber';
import { isRecord } from '../../../shared/recordFields';
import {
	decimalNumber,
	requiredText,
	wholeNumber,
	withoutUndefined,
	zeroOrOne,
} from '../../../shared/values';
import { callLaaffic, laafficConnection, type LaafficConnection } from '../../api';
import type { LaafficContact } from '../../contacts';
import { displayNumberOf } from '../../displayNumber';
import { recallPlanOf } from '../../recallPlan';
import { findNewTask, idIn } from '../../tasks';
import { scheduleOf } from './schedule';

const NAME_LENGTH = { min: 2, max: 64 };

/** The most numbers that LAAFFIC takes in one task. */
const MAX_CONTACTS = 200_000;

/** Names that LAAFFIC's pages have for the id of a task. */
const ID_FIELDS = ['taskId', 'jobId', 'keyId', 'id'];

const NAME_EXISTS =
	'A task of this name exists. If an earlier run was cut off, its numbers are being called already: look at it with Task / Get Many. For a new campaign, take another name.';

/** A task that is checked and ready to be created. */
export interface NewTask {
	connection: LaafficConnection;
	taskName: string;
	/** What is put before numbers that have none. */
	countryCode?: string;
	/** The request without its contacts. */
	body: IDataObject;
}

/** The task that an item describes. Throws RefusedInput. */
export async function newTaskOf(context: IExecuteFunctions, itemIndex: number): Promise<NewTask> {
	const connection = await laafficConnection(context, itemIndex);
	const fields = context.getNodeParameter('additionalFields', itemIndex, {});
	const body = taskBody(context, itemIndex, fields);
	return {
		connection,
		taskName: String(body.taskName),
		countryCode: optionalCountryCode(fields.countryCode, 'Country Code'),
		body,
	};
}

/** Refuses more contacts than one task can have. Throws RefusedInput. */
export function refuseTooMany(contacts: unknown[]): void {
	if (contacts.length <= MAX_CONTACTS) return;
	throw new RefusedInput(
		'Contacts',
		`there are ${contacts.length} numbers, and LAAFFIC takes at most ${MAX_CONTACTS} in one task`,
		'Split them into several tasks, each with a name of its own. No task was created.',
	);
}

/**
 * Creates a task with all its contacts, in one request: none can be added later. Source: vendor page
 * "Create AI Agent group call task".
 *
 * @returns the id of the task, where LAAFFIC tells it
 * @throws VendorFailure
 */
export async function createTask(
	context: IExecuteFunctions,
	{ connection, body, taskName }: NewTask,
	contacts: LaafficContact[],
): Promise<number | undefined> {
	const numberInfoList = contacts.map(({ numberInfo }) => numberInfo);
	const path = '/voice/group/call/send/agent';
	const request = { ...body, numberInfoList };
	const { data } = await callLaaffic(context, connection, path, request, { '-20': NAME_EXISTS });
	// How the answer looks is not known. Its sibling that calls a task again has the id itself as `data`.
	const answered = idIn(isRecord(data) ? data : { id: data }, ID_FIELDS);
	// The task is there, so that a look-up that fails must not make anyone create it again.
	return answered ?? (await findNewTask(context, connection, taskName).catch(() => undefined));
}

/** The request without its contacts, with its fields in the order of the vendor's example. */
function taskBody(context: IExecuteFunctions, itemIndex: number, fields: IDataObject): IDataObject {
	const parameter = (name: string) => context.getNodeParameter(name, itemIndex) as unknown;
	const optional = <Value>(
		name: string,
		label: string,
		read: (value: unknown, label: string) => Value,
	) => ifGiven({ value: fields[name], parameter: label }, read);
	const planned = zeroOrOne(parameter('planRecalls'), 'Plan Recalls') === 1;
	return withoutUndefined({
		appId: requiredText(parameter('appId'), 'Application ID'),
		taskName: nameOf(parameter('taskName')),
		displayNum: displayNumberOf(fields.displayNum, { min: 1, max: 20 }),
		maxCalls: optional('maxCalls', 'Maximum Call Length (Seconds)', (value, label) =>
			wholeNumber(value, label, { min: 1 }),
		),
		maxRingingTime: optional('maxRingingTime', 'Maximum Ring Time (Seconds)', (value, label) =>
			wholeNumber(value, label, { min: 20, max: 120 }),
		),
		agentId: wholeNumber(parameter('agentId'), 'Agent ID', { min: 1 }),
		enableRecording: optional('enableRecording', 'Record Calls', zeroOrOne),
		...scheduleOf(context, itemIndex),
		calloutRate: optional('calloutRate', 'Call-Out Rate', (value, label) =>
			decimalNumber(value, label, {}),
		),
		recallFlow: planned ? recallPlanOf(context, itemIndex) : undefined,
	}) as unknown as IDataObject;
}

function nameOf(value: unknown): string {
	const name = requiredText(value, 'Task Name');
	const { min, max } = NAME_LENGTH;
	if (name.length < min || name.length > max) {
		throw new RefusedInput('Task Name', `must have ${min} to ${max} characters`);
	}
	return name;
}
