import { clockAdvice, COMMON_ADVICE } from '../shared/advice';

const ADVICE: Record<string, string> = {
	'-1': 'Check the API Key, the API Secret and the base URL of the credential.',
	'-2': 'LAAFFIC refuses calls from the address of this n8n server. Add it to the IP allow list of the account.',
	'-13': 'The account is locked. Ask LAAFFIC support to open it.',
	'-18': COMMON_ADVICE.vendor,
	'-20': 'LAAFFIC has this already. Give it another name.',
	'-21': COMMON_ADVICE.parameter,
	'-22': COMMON_ADVICE.parameter,
	'-23': 'A limit of the account is reached.',
	'-24': 'LAAFFIC has nothing with this ID. Check the ID and the account of this credential.',
	'-41': 'Its status does not allow this. Only what is still pending can be changed or canceled.',
	'-54': 'Its status does not allow this. Only what is still pending can be changed or canceled.',
};

/** What to do about a code of LAAFFIC. Source: the code tables of the vendor pages. */
export function adviceFor(code: string, headers: Record<string, unknown>): string {
	if (code === '-16') return clockAdvice(headers);
	return ADVICE[code] ?? COMMON_ADVICE.unknown;
}
