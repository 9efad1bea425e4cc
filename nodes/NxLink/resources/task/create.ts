import { randomUUID } from 'node:crypto';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { callListOf } from '../../../shared/callList';
import { RefusedInput } from '../../../shared/failures';
import { parseAnswer } from '../../../shared/parse';
import { perItem } from '../../../shared/perItem';
import { optionalCountryCode } from '../../../shared/phoneNumber';
import type { Operation } from '../../../shared/resource';
import { shownWords } from '../../../shared/shownWords';
import { stableId } from '../../../shared/stableId';
import {
	optionalText,
	optionalUrl,
	requiredText,
	wholeNumber,
	withoutUndefined,
	zeroOrOne,
} from '../../../shared/values';
import type { VendorConnection } from '../../../shared/vendorRequest';
import { callAiAgent, nxLinkConnection } from '../../api';
import { aiAgentContacts, contactOutcomes, type AiAgentContact } from '../../contacts';
import { createdTask } from '../../schemas';
import { TASK_STATUS } from '../../taskStatus';
import { createFields } from './createFields';
import { scheduleOf } from './schedule';

interface TaskParts {
	userTaskId: string;
	countryCode?: string;
	contacts: AiAgentContact[];
}

interface PreparedTask {
	connection: VendorConnection;
	body: IDataObject;
	contacts: AiAgentContact[];
}

/** Task / Create. Source: vendor page "Create AI outbound task" (AI Agent). */
export const create: Operation = {
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a task',
		description: 'Create an outbound calling task, with or without contacts',
	},
	fields: createFields,
	execute: perItem<PreparedTask>({
		async prepare(context, itemIndex) {
			const connection = await nxLinkConnection(context, itemIndex);
			const fields = context.getNodeParameter('additionalFields', itemIndex, {});
			const givenTaskId = optionalText(
				context.getNodeParameter('userTaskId', itemIndex),
				'User Task ID',
			);
			const userTaskId = givenTaskId ?? ownTaskId(context, itemIndex);
			const countryCode = optionalCountryCode(fields.countryCode, 'Country Code');
			const contacts = aiAgentContacts(callListOf(context, itemIndex), {
				taskKey: userTaskId,
				countryCode,
			});
			const body = taskBody(context, itemIndex, fields, { userTaskId, countryCode, contacts });
			return { connection, contacts, body };
		},

		checkTogether: refuseSharedNumbers,

		async send(context, { connection, body, contacts }) {
			const { answer, data, traceId } = await callAiAgent(context, connection, 'task/create', body);
			const task = parseAnswer(createdTask, data, connection, answer, traceId);
			const outcomes = contactOutcomes(contacts, task, (reason) =>
				shownWords(reason, connection, body),
			);
			const accepted = outcomes.filter(({ status }) => status === 'added').length;
			return withoutUndefined({
				taskId: task.taskId,
				userTaskId: task.userTaskId ?? body.userTaskId,
				taskName: body.taskName,
				taskStatus: task.taskStatus,
				taskStatusText: TASK_STATUS[task.taskStatus ?? 0],
				successCount: task.successCount ?? accepted,
				totalCount: task.totalCount ?? outcomes.length,
				contacts: outcomes,
				traceId,
			}) as unknown as IDataObject;
		},
	}),
};

/**
 * Refuses items that would create the same task once more with the same people in it: that is what
 * comes out when each of many items carries the list of all contacts.
 */
function refuseSharedNumbers(tasks: Array<{ itemIndex: number; prepared: PreparedTask }>): void {
	const items = new Map<string, number>();
	for (const { itemIndex, prepared } of tasks) {
		for (const { phoneNumber } of prepared.contacts) {
			const key = JSON.stringify([prepared.body.taskName, phoneNumber]);
			const first = items.get(key) ?? itemIndex;
			if (first !== itemIndex) {
				throw new RefusedInput(
					'Contacts',
					`items ${first} and ${itemIndex} would both call ${phoneNumber} in a task "${String(prepared.body.taskName)}"`,
					'Each input item creates a task of its own. If every item holds all contacts, switch on Execute Once in the settings of the node. Nothing was sent.',
				);
			}
			items.set(key, itemIndex);
		}
	}
}

/** The request, with its fields in the order of the vendor page. */
function taskBody(
	context: IExecuteFunctions,
	itemIndex: number,
	fields: IDataObject,
	{ userTaskId, countryCode, contacts }: TaskParts,
): IDataObject {
	const parameter = (name: string) => context.getNodeParameter(name, itemIndex) as unknown;
	const id = (name: string) =>
		context.getNodeParameter(name, itemIndex, '', { extractValue: true }) as unknown;
	const optionalCount = (name: string, label: string) =>
		fields[name] === undefined || fields[name] === ''
			? undefined
			: wholeNumber(fields[name], label);
	return withoutUndefined({
		userTaskId,
		other: optionalText(fields.other, 'Pass-Through Text'),
		taskName: requiredText(parameter('taskName'), 'Task Name'),
		taskDesc: optionalText(fields.taskDesc, 'Task Description'),
		autoFlowId: wholeNumber(id('autoFlowId'), 'AI Agent', { min: 1 }),
		routeId: requiredText(id('routeId'), 'Call Route'),
		taskKeep: zeroOrOne(parameter('taskKeep'), 'Permanent Task'),
		...scheduleOf(context, itemIndex, fields.shutdownAt),
		orderMaxCall: wholeNumber(parameter('orderMaxCall'), 'Redials'),
		replayInterval: wholeNumber(parameter('replayInterval'), 'Redial Interval (Seconds)'),
		maxCall: optionalCount('maxCall', 'Maximum Concurrent Calls'),
		maxRingTime: optionalCount('maxRingTime', 'Maximum Ring Time (Seconds)'),
		taskCallbackUrl: optionalUrl(fields.taskCallbackUrl, 'Task Callback URL'),
		callCallbackUrl: optionalUrl(fields.callCallbackUrl, 'Call Callback URL'),
		countryCode,
		callList: contacts.length > 0 ? contacts : undefined,
	}) as unknown as IDataObject;
}

/**
 * An id for a task that the user gave none. It stays the same when n8n retries the node within this
 * execution, and is another one in each run of a loop and in each execution.
 */
function ownTaskId(context: IExecuteFunctions, itemIndex: number): string {
	const execution = context.getExecutionId() || randomUUID();
	const run = String(context.getWorkflowDataProxy(itemIndex).$runIndex);
	return stableId('nxLink task', execution, context.getNode().id, run, String(itemIndex));
}
