import { z } from 'zod';

import { filled, integer, integerBetween, seconds } from '../../params';
import { callInfoList } from '../orders/contactFields';
import { taskKey } from '../fields';

/** The enums of startupType and dispatchType are those of NXCloud's sibling products. */
export const scheduledStart = 2;
export const immediateStart = 3;
const startupType = integerBetween(0, immediateStart);

const count = integer.min(0);
const rate = z.number().nonnegative();
const texts = z.array(z.string());

const manualCallSetting = z
	.object({
		agentGroup: z.string(),
		dispatchType: integerBetween(0, 2),
		ratioCallRate: rate,
		predictCallRate: rate,
	})
	.partial()
	.strict();

/** The page's example has "dialAtUpHour " with a space at its end, which is taken for a slip. */
const settingOfCreateTask = z
	.object({
		strategyName: z.string(),
		startupType,
		startupAt: seconds,
		zoneSecond: integer,
		dialAtWeekDay: z.string(),
		dialAtUpHour: z.string(),
		dialAtDownHour: z.string(),
		maxRingTime: count,
		routeID: z.string(),
		manualCallSetting,
	})
	.partial()
	.strict();

const setting = settingOfCreateTask.extend({
	maxCall: count.optional(),
	taskName: z.string().optional(),
	taskCallbackUrl: z.string().optional(),
});

export type TaskCreateSetting = z.infer<typeof setting>;

const needsMoment = (
	{ startupType: type, startupAt }: TaskCreateSetting,
	context: z.RefinementCtx,
) => {
	if (type !== scheduledStart || (startupAt ?? 0) > 0) return;
	const path = ['startupAt'];
	if (startupAt === undefined) {
		context.addIssue({ code: 'invalid_type', expected: 'number', received: 'undefined', path });
	} else {
		context.addIssue({ code: 'custom', path, message: 'must be a moment when startupType is 2' });
	}
};

const flags = {
	taskKeep: z.boolean().optional(),
	roundRedial: z.boolean().optional(),
	wholeTTS: z.boolean().optional(),
	smsEnable: z.boolean().optional(),
};

const funcFlagOfCreateTask = z
	.object({
		...flags,
		smsFuncFlag: z
			.array(z.object({ smsId: z.string(), intentId: texts, intentName: texts }).partial().strict())
			.optional(),
	})
	.strict();

const funcFlag = z
	.object({
		...flags,
		smsFuncFlag: z
			.array(z.object({ smsID: z.string(), intentID: texts, intentName: texts }).partial().strict())
			.optional(),
		phoneEncrypt: z.boolean().optional(),
	})
	.strict();

export type FuncFlag = z.infer<typeof funcFlagOfCreateTask> | z.infer<typeof funcFlag>;

/** Page "Create Auto Dial Task". */
export const createTaskFields = z
	.object({
		...taskKey,
		account: z.string().optional(),
		sceneID: filled,
		taskCreateSetting: settingOfCreateTask.superRefine(needsMoment).optional(),
		funcFlag: funcFlagOfCreateTask.optional(),
		other: z.string().optional(),
		taskCallbackUrl: z.string().optional(),
		orderCallbackUrl: z.string().optional(),
	})
	.strict();

const changeable = {
	taskCreateSetting: setting.superRefine(needsMoment).optional(),
	funcFlag: funcFlag.optional(),
};

/** Page "Create Task And Add Contact", which spells and places some fields in its own way. */
export const createAndCallFields = z
	.object({ ...taskKey, sceneID: filled, ...changeable, callInfoList })
	.strict();

/** Page "Update Task Parameters", which does not tell what is required: only the task is, here. */
export const updateTaskFields = z
	.object({ ...taskKey, sceneID: filled.optional(), ...changeable })
	.strict();
