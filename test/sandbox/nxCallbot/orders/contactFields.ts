import { z } from 'zod';

import { filled } from '../../params';
import { filledList, taskKey } from '../fields';

const contactFields = z
	.object({
		orderID: filled,
		/** Numbers that cannot be dialled are refused one by one, not with the whole request. */
		userPhone: z.string(),
		other: z.string().optional(),
		userName: z.string().optional(),
		customerName: z.string().optional(),
		params: z
			.array(z.object({ name: z.string(), value: z.string() }).partial().strict())
			.optional(),
	})
	.strict();

export type ContactBody = z.infer<typeof contactFields>;

/** The addresses must be there and may be empty: nothing tells that one has to listen. */
export const callInfoList = z
	.object({
		orderCallbackUrl: z.string(),
		callCallbackUrl: z.string(),
		callList: filledList(contactFields),
	})
	.strict();

export type CallInfoList = z.infer<typeof callInfoList>;

/** Pages "Add Contact List To Task" and "Callbot API batchImportCall". */
export const addContactsFields = z.object({ ...taskKey, callInfoList }).strict();
