import type { z } from 'zod';

import { RefusedInput, VendorFailure } from './failures';
import type { VendorAnswer, VendorConnection } from './vendorRequest';

/** What makes `Output` of anything, or tells what is wrong with it. */
export type Schema<Output> = z.ZodType<Output, z.ZodTypeDef, unknown>;

/**
 * Input of the user in the form that the vendor documents.
 *
 * @throws RefusedInput naming the place inside the parameter
 */
export function parseInput<Output>(
	schema: Schema<Output>,
	value: unknown,
	parameter: string,
): Output {
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	const [issue] = result.error.issues;
	throw new RefusedInput([parameter, ...issue.path].join(' → '), issue.message);
}

/**
 * Refuses a field whose name differs from a known one in case only: it would be left out silently,
 * and people would be called without it.
 *
 * @throws RefusedInput
 */
export function refuseMisspelled(row: unknown, known: string[], parameter: string): void {
	if (typeof row !== 'object' || row === null) return;
	for (const key of Object.keys(row)) {
		if (known.includes(key)) continue;
		const meant = known.find((name) => name.toLowerCase() === key.toLowerCase());
		if (meant !== undefined) {
			throw new RefusedInput(`${parameter} → ${key}`, `is spelled ${meant} by the vendor`);
		}
	}
}

/**
 * Part of an answer that the vendor itself calls a success.
 *
 * @throws VendorFailure when it is not as documented; the request was carried out all the same
 */
export function parseAnswer<Output>(
	schema: Schema<Output>,
	value: unknown,
	{ vendor }: VendorConnection,
	{ httpStatus }: VendorAnswer,
	traceId?: string,
): Output {
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	const [issue] = result.error.issues;
	throw new VendorFailure(
		`${vendor} reports success, but its answer lacks what is documented: ${[...issue.path, issue.message].join(' ')}`,
		{
			vendor,
			httpStatus,
			traceId,
			advice:
				'The request was carried out. Look into the console of the vendor before you run it again.',
		},
	);
}
