import { jsonAnswer, type VendorAnswer, type VendorRequest } from '../vendor';
import type { Outcome } from './signature';

/** What an endpoint came to, before it is put into an envelope. */
export interface Result extends Outcome {
	/** Without it, data is null. */
	data?: unknown;
}

/** How the page of an endpoint shows its envelope. */
export interface Shown {
	/** byPrefix: code and msg without the prefix, status and reason with /v3. */
	names: 'byPrefix' | 'status';
	codeType: 'number' | 'text';
}

/**
 * Which envelope is sent. The pages contradict themselves and each other, so a client has to
 * understand all: as the samples of each page have it, one pair of names for every endpoint, or
 * every code as text.
 */
export type EnvelopeForm = 'asDocumented' | 'code' | 'status' | 'text';

/** Done, with or without something to tell. */
export const success = (data?: unknown): Result => ({ code: 0, text: 'success', data });

/** Parameter error: the only code documented for a wrong id, too. */
export const wrong = (text: string): Result => ({ code: -22, text });

function usesStatus(form: EnvelopeForm, { names }: Shown, { path }: VendorRequest): boolean {
	if (form === 'code' || form === 'status') return form === 'status';
	return names === 'status' || path.startsWith('/v3/');
}

/** Puts the result of an endpoint into the envelope that its page shows, or another that is set. */
export function enveloped(
	form: EnvelopeForm,
	shown: Shown,
	request: VendorRequest,
	{ code, text, data = null }: Result,
): VendorAnswer {
	const sent = form === 'text' || shown.codeType === 'text' ? String(code) : code;
	return jsonAnswer(
		usesStatus(form, shown, request)
			? { status: sent, reason: text, data }
			: { code: sent, msg: text, data },
	);
}
