import { randomUUID } from 'node:crypto';

import type { Problem } from '../params';
import type { VendorAnswer, VendorRequest } from '../vendor';
import { signedAnswer, type Refusal } from './signature';

const problemCodes: Record<Problem['kind'], number> = { missing: 2, type: 3, value: 4 };

export const success: Refusal = { retCode: 0, retMsg: 'success' };

export const noSuchTask: Refusal = { retCode: 1, retMsg: 'task does not exist' };

export const wrongParams = (problem: Problem): Refusal => ({
	retCode: problemCodes[problem.kind],
	retMsg: problem.text,
});

/** The refusal of a list that is longer than allowed. */
export function tooMany(field: string, list: unknown[], most: number): Refusal | undefined {
	if (list.length <= most) return undefined;
	return { retCode: 4001, retMsg: `${field} must not hold more than ${most} elements` };
}

/** The envelope of all endpoints but ping. */
export function answer(request: VendorRequest, result: Refusal, rest: object = {}): VendorAnswer {
	return signedAnswer(request, { ...result, responseID: randomUUID(), ...rest });
}
