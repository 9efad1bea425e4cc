/**
 * The shapes of NXCloud Callbot's answers, read tolerantly: unknown fields stay, numbers may come as
 * text. Source: vendor page "Callbot API mgrTaskStatus".
 */
import { z } from 'zod';

const text = z.union([z.string(), z.number()]).transform(String);

/** Envelope of all endpoints but ping. */
export const callbotAnswer = z
	.object({ retCode: text, retMsg: z.string().nullish(), responseID: text.nullish() })
	.passthrough();

export const taskState = z
	.object({ taskID: text.nullish(), taskStatus: z.coerce.number().nullish() })
	.passthrough();
