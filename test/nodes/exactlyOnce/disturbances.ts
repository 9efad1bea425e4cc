import fc from 'fast-check';

import type { Fault, JournalEntry, Sandbox } from '../../sandbox';

/** What a vendor's endpoints are for, as far as a step of a campaign uses them. */
export interface Endpoints {
	/** Paths of requests that change something. */
	writes: string[];
	/** Paths of lists in which something is looked up. */
	reads: string[];
	/** JSON by which the vendor refuses a request for a reason that passes. */
	refusal: object;
}

/** Something that goes wrong with one request of a step. */
export interface Disturbance {
	/** Which of the paths, and how many requests to it pass before. */
	path: number;
	pass: number;
	reading: boolean;
	fault: Omit<Fault, 'path' | 'times'> | 'refusal';
	when: 'before' | 'after';
}

/** Seconds after which a node gives up: the fewest that can be set. */
export const SHORT_TIMEOUT = 1;

const faults: fc.Arbitrary<Disturbance['fault']> = fc.constantFrom(
	...(['reset', 'cutHeaders', 'cutBody', 'empty', 'html', 'redirect'] as const).map((kind) => ({
		kind,
	})),
	...[401, 404, 408, 413, 429, 500, 502, 503, 504].map((status) => ({
		kind: 'status' as const,
		status,
	})),
	{ kind: 'html' as const, status: 200 },
	{ kind: 'body' as const, body: '{}' },
	'refusal' as const,
);

/** Waiting for it takes a second of every run, so it is rare. */
const timeout = fc.constant({ kind: 'slow' as const, delayMs: SHORT_TIMEOUT * 1000 + 200 });

const disturbance: fc.Arbitrary<Disturbance> = fc.record({
	path: fc.nat(3),
	pass: fc.constantFrom(0, 0, 1, 3),
	reading: fc.oneof(
		{ weight: 24, arbitrary: fc.constant(false) },
		{ weight: 1, arbitrary: fc.constant(true) },
	),
	fault: fc.oneof({ weight: 400, arbitrary: faults }, { weight: 1, arbitrary: timeout }),
	when: fc.constantFrom('before', 'after'),
});

/** None for one of four runs; up to four for the others. */
export const disturbances: fc.Arbitrary<Disturbance[]> = fc.oneof(
	{ weight: 1, arbitrary: fc.constant<Disturbance[]>([]) },
	{ weight: 3, arbitrary: fc.array(disturbance, { minLength: 1, maxLength: 4 }) },
);

/** Switches them on, each for one request, in their order. */
export function disturb(
	{ faults }: Sandbox,
	{ writes, reads, refusal }: Endpoints,
	planned: Disturbance[],
): void {
	for (const { path: which, pass, reading, fault, when } of planned) {
		const paths = reading && reads.length > 0 ? reads : writes;
		const path = paths[which % paths.length];
		// A slow answer without delay does no harm: it lets requests pass until the fault.
		if (pass > 0) faults.add({ path, kind: 'slow', times: pass });
		const what =
			fault === 'refusal' ? { kind: 'body' as const, body: JSON.stringify(refusal) } : fault;
		faults.add({ ...what, path, when, times: 1 });
	}
}

/** Whether the time limit is short in this run, so that any answer may come too late. */
export function hasTimeout(planned: Disturbance[]): boolean {
	return planned.some(({ fault }) => fault !== 'refusal' && fault.kind === 'slow');
}

/** Whether a request was disturbed, and not only let pass; one that took too long has no answer. */
export function isStruck({ fault, status }: JournalEntry): boolean {
	return fault !== undefined && (fault !== 'slow' || status === undefined);
}
