import { z } from 'zod';

import { filled, integer, integerBetween } from '../params';
import { digits, localDateTime, recallSettings, zeroOrOne } from './fields';

const longestVariable = 30;

/** The page cuts what is longer and refuses nothing. */
const variable = z
	.string()
	.transform((text) => [...text].slice(0, longestVariable).join(''))
	.optional();

const calleeFields = z
	.object({
		/** 6 to 18 digits, which is looked at later: a number that is none has a code of its own. */
		calleeNumber: z.string(),
		/** Which keys are allowed was not available. */
		callInformation: z.record(z.string()).optional(),
		text1: variable,
		text2: variable,
		text3: variable,
		text4: variable,
		text5: variable,
		text6: variable,
		text7: variable,
		text8: variable,
		text9: variable,
		text10: variable,
	})
	.strict();

const minute = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be HH:mm');

/**
 * Page "AI Agent group call", whose table was not available to its end: fields after numberInfoList
 * are those of the guide's sample, with the limits that the pages of script calls have for them.
 */
export const createTaskFields = z
	.object({
		appId: filled,
		taskName: z.string().min(2).max(64),
		numberInfoList: z.array(calleeFields).min(1),
		displayNum: digits(0, 20).optional(),
		/** In the guide's sample only, so not demanded. */
		agentId: integer.optional(),
		/** Seconds. */
		maxCalls: integer.min(1).optional(),
		/** Seconds. */
		maxRingingTime: integerBetween(20, 120).default(60),
		enableRecording: zeroOrOne.default(0),
		/** Null starts at once. */
		sendTime: localDateTime.nullable().default(null),
		/** Multiplier of the outbound calls; neither page limits it. */
		calloutRate: z.number().default(1),
		allowSendTime: z
			.array(z.object({ strTime: minute, endTime: minute }).strict())
			.max(3)
			.optional(),
		recallFlow: z.object(recallSettings).strict().optional(),
	})
	.strict();

/** What a group call task was created with, defaults filled in. */
export type CreateTaskBody = z.infer<typeof createTaskFields>;

/** Someone to be called by a task. */
export type Callee = CreateTaskBody['numberInfoList'][number];
