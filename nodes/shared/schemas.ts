import { z } from 'zod';

/** Text that a vendor also sends as a number: codes and ids. */
export const textOrNumber = z.union([z.string(), z.number()]).transform(String);

/** The same where it is of use only: absent, null and other types do not spoil an answer. */
export const optionalTextOrNumber = textOrNumber.optional().catch(undefined);

/** Words of the vendor, under the same terms. */
export const optionalWords = z.string().optional().catch(undefined);

/** A number that may come as text, under the same terms. */
export const optionalNumber = z
	.union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
	.optional()
	.catch(undefined);

/** A contact that a vendor did not take. */
export const rejectedContact = z
	.object({
		contactId: optionalTextOrNumber,
		phoneNumber: optionalTextOrNumber,
		errMsg: optionalWords,
	})
	.passthrough();

export type RejectedContact = z.infer<typeof rejectedContact>;
