import type { INodeParameters } from 'n8n-workflow';

import type { Bench } from '../bench';

type Account = Bench['sandbox']['state']['nxLink'];

/** What the two families of endpoints have in their headers. */
export const aiAgentFamily = { path: '/openapi/aiagent/', biztype: '100', action: 'nxai' };
export const callCenterFamily = { path: '/saas/cc/openapi/', biztype: '8', action: 'cc' };

/** One operation that reads records, with nothing but its required parameters. */
export interface ReadCase {
	name: string;
	family: typeof aiAgentFamily;
	endpoint: string;
	parameters: INodeParameters;
	/** The JSON that is sent then, Return All included where there is one. */
	sent: object;
	/** Puts a few records into the account. */
	arrange(account: Account): void;
	/** A record by its number, for answers that are made up. */
	record(serial: number): object;
	/** Where there are pages: how large the largest is. */
	pageSize?: number;
	/** A change of the parameters that is refused, and the parameter then told. */
	refused: INodeParameters;
	refusedName: string;
	/** Whether the records can be simplified. */
	simplify: boolean;
}

/** A span of time as it is given, and the same in seconds as it is sent in the zone UTC. */
export const span = { from: '2023-07-01T00:00:00', to: '2023-08-01T00:00:00' };
export const seconds = { from: 1_688_169_600, to: 1_690_848_000 };

/** Parts that several operations share. */
export const noLimit = { refused: { returnAll: false, limit: 0 }, refusedName: 'Limit' };
export const noTeam = { refused: { tenantId: 0 }, refusedName: 'Team ID' };
export const named = (resource: string, operation: string) => ({ resource, operation });
export const all = { returnAll: true };

/** A successful answer with this data, and fields beside it, in the envelope of both families. */
export function answerOf(data: unknown, beside: object = {}): string {
	const words = { message: 'success', msg: 'success', traceId: 'trace-1', reqId: 'trace-1' };
	return JSON.stringify({ code: 0, ...words, ...beside, data });
}
