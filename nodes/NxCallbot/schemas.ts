/**
 * The shapes of NXCloud Callbot's answers, read tolerantly: unknown fields stay, numbers may come as
 * text. Source: vendor page "Callbot API mgrTaskStatus".
 */
import { z } from 'zod';

import {
	optionalNumber,
	optionalTextOrNumber,
	optionalWords,
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
