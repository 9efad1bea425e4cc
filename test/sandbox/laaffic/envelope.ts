import { jsonAnswer, type VendorAnswer, type VendorRequest } from '../vendor';
import type { Outcome } from './signature';

export const success: Outcome = { code: 0, text: 'success' };

/** Parameter error: the only code documented for a wrong id, too. */
export const wrong = (text: string): Outcome => ({ code: -22, text });

export const underV3 = ({ path }: VendorRequest): boolean => path.startsWith('/v3/');

/**
 * The pages contradict themselves; as sent here, by their examples: code and msg without the
 * prefix, status and reason with /v3, the code a number in both.
 */
export function answer(
	request: VendorRequest,
	{ code, text }: Outcome,
	data: unknown = null,
): VendorAnswer {
	return jsonAnswer(
		underV3(request) ? { status: code, reason: text, data } : { code, msg: text, data },
	);
}
