import { z } from 'zod';

import { filled, integer, integerBetween, seconds } from '../../params';

const wrongHours = 'must be hours from 0 to 23 separated by commas';
const hour = '(?:[0-9]|1[0-9]|2[0-3])';

/** May be empty: no dialling in that quarter of any hour. */
const hours = z.string().regex(new RegExp(`^(?:${hour}(?:,${hour})*)?$`), wrongHours);

const flag = integerBetween(0, 1);
const count = integer.min(0);

/** A contact of task/create and of call/append; fields it does not know are kept. */
export const contactFields = z
	.object({
		contactId: filled,
		other: z.string().optional(),
		name: filled,
		phoneNumber: filled,
		params: z.array(z.object({ name: filled, value: z.unknown() })).optional(),
	})
	.passthrough();

const fields = z
	.object({
		userTaskId: filled.optional(),
		other: z.string().optional(),
		taskName: filled,
		taskDesc: z.string().optional(),
		autoFlowId: integer,
		routeId: filled,
		taskKeep: flag,
		startupType: integerBetween(1, 3),
		startupAt: seconds.optional(),
		shutdownAt: seconds.optional(),
		/** Offsets in use reach from 12 hours west to 14 hours east. */
		zoneSecond: integerBetween(-43_200, 50_400),
		weekDay: z.string().regex(/^[1-7](?:,[1-7])*$/, 'must be days from 1 to 7 separated by commas'),
		firstFifteen: hours,
		secondFifteen: hours,
		thirdFifteen: hours,
		fourthFifteen: hours,
		orderMaxCall: count,
		replayInterval: count,
		maxCall: count.optional(),
		maxRingTime: count.optional(),
		taskCallbackUrl: z.string().optional(),
		callCallbackUrl: z.string().optional(),
		countryCode: z.string().optional(),
		callList: z.array(contactFields).optional(),
	})
	.passthrough();

export type CreateTaskBody = z.infer<typeof fields>;
export type ContactBody = z.infer<typeof contactFields>;

const scheduledStart = 2;

/** The body of task/create: page "NXLINK AI taskCreate". Fields it does not know are kept. */
export const createTaskFields = fields.superRefine((body, context) => {
	if (body.startupType === scheduledStart && body.startupAt === undefined) {
		const message = 'is required when startupType is 2';
		context.addIssue({ code: 'custom', path: ['startupAt'], message });
	}
	// One quarter may be empty; with all four empty the task could never dial.
	const quarters = body.firstFifteen + body.secondFifteen + body.thirdFifteen + body.fourthFifteen;
	if (quarters === '') {
		const message = 'all four quarters are empty, so the task would never dial';
		context.addIssue({ code: 'custom', path: ['firstFifteen'], message });
	}
});
