import { digestOf } from './digest';

export type NxLinkAlgorithm = 'md5' | 'sha256';

export interface NxLinkSignatureInput {
	accessKey: string;
	accessSecret: string;
	bizType: string;
	action: string;
	/** Request time in milliseconds since 1970, 13 digits. */
	ts: string;
	/** The exact text or bytes that travel; left out of the signature when empty. */
	body?: string | Uint8Array;
	algorithm: NxLinkAlgorithm;
}

export interface NxLinkFamily {
	bizType: string;
	action: string;
}

/** Fixed pairs of the two families; every other API of the vendor has to bring its own. */
const FAMILIES: ReadonlyArray<NxLinkFamily & { path: string }> = [
	{ path: '/openapi/aiagent/', bizType: '100', action: 'nxai' },
	{ path: '/saas/cc/openapi/', bizType: '8', action: 'cc' },
];

/**
 * The signature of NXLink requests: lower-case hex over headers, body and secret.
 *
 * Source: vendor page "API interface invocation convention", section on the signature. The four
 * header keys are always these, in this order; `sign` and `algorithm` are not part of it.
 */
export function signNxLink(input: NxLinkSignatureInput): string {
	const { accessKey, action, bizType, ts, body = '', accessSecret } = input;
	const before = `accessKey=${accessKey}&action=${action}&bizType=${bizType}&ts=${ts}`;
	const hasBody = body.length > 0;
	return digestOf(
		input.algorithm,
		hasBody ? `${before}&body=` : before,
		body,
		`&accessSecret=${accessSecret}`,
	);
}

/** The family that a path belongs to, or undefined: AI Agent 100/nxai, Call Center 8/cc. */
export function nxLinkFamilyOf(path: string): NxLinkFamily | undefined {
	const family = FAMILIES.find((candidate) => path.includes(candidate.path));
	return family && { bizType: family.bizType, action: family.action };
}
