import type { VendorName } from './types';

/** What a vendor gets to see of a request. */
export interface VendorRequest {
	method: string;
	/** Without the query. */
	path: string;
	/** Decoded. */
	query: URLSearchParams;
	/** Names in lower case. */
	headers: Record<string, string>;
	/** The exact bytes received. */
	body: Buffer;
	/** Moment of arrival, milliseconds since 1970. */
	now: number;
}

/** What a vendor answers. */
export interface VendorAnswer {
	status: number;
	headers: Record<string, string>;
	body: string;
	/** What goes over the wire instead of the text: the text compressed, or a file. */
	wire?: Buffer;
}

/** One endpoint: the signature check has no effect, only `perform` changes the vendor's state. */
export interface Endpoint {
	/**
	 * The refusal when the signature is not accepted, undefined when it is. An endpoint without a
	 * check is open to everyone.
	 */
	check?(request: VendorRequest): VendorAnswer | undefined;
	perform(request: VendorRequest): VendorAnswer;
}

/** A vendor is its documented endpoints and the headers by which its requests are known. */
export interface Vendor {
	name: VendorName;
	/**
	 * Keys are method and path, such as "POST /voice/recallFlow/cancel"; a part of the path may stand
	 * for any value, as in "GET /voice/recordGroup/{voiceId}".
	 */
	endpoints: Record<string, Endpoint>;
	/** Whether the headers are those of a request signed for this vendor. */
	recognises(headers: Record<string, string>): boolean;
	/** Answers signed requests to paths that are not documented here. */
	anyPath: Endpoint;
}

/**
 * HTTP 200 with a JSON body: all three vendors document no other status and tell success from
 * failure in the body.
 */
export function jsonAnswer(value: unknown, headers: Record<string, string> = {}): VendorAnswer {
	return {
		status: 200,
		headers: { 'Content-Type': 'application/json;charset=UTF-8', ...headers },
		body: JSON.stringify(value),
	};
}
