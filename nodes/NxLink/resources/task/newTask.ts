import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { contactOutcomes, type ContactOutcome } from '../../../shared/contactOutcomes';
import { ownTaskId } from '../../../shared/ownTaskId';
import { parseAnswer } from '../../../shared/parse';
import { optionalCountryCode } from '../../../shared/phoneNumber';
import { shownWords } from '../../../shared/shownWords';
import { oneCallbackUrl } from '../../../shared/taskWait';
import {
	optionalText,
	optionalUrl,
	requiredText,
	wholeNumber,
	withoutUndefined,
	zeroOrOne,
} from '../../../shared/values';
import type { VendorConnection } from '../../../shared/vendorRequest';
import { waitKey, withWaitKey } from '../../../shared/waitKey';
import { callAiAgent, nxLinkConnection } from '../../api';
import type { AiAgentContact, ContactTask } from '../../contacts';
import { createdTask } from '../../schemas';
import { TASK_STATUS } from '../../taskStatus';
import { scheduleOf } from './schedule';

/** What ids of tasks are made for, where the user gives none. */
export const OWN_TASK_ID = 'nxLink task';

/** A task that is checked and ready to be created. */
export interface NewTask extends ContactTask {
	connection: VendorConnection;
	/** The request without its contacts. */
	body: IDataObject;
}

/** What NXLink made of a new task. */
export interface TaskResult {
	/** Fields of the task as they are put out. */
	task: { taskId: string; userTaskId: string } & IDataObject;
	outcomes: ContactOutcome[];
}

/**
 * The task that an item describes.
 *
 * @param awaitedUrl where the node waits for the end of the task
 * @throws RefusedInput
 */
export async function newTaskOf(
	context: IExecuteFunctions,
	itemIndex: number,
	awaitedUrl?: string,
): Promise<NewTask> {
	const connection = await nxLinkConnection(context, itemIndex);
	const fields = context.getNodeParameter('additionalFields', itemIndex, {});
	const given = optionalText(context.getNodeParameter('userTaskId', itemIndex), 'User Task ID');
	const userTaskId = given ?? ownTaskId(context, itemIndex, OWN_TASK_ID);
	const callback =
		awaitedUrl && withWaitKey(awaitedUrl, waitKey(connection.secrets[0], userTaskId));
	const body = taskBody(context, itemIndex, fields, userTaskId, callback);
	return {
		connection,
		taskKey: userTaskId,
		countryCode: body.countryCode as string | undefined,
		body,
	};
}

/**
 * Creates a task, with contacts or without. Source: vendor page "Create AI outbound task" (AI Agent).
 *
 * @throws VendorFailure
 */
export async function createTask(
	context: IExecuteFunctions,
	{ connection, body, taskKey }: NewTask,
	contacts: AiAgentContact[],
): Promise<TaskResult> {
	const request = contacts.length > 0 ? { ...body, callList: contacts } : body;
	const { answer, data, traceId } = await callAiAgent(
		context,
		connection,
		'task/create',
		request as unknown as IDataObject,
	);
	const created = parseAnswer(createdTask, data, connection, answer, traceId);
	const outcomes = contactOutcomes(contacts, created, {
		vendor: connection.vendor,
		shown: (reason) => shownWords(reason, connection, request as unknown as IDataObject),
	});
	const accepted = outcomes.filter(({ status }) => status === 'added').length;
	return {
		task: withoutUndefined({
			taskId: created.taskId,
			userTaskId: created.userTaskId ?? taskKey,
			taskName: body.taskName,
			taskStatus: created.taskStatus,
			taskStatusText: TASK_STATUS[created.taskStatus ?? 0],
			successCount: created.successCount ?? accepted,
			totalCount: created.totalCount ?? outcomes.length,
			traceId,
		}),
		outcomes,
	};
}

/** The request without its contacts, with its fields in the order of the vendor page. */
function taskBody(
	context: IExecuteFunctions,
	itemIndex: number,
	fields: IDataObject,
	userTaskId: string,
	awaitedUrl: string | undefined,
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
		taskCallbackUrl: oneCallbackUrl(
			awaitedUrl,
			optionalUrl(fields.taskCallbackUrl, 'Task Callback URL'),
		),
		callCallbackUrl: optionalUrl(fields.callCallbackUrl, 'Call Callback URL'),
		countryCode: optionalCountryCode(fields.countryCode, 'Country Code'),
	}) as unknown as IDataObject;
}
