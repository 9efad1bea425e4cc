import { clockAdvice, COMMON_ADVICE } from '../shared/advice';

const ADVICE: Record<string, string> = {
	'-1': 'Check the API Key, the API Secret and the base URL of the credential.',
	'-2': 'LAAFFIC refuses calls from the address of this n8n server. Add it to the IP allow list of the account.',
	'-18': COMMON_ADVICE.vendor,
	'-22': COMMON_ADVICE.parameter,
};

/** What to do about a code of LAAFFIC. Source: code table of the vendor page "Cancel task (auto recall)". */
export function adviceFor(code: string | undefined, headers: Record<string, unknown>): string {
	if (code === '-16') return clockAdvice(headers);
	return ADVICE[code ?? ''] ?? COMMON_ADVICE.unknown;
}
