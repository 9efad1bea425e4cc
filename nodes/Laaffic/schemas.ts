/**
 * The shape of LAAFFIC's answers. Its pages disagree on the names: `code` with `msg` in most examples,
 * `code` with `reason` in most tables, `status` with `reason` on the pages with /v3; the code is text
 * in the tables and a number in the examples. All are read.
 */
import { z } from 'zod';

const text = z.union([z.string(), z.number()]).transform(String);

export const laafficAnswer = z
	.object({
		code: text.nullish(),
		status: text.nullish(),
		msg: z.string().nullish(),
		reason: z.string().nullish(),
		data: z.unknown(),
	})
	.passthrough()
	.transform(({ code, status, msg, reason, data }) => ({
		code: code ?? status ?? undefined,
		words: msg ?? reason ?? undefined,
		data,
	}));
