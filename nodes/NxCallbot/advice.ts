import { COMMON_ADVICE, type Advice } from '../shared/advice';
import type { ClockCodes } from '../shared/clocks';

/** No page has a code for clocks that differ, so those count that speak of signature or createTs. */
export const CLOCK_CODES: ClockCodes = { expired: [], suspect: ['3', '4', '6'] };

/** The code of "system busy". */
export const BUSY_CODES = ['7'];

const ADVICE: Record<string, Advice> = {
	1: 'NXCloud Callbot refused the request for the reason that the message gives. Check that the task exists and that its status allows the operation.',
	2: COMMON_ADVICE.parameter,
	3: COMMON_ADVICE.parameter,
	4: COMMON_ADVICE.parameter,
	4001: 'The request holds too many entries. Send fewer at a time.',
	5: 'NXCloud Callbot is under maintenance. Run it again later.',
	5001: COMMON_ADVICE.vendor,
	6: COMMON_ADVICE.signature,
	6001: 'NXCloud Callbot did not receive the signature. A proxy between n8n and it may remove headers.',
	6002: 'There is no account with this UUID. Check the UUID and the base URL of the credential.',
	6003: COMMON_ADVICE.permission,
	7: 'NXCloud Callbot is busy. Run it again later.',
	1001: 'A batch import is running for this task. Run it again when the import has ended.',
};

/** What to do about a retCode. Source: the code table of the vendor pages createAndCall and others. */
export function adviceFor(retCode: string): Advice {
	return ADVICE[retCode] ?? COMMON_ADVICE.unknown;
}
