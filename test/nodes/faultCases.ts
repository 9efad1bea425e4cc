import type { Fault } from '../sandbox';
import type { Bench } from './bench';
import type { TestedOperation } from './operations';

/** A disturbance on the way to a vendor or back. */
export interface FaultCase {
	name: string;
	fault: Omit<Fault, 'path'>;
	/** The vendor's own envelope is the body of the answer. */
	inEnvelope?: boolean;
	/** Nobody on this side can know whether the request was carried out. */
	outcomeUnknown?: boolean;
}

export const vendorWords = 'the words of the vendor';

const statuses = [400, 401, 403, 404, 408, 413, 429, 500, 503];
const body = (name: string, text: string): FaultCase => ({
	name,
	fault: { kind: 'body', body: text },
	outcomeUnknown: true,
});

export const faultCases: FaultCase[] = [
	...statuses.flatMap((status): FaultCase[] => [
		{ name: `HTTP ${status} with envelope`, fault: { kind: 'status', status }, inEnvelope: true },
		{
			name: `HTTP ${status} without envelope`,
			fault: { kind: 'status', status },
			outcomeUnknown: status >= 500,
		},
	]),
	{ name: 'HTTP 502 with HTML', fault: { kind: 'html' }, outcomeUnknown: true },
	{ name: 'HTTP 200 with HTML', fault: { kind: 'html', status: 200 }, outcomeUnknown: true },
	{ name: 'an empty body', fault: { kind: 'empty', when: 'after' }, outcomeUnknown: true },
	body('a JSON array', '[{"code":0}]'),
	body('JSON null', 'null'),
	body('a JSON text', '"ok"'),
	body('plain text', 'ok'),
	body('JSON that is cut off', '{"code":0,'),
	body('no code', '{}'),
	{ name: 'a reset', fault: { kind: 'reset', when: 'after' }, outcomeUnknown: true },
	{ name: 'cut headers', fault: { kind: 'cutHeaders', when: 'after' }, outcomeUnknown: true },
	{ name: 'a cut body', fault: { kind: 'cutBody', when: 'after' }, outcomeUnknown: true },
	{ name: 'no answer in time', fault: { kind: 'slow', delayMs: 1500 }, outcomeUnknown: true },
	{ name: 'a redirect 302', fault: { kind: 'redirect', status: 302 } },
	{ name: 'a redirect 307', fault: { kind: 'redirect', status: 307 } },
];

/**
 * Switches a fault on for an operation.
 *
 * @param elsewhere address of another host, where redirects point to
 */
export function disturb(
	{ sandbox }: Bench,
	{ path, failure }: TestedOperation,
	{ fault, inEnvelope }: FaultCase,
	elsewhere: string,
): void {
	sandbox.faults.add({
		...fault,
		path,
		...(inEnvelope ? { body: JSON.stringify(failure(vendorWords)) } : {}),
		...(fault.kind === 'redirect' ? { location: `${elsewhere}${path}` } : {}),
	});
}
