/** Errors that come before a connection stands, and may be gone a moment later. */
const NOT_NOW = ['ECONNREFUSED', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** Errors that come before a connection stands, and stay until someone mends what they tell of. */
const NOT_AT_ALL = [
	'ENOTFOUND',
	'ERR_INVALID_URL',
	'CERT_HAS_EXPIRED',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'SELF_SIGNED_CERT_IN_CHAIN',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
	'ERR_TLS_CERT_ALTNAME_INVALID',
];

/** A connection that broke, or was too slow; the last one is what axios says of half a body. */
const BROKEN = ['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ETIMEDOUT', 'ERR_BAD_RESPONSE'];

/** The code of a failed request, or empty text; n8n wraps the error of axios, and one layer has it. */
export function networkCodeOf(error: unknown): string {
	for (let layer = error, depth = 0; depth < 5 && layer instanceof Error; depth++) {
		if ('code' in layer && typeof layer.code === 'string') return layer.code;
		layer = layer.cause;
	}
	return '';
}

/** Whether no connection stood, so that nothing can have been carried out. */
export function isBeforeConnecting(code: string): boolean {
	return NOT_NOW.includes(code) || NOT_AT_ALL.includes(code);
}

/** Whether the same request may get through a moment later. */
export function mayConnectLater(code: string): boolean {
	return NOT_NOW.includes(code) || BROKEN.includes(code);
}
