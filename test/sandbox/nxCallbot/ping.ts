import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import { readParams } from '../params';
import type { Endpoint, VendorAnswer, VendorRequest } from '../vendor';
import { refusalOfPlain } from './encoding';
import { success, wrongParams } from './envelope';
import { signedAnswer, type Refusal } from './signature';

const fields = z.object({ data: z.string() }).strict();

/** Ping has words of its own for the same things. */
function pingAnswer(request: VendorRequest, result: Refusal, data: string): VendorAnswer {
	return signedAnswer(request, {
		data,
		timestamp: Math.floor(request.now / 1000),
		code: result.retCode,
		msg: result.retMsg,
		reqId: randomUUID(),
	});
}

/** Page "Callbot API Ping". */
export const ping: Endpoint = {
	check: (request) => {
		const refusal = refusalOfPlain(request);
		return refusal && pingAnswer(request, refusal, '');
	},
	perform: (request) => {
		const read = readParams(fields, request.body);
		if (read.problem) return pingAnswer(request, wrongParams(read.problem), '');
		return pingAnswer(request, success, read.params.data);
	},
};
