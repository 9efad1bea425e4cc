/** Names of the vendors in the words of this project's credentials. */
export type VendorName = 'nxLink' | 'nxCallbot' | 'laaffic';

/** How to start a sandbox. */
export interface SandboxOptions {
	/** TCP port; 0 (the default) takes any free one. */
	port?: number;
	/** Address to listen on, default 127.0.0.1. */
	host?: string;
	/** Present moment in milliseconds since 1970; asked anew for every request. */
	now?: () => number;
}

/** One request that reached a vendor's side of the sandbox. */
export interface JournalEntry {
	/** For example "POST /openapi/aiagent/task/create HTTP/1.1"; with the query. */
	startLine: string;
	method: string;
	/** Without the query. */
	path: string;
	/** In the case and order in which they came. */
	rawHeaders: Array<[name: string, value: string]>;
	/** Names in lower case. */
	headers: Record<string, string>;
	/** The exact bytes received. */
	body: Buffer;
	vendor: VendorName | 'unknown';
	/** "unchecked": nothing in the request tells which vendor's rule applies. */
	signature: 'verified' | 'rejected' | 'unchecked';
	/** HTTP status answered; absent when the answer never got that far. */
	status?: number;
	/** Body text answered. */
	answer?: string;
	/** Kind of the fault that struck. */
	fault?: Fault['kind'];
}

/** A disturbance to be switched on for some paths. */
export interface Fault {
	/** Prefix of the path that it strikes; '/' strikes all. */
	path: string;
	kind:
		| 'status'
		| 'html'
		| 'empty'
		| 'body'
		| 'reset'
		| 'cutHeaders'
		| 'cutBody'
		| 'slow'
		| 'redirect';
	/** HTTP status for status (default 500), html (502), body (200) and redirect (302). */
	status?: number;
	/** Body text for body, status and html. */
	body?: string;
	/** Extra headers of the answer. */
	headers?: Record<string, string>;
	/** Target of a redirect. */
	location?: string;
	/** Delay of slow, in milliseconds. */
	delayMs?: number;
	/**
	 * before (default): the request has no effect. after: it was carried out, then the answer is
	 * spoiled. A slow request of kind "before" is carried out at the end of the delay, unless the
	 * client has hung up by then.
	 */
	when?: 'before' | 'after';
	/** How many requests it strikes; default: until cleared. */
	times?: number;
}
