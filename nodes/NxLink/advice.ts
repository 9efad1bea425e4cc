import { COMMON_ADVICE, type Advice } from '../shared/advice';
import type { ClockCodes } from '../shared/clocks';

/** By which codes NXLink tells of clocks that differ. Source: its convention page. */
export const CLOCK_CODES: ClockCodes = {
	expired: ['1004'],
	suspect: ['1003'],
	toleranceSeconds: 60,
};

const ADVICE: Record<string, Advice> = {
	1001: 'NXLink did not receive all signature headers. A proxy between n8n and NXLink may remove them.',
	1002: `${COMMON_ADVICE.parameter} If it names none, check the region of the credential and, in an HTTP Request node, the headers bizType and action.`,
	1003: COMMON_ADVICE.signature,
	1005: COMMON_ADVICE.permission,
	20000:
		'NXLink refused the request for the reason that the message gives. Correct that; ids such as the AI Agent, the route and the task must exist in the account of this credential. After a repetition, an ID that exists already means that the first attempt succeeded.',
	41000: COMMON_ADVICE.parameter,
	88: COMMON_ADVICE.vendor,
	99: COMMON_ADVICE.vendor,
};

/**
 * What to do about a code of NXLink.
 *
 * Sources: error tables of the vendor pages of both families; 41000 stands in their examples only.
 */
export function adviceFor(code: string): Advice {
	// The Call Center pages give the range "1000~100X: authentication issues" only.
	if (!(code in ADVICE) && /^100\d$/.test(code)) return COMMON_ADVICE.permission;
	return ADVICE[code] ?? COMMON_ADVICE.unknown;
}
