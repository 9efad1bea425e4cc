/**
 * The shapes of NXCloud Callbot's data: answers as its pages document them, contacts as users give them.
 *
 * Answers are read tolerantly: unknown fields stay, numbers may come as text. Sources: vendor pages
 * "Callbot API mgrTaskStatus", "Callbot API stopOrder" and "Callbot API addBatchOrder".
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

/** Envelope of all endpoints but ping. The data stands beside the code, not below it. */
export const callbotAnswer = z
	.object({ retCode: textOrNumber, retMsg: optionalWords, responseID: optionalTextOrNumber })
	.passthrough()
	.transform((answer) => ({
		code: answer.retCode,
		words: answer.retMsg,
		traceId: answer.responseID,
		data: answer,
	}));

/** What an answer tells about a task. */
export const taskState = z
	.object({ taskID: optionalTextOrNumber, taskStatus: optionalNumber })
	.passthrough();

/**
 * What an answer tells about the orders of a request. Documented for stopOrder; the answers of
 * addBatchCall, createAndCall and importBatchCall are on no page and are read like it, so that all
 * orders count as taken where nothing else is told.
 */
export const takenOrders = z.object({
	totalCount: optionalNumber,
	successCount: optionalNumber,
	errList: z
		.array(
			z
				.object({ orderID: optionalTextOrNumber })
				.passthrough()
				.transform(({ orderID, ...entry }) =>
					rejectedContact.parse({ contactId: orderID, ...entry }),
				),
		)
		.nullish(),
	batchID: optionalTextOrNumber,
});

/** A contact as the user gives it. */
export const givenOrder = z.object(
	{
		userPhone: z.unknown(),
		userName: givenText.nullish(),
		customerName: givenText.nullish(),
		orderID: givenText.nullish(),
		other: givenText.nullish(),
		params: variables.nullish(),
	},
	{ errorMap: () => ({ message: 'must be an object with userPhone' }) },
);
