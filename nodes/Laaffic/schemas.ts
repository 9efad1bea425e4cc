/**
 * The shapes of LAAFFIC's answers, and of contacts as users give them. Its pages disagree on the names
 * of the envelope: `code` with `msg` in most examples, `code` with `reason` in most tables, `status` with
 * `reason` on the pages with /v3; the code is text in the tables and a number in the examples. All are
 * read.
 */
import { z } from 'zod';

import { givenRecord, variables } from '../shared/givenContact';
import { optionalTextOrNumber, optionalWords } from '../shared/schemas';

/** Envelope of all endpoints. Where two codes stand side by side, the one that is no success counts. */
export const laafficAnswer = z
	.object({
		code: optionalTextOrNumber,
		status: optionalTextOrNumber,
		msg: optionalWords,
		reason: optionalWords,
		message: optionalWords,
		data: z.unknown(),
	})
	.transform(({ code, status, msg, reason, message, data }) => ({
		code: [code, status].find((value) => value !== undefined && value !== '0') ?? code ?? status,
		words: msg || reason || message,
		data,
	}));

/** A contact as the user gives it; input items bring their variables as `params`. */
export const givenContact = z
	.object(
		{
			calleeNumber: z.unknown(),
			callInformation: givenRecord('must be an object of texts').nullish(),
			params: variables.nullish(),
		},
		{ errorMap: () => ({ message: 'must be an object with calleeNumber' }) },
	)
	.passthrough();
