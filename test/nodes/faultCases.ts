import type { Fault } from '../sandbox';
import { oddAnswers } from './oddAnswers';
import type { TestedOperation } from './operations';

/** What comes of a disturbance: an error, items, or a success without any. */
export type Outcome = 'error' | 'success' | 'nothing';

/** A disturbance on the way to a vendor or back. */
export interface FaultCase {
	name: string;
	fault: Omit<Fault, 'path' | 'body'>;
	/** The body of the answer, where the fault replaces it. */
	bodyFor?(operation: TestedOperation): string;
	/** What comes of it; default: an error. */
	outcomeFor?(operation: TestedOperation): Outcome;
	/** The vendor's own envelope is the body of the answer. */
	inEnvelope?: boolean;
	/** Nobody on this side can know whether the request was carried out. */
	outcomeUnknown?: boolean;
	/** It may be gone a moment later, so that reading is tried again. */
	passes?: boolean;
	/** Its answer takes long to read, so that it is tried in one way only. */
	large?: boolean;
	/** What the advice says besides. */
	advice?: RegExp;
}

export const vendorWords = 'the words of the vendor';

const MEGABYTES = 'x'.repeat(10 * 1024 * 1024);
const statuses = [400, 401, 403, 404, 408, 413, 429, 500, 503];
const passing = [408, 429, 502, 503];
const failureOf = ({ failure }: TestedOperation) => JSON.stringify(failure(vendorWords));
const lost = { outcomeUnknown: true, passes: true };

const refusals = statuses.flatMap((status): FaultCase[] => {
	const fault = { kind: 'status', status } as const;
	const passes = passing.includes(status);
	return [
		{ name: `HTTP ${status} with envelope`, fault, bodyFor: failureOf, inEnvelope: true, passes },
		{ name: `HTTP ${status} without envelope`, fault, outcomeUnknown: status >= 500, passes },
	];
});

const retryAfter = (status: number, name: string, value: string): FaultCase => ({
	name: `HTTP ${status} with Retry-After: ${name}`,
	fault: { kind: 'status', status, headers: { 'Retry-After': value } },
	passes: true,
	advice: /asks to wait \d+ (seconds|minutes), until \w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT/,
});
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toUTCString();

const broken = (['before', 'after'] as const).flatMap((when): FaultCase[] => [
	{ name: `a reset ${when} the work`, fault: { kind: 'reset', when }, ...lost },
	{ name: `headers cut ${when} the work`, fault: { kind: 'cutHeaders', when }, ...lost },
	{ name: `a body cut ${when} the work`, fault: { kind: 'cutBody', when }, ...lost },
	{
		name: `an empty body ${when} the work`,
		fault: { kind: 'empty', when },
		outcomeUnknown: true,
	},
]);

const large: FaultCase[] = [
	{
		name: 'a success of 10 MB',
		fault: { kind: 'body' },
		bodyFor: ({ success }) => JSON.stringify({ ...success, padding: MEGABYTES }),
		outcomeFor: () => 'success',
		large: true,
	},
	{
		name: 'a refusal of 10 MB',
		fault: { kind: 'body' },
		bodyFor: ({ failure }) => JSON.stringify(failure(`${vendorWords} ${MEGABYTES}`)),
		inEnvelope: true,
		large: true,
	},
	{
		name: 'a web page of 10 MB',
		fault: { kind: 'html' },
		bodyFor: () => `<html>${MEGABYTES}</html>`,
		...lost,
		large: true,
	},
];

const redirects = [301, 302, 303, 307, 308].map(
	(status): FaultCase => ({
		name: `a redirect ${status} to another host`,
		fault: { kind: 'redirect', status },
	}),
);

/** An answer that comes after the time limit, which takes a while and is tested in a file of its own. */
export const lateAnswers = (['before', 'after'] as const).map(
	(when): FaultCase => ({
		name: `no answer in time, ${when} the work`,
		fault: { kind: 'slow', delayMs: 60_000, when },
		...lost,
	}),
);

export const faultCases: FaultCase[] = [
	...refusals,
	retryAfter(429, 'seconds', '7'),
	retryAfter(503, 'a date', inSeconds(3600)),
	{ name: 'HTTP 502 with HTML', fault: { kind: 'html' }, ...lost },
	{ name: 'HTTP 200 with HTML', fault: { kind: 'html', status: 200 }, outcomeUnknown: true },
	...broken,
	...oddAnswers,
	...large,
	...redirects,
];
