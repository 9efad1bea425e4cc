import { z } from 'zod';

import { filled } from '../params';

/**
 * What every request about a task begins with. Requests are read strictly: a field that a page does
 * not have, or has in another place or spelling, is refused, because a vendor that ignores it
 * without a word would hide the mistake. Nothing but what a page marks as required is required.
 */
export const taskKey = {
	productID: z.string().refine((value) => value === 'callbot', 'must be "callbot"'),
	userTaskID: filled,
};

/** A list that has to name something; the pages do not say what becomes of an empty one. */
export const filledList = <Item extends z.ZodTypeAny>(item: Item) =>
	z.array(item).min(1, 'must not be empty');
