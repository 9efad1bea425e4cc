/**
 * The shapes of NXLink's data: answers as its pages document them, contacts as users give them.
 *
 * Answers are read tolerantly: unknown fields stay, numbers may come as text, optional fields may be
 * null. Sources: vendor pages "Create AI outbound task", "Delete contacts from a task" (AI Agent) and
 * "Create AI outbound task and add numbers" (Call Center).
 */
import { z } from 'zod';

const text = z.union([z.string(), z.number()]).transform(String);
const count = z.coerce.number();

/** Envelope of the AI Agent family. */
export const aiAgentAnswer = z
	.object({
		code: text,
		message: z.string().nullish(),
		traceId: text.nullish(),
		data: z.unknown(),
	})
	.passthrough();

/** Envelope of the Call Center family. */
export const callCenterAnswer = z
	.object({ code: text, msg: z.string().nullish(), reqId: text.nullish(), data: z.unknown() })
	.passthrough();

/** A contact that was not imported. */
export const rejectedContact = z
	.object({
		contactId: text.nullish(),
		name: text.nullish(),
		phoneNumber: text.nullish(),
		errMsg: z.string().nullish(),
	})
	.passthrough();

export const createdTask = z
	.object({
		taskId: text,
		userTaskId: text.nullish(),
		taskStatus: count.nullish(),
		successCount: count.nullish(),
		totalCount: count.nullish(),
		errList: z.array(rejectedContact).nullish(),
	})
	.passthrough();

const givenText = z.union([z.string(), z.number()], {
	errorMap: () => ({ message: 'must be text' }),
});

const variable = z.object({ name: givenText, value: z.unknown() });

/** Variables as a list of names and values, as the editor stores such a list, or as one object. */
export const variables = z.union(
	[
		z.array(variable),
		z.object({ param: z.array(variable) }).transform(({ param }) => param),
		z
			.record(z.unknown())
			.transform((record) => Object.entries(record).map(([name, value]) => ({ name, value }))),
	],
	{ errorMap: () => ({ message: 'must be a list of names and values' }) },
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

export type RejectedContact = z.infer<typeof rejectedContact>;
export type Variable = z.infer<typeof variable>;
