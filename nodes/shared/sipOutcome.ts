import type { Outcome } from './callOutcome';
import { numberField } from './recordFields';

const OUTCOMES: Record<number, Outcome> = {
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

/**
 * What a SIP response code says about a call that was not answered; undefined for codes that leave it
 * open. Codes come as numbers or as digits. Sources: RFC 3261, section 21; RFC 8197 (607); RFC 8688
 * (608).
 */
export function sipOutcome(code: unknown): Outcome | undefined {
	const number = numberField(code) ?? 0;
	return number >= 500 && number <= 599 ? 'failed' : OUTCOMES[number];
}
