import type { Outcome } from './callOutcome';
import { numberField } from './recordFields';

/** Final SIP responses that tell what became of a call, by RFC 3261 and RFC 8197. */
const BY_CODE: Record<number, Outcome> = {
	404: 'unreachable',
	408: 'notAnswered',
	410: 'unreachable',
	480: 'notAnswered',
	484: 'unreachable',
	486: 'busy',
	487: 'canceled',
	600: 'busy',
	603: 'rejected',
	604: 'unreachable',
	607: 'rejected',
	608: 'rejected',
};

/** The outcome of a call that ended with this SIP code; undefined where the code does not tell it. */
export function sipOutcome(code: unknown): Outcome | undefined {
	const number = numberField(code) ?? 0;
	return BY_CODE[number] ?? (number >= 500 && number < 600 ? 'failed' : undefined);
}
