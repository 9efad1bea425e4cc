import { nowIn } from './dateTime';

/** Where a vendor documents no other, the difference from which on its clock is worth a word. */
const USUAL_TOLERANCE_SECONDS = 60;

/** The header tells whole seconds, so clocks that show the same may be this far apart. */
const SAME_SECONDS = 2;

/** HTTP statuses by which a gateway may refuse a timestamp before the vendor gives a code. */
const REFUSED_ACCESS = [401, 403];

/** The codes by which a vendor tells that the clocks differ. */
export interface ClockCodes {
	/** The timestamp of the request was too old or too new. */
	expired: string[];
	/** Other causes are possible, too, so the clocks are told of only where they do differ. */
	suspect: string[];
	/** How far the clocks may differ, where the vendor documents it. */
	toleranceSeconds?: number;
}

/** An answer that refuses a request. */
interface Refusal {
	vendor: string;
	headers: Record<string, unknown>;
	httpStatus: number;
	code?: string;
}

/** Whether a vendor says that the timestamp of the request was too old or too new. */
export function isExpired(code: string | undefined, { expired }: ClockCodes): boolean {
	return code !== undefined && expired.includes(code);
}

/**
 * What to do about clocks that differ, with the time of both when the answer tells that of the vendor.
 *
 * @param usual what there is to say besides, where another cause is possible
 */
export function withClockAdvice(refusal: Refusal, clocks: ClockCodes, usual: string): string {
	const { code, httpStatus } = refusal;
	if (isExpired(code, clocks)) return expiredAdvice(refusal, clocks);
	const suspect =
		code === undefined ? REFUSED_ACCESS.includes(httpStatus) : clocks.suspect.includes(code);
	return suspect && !agree(refusal, clocks.toleranceSeconds ?? USUAL_TOLERANCE_SECONDS)
		? `${usual} This may be the cause as well: ${bothClocks(refusal)} Set the clock of the n8n server.`
		: usual;
}

function expiredAdvice(refusal: Refusal, { toleranceSeconds = 0 }: ClockCodes): string {
	const { vendor, headers } = refusal;
	const limit = toleranceSeconds
		? ` ${vendor} accepts a difference of at most ${toleranceSeconds} seconds.`
		: '';
	const fix =
		aheadSeconds(headers) !== undefined && agree(refusal, toleranceSeconds || SAME_SECONDS)
			? 'The clocks agree, so the request was on its way for too long: check a proxy between n8n and the vendor, then run it again.'
			: 'Set the clock of the n8n server, best by a time service (NTP), then run it again.';
	return `Nothing was carried out. ${bothClocks(refusal)}${limit} ${fix}`;
}

function bothClocks({ vendor, headers }: Refusal): string {
	const here = nowIn('UTC').toHTTP();
	const ahead = aheadSeconds(headers);
	if (ahead === undefined) {
		return `The clock of n8n says ${here}; the answer of ${vendor} does not tell its own time.`;
	}
	const there = new Date(String(headers.date)).toUTCString();
	const difference =
		Math.abs(ahead) <= SAME_SECONDS
			? 'shows the same time as'
			: `is ${inWords(Math.abs(ahead))} ${ahead > 0 ? 'ahead of' : 'behind'}`;
	return `The clock of n8n ${difference} that of ${vendor}: n8n's says ${here}, ${vendor}'s says ${there}.`;
}

/** Whether the clocks are as close as they have to be; clocks that cannot be compared count as such. */
function agree({ headers }: Refusal, toleranceSeconds: number): boolean {
	return Math.abs(aheadSeconds(headers) ?? 0) <= toleranceSeconds;
}

/** By how many seconds the clock of n8n is ahead of the vendor's; undefined when it is not told. */
function aheadSeconds({ date }: Record<string, unknown>): number | undefined {
	const there = typeof date === 'string' ? Date.parse(date) : NaN;
	return Number.isNaN(there) ? undefined : Math.round((Date.now() - there) / 1000);
}

/** A span in the largest unit of which it has at least two. */
export function inWords(seconds: number): string {
	const units: Array<[name: string, length: number]> = [
		['day', 86_400],
		['hour', 3600],
		['minute', 60],
	];
	const [name, length] = units.find(([, unit]) => seconds >= 2 * unit) ?? ['second', 1];
	const count = Math.round(seconds / length);
	return `${count} ${name}${count === 1 ? '' : 's'}`;
}
