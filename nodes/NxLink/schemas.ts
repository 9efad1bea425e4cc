/**
 * The shapes of NXLink's data: answers as its pages document them, contacts as users give them.
 *
 * Answers are read tolerantly: unknown fields stay, numbers may come as text, optional fields may be
 * null. Sources: vendor pages "Create AI outbound task", "Append contacts to an existing task", "Delete
 * contacts from a task" (AI Agent) and
 * "Create AI outbound task and add numbers" (Call Center).
 */
import { z } from 'zod';

import { givenText, variables } from '../shared/givenContact';
import {
	optionalNumber,
	optionalTextOrNumber,
	optionalWords,
	rejectedContact,
	textOrNumber,
} from '../shared/schemas';

/** Envelope of the AI Agent family. */
export const aiAgentAnswer = z
	.object({
		code: textOrNumber,
		message: optionalWords,
		traceId: optionalTextOrNumber,
		data: z.unknown(),
	})
	.transform(({ code, message, traceId, data }) => ({ code, words: message, traceId, data }));

/** Envelope of the Call Center family. */
export const callCenterAnswer = z
	.object({
		code: textOrNumber,
		msg: optionalWords,
		reqId: optionalTextOrNumber,
		data: z.unknown(),
	})
	.transform(({ code, msg, reqId, data }) => ({ code, words: msg, traceId: reqId, data }));

/** `data` of a created task. */
export const createdTask = z
	.object({
		taskId: textOrNumber,
		userTaskId: optionalTextOrNumber,
		taskStatus: optionalNumber,
		successCount: optionalNumber,
		totalCount: optionalNumber,
		errList: z.array(rejectedContact).nullish(),
	})
	.passthrough();

/**
 * `data` of an accepted append. Nothing but the envelope is documented; it is read like that of a new
 * task where it is there, and otherwise all contacts count as added.
 */
export const appendedContacts = z.preprocess(
	(data) => (typeof data === 'object' && !Array.isArray(data) ? (data ?? {}) : {}),
	createdTask.pick({ successCount: true, totalCount: true, errList: true }),
);

/** A contact of the AI Agent family as the user gives it. */
export const givenContact = z.object(
	{
		contactId: givenText.nullish(),
		other: givenText.nullish(),
		name: givenText.nullish(),
		phoneNumber: z.unknown(),
		params: variables.nullish(),
	},
	{ errorMap: () => ({ message: 'must be an object with name and phoneNumber' }) },
);

/** A contact of the Call Center family as the user gives it. */
export const givenOrder = z.object(
	{ orderID: givenText.nullish(), userPhone: z.unknown(), other: givenText.nullish() },
	{ errorMap: () => ({ message: 'must be an object with userPhone' }) },
);

export type CreatedTask = z.infer<typeof createdTask>;
