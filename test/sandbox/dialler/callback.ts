import type { VendorName } from '../types';

/** What a callback tells of: a call, an order, a task, a call center record, LAAFFIC's reports. */
export type CallbackEvent = 'call' | 'order' | 'task' | 'record' | 'report';

/** The media type of all callbacks as the pages have it. */
export const usualContentType = 'application/json';

/** How callbacks are disturbed. */
export interface CallbackSwitches {
	/** NXLink AI Agent only, where the customer decides; Callbot always signs, the others never. */
	signed: boolean;
	/** The signature is one over another body. */
	wrongSignature: boolean;
	/** The time header is this many seconds in the past, and signed so. */
	staleSeconds: number;
	algorithm: 'MD5' | 'SHA256';
	/** NXLink AI Agent only: whether a header names the algorithm. */
	algorithmHeader: boolean;
	/** Every delivery is sent this many times more, each time signed anew. */
	duplicates: number;
	/** What falls due together goes out in reverse order. */
	reordered: boolean;
	/** Undefined sends no Content-Type. */
	contentType: string | undefined;
	/** The body is compressed; the signature stays that of the text. */
	gzip: boolean;
	/** How often a delivery is repeated that was not accepted. */
	retries: number;
}

/** The switches as they are at first: nothing is disturbed. */
export const usualSwitches = (): CallbackSwitches => ({
	signed: true,
	wrongSignature: false,
	staleSeconds: 0,
	algorithm: 'MD5',
	algorithmHeader: false,
	duplicates: 0,
	reordered: false,
	contentType: usualContentType,
	gzip: false,
	retries: 3,
});

/** What a vendor's signature is made from. */
export interface Signing {
	/** The body as it is signed. */
	text: string;
	/** Milliseconds since 1970. */
	moment: number;
	switches: CallbackSwitches;
}

/** Something a vendor has to tell. */
export interface Callback {
	vendor: VendorName;
	event: CallbackEvent;
	/** Where it goes; without an address it is not sent. */
	url: string | undefined;
	/** The body, before it becomes JSON. */
	value: object;
	/** Takes the place of the usual Content-Type. */
	contentType?: string;
	/** Headers by which the receiver knows the sender; called for every attempt. */
	sign(signing: Signing): Record<string, string>;
}

/** Hands a callback over for delivery. Its body is taken down at once. */
export type Post = (callback: Callback) => void;

/** One attempt to deliver a callback. */
export interface Delivery {
	vendor: VendorName;
	event: CallbackEvent;
	url: string;
	/** 1 the first time, 2 the first repetition; duplicates count as the same attempt. */
	attempt: number;
	/** In the case in which they were sent, those of every HTTP request left out. */
	headers: Record<string, string>;
	/** Text, also of a compressed body. */
	body: string;
	/** HTTP status answered; absent without a whole answer. */
	status?: number;
	/** Body text answered. */
	answer?: string;
}
