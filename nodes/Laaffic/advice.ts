import { COMMON_ADVICE, type Advice } from '../shared/advice';
import type { ClockCodes } from '../shared/clocks';

/** By which codes LAAFFIC tells of clocks that differ; by how much they may is on no page. */
export const CLOCK_CODES: ClockCodes = { expired: ['-16'], suspect: ['-1'] };

const ADVICE: Record<string, Advice> = {
	'-1': 'Check the API Key, the API Secret and the base URL of the credential.',
	'-2': 'LAAFFIC refuses calls from the address of this n8n server. Add it to the IP allow list of the account.',
	'-10':
		'The balance of the account is too low. Top it up in the LAAFFIC console, then run this again.',
	'-13': 'The account is locked. Ask LAAFFIC support to open it.',
	// Not the common one: LAAFFIC gives no trace id that its support could ask for.
	'-18': { unclear: 'The fault is on the side of the vendor.' },
	'-20': 'LAAFFIC has this already. Give it another name.',
	'-21': COMMON_ADVICE.parameter,
	'-22': COMMON_ADVICE.parameter,
	'-23': 'A limit of the account is reached.',
	'-24': 'LAAFFIC has nothing with this ID. Check the ID and the account of this credential.',
	'-26':
		'LAAFFIC has no rate for this. Check the country codes of the numbers, and ask LAAFFIC whether the account may call these countries.',
	'-34': 'No number of the finished task can be called any more. Create a new task.',
	'-35': 'LAAFFIC found no number to call. Check that the contacts have numbers with country code.',
	'-37': { unclear: 'LAAFFIC could not submit the task.' },
	'-41': 'Its status does not allow this. Only what is still pending can be changed or canceled.',
	'-54': 'Its status does not allow this. Only what is still pending can be changed or canceled.',
};

/** Advice that an operation has of its own, by code. */
export type OwnAdvice = Partial<Record<string, string>>;

/**
 * What to do about a code of LAAFFIC. Source: the code tables of the vendor pages.
 *
 * @param own what the operation knows better than the table
 */
export function adviceFor(code: string, own: OwnAdvice = {}): Advice {
	return own[code] ?? ADVICE[code] ?? COMMON_ADVICE.unknown;
}
