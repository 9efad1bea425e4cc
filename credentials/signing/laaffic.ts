import { hash } from 'node:crypto';

export interface LaafficSignatureInput {
	apiKey: string;
	apiSecret: string;
	/** Request time in seconds since 1970. */
	timestamp: string;
}

/**
 * The signature of LAAFFIC: lower-case MD5 hex of key, secret and time, without separators.
 *
 * Source: vendor guide "AI Agent group call". Method, path and body are not part of it.
 */
export function signLaaffic({ apiKey, apiSecret, timestamp }: LaafficSignatureInput): string {
	return hash('md5', `${apiKey}${apiSecret}${timestamp}`, 'hex');
}
