import type { z } from 'zod';

import { integer, readParams } from '../../params';
import type { VendorRequest } from '../../vendor';
import type { NxLinkState } from '../state';

/** The team id, which the console shows; most of the call center pages ask for it. */
export const teamFields = { tenantId: integer };

/** Some schema that has the team id among its fields. */
type TeamSchema = z.ZodType<{ tenantId?: number }, z.ZodTypeDef, unknown>;

/**
 * Reads the body of a request by a schema and compares its team id with that of the account. No
 * page tells what a foreign one is answered; refused here, so that a request that sends something
 * else as the team id is noticed.
 *
 * @returns undefined when the request is to be refused
 */
export function readTeamParams<Schema extends TeamSchema>(
	state: NxLinkState,
	schema: Schema,
	request: VendorRequest,
): z.infer<Schema> | undefined {
	const read = readParams(schema, request.body);
	if (read.problem) return undefined;
	const { tenantId = state.tenantId } = read.params;
	return tenantId === state.tenantId ? read.params : undefined;
}
