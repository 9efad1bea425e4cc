import { randomUUID } from 'node:crypto';

import type { Problem } from '../../params';
import { jsonAnswer, type VendorAnswer } from '../../vendor';
import type { RefusalCode } from '../signature';
import type { PageShape } from '../switches';

const refusalTexts: Record<RefusalCode, string> = {
	1001: 'missing public parameters',
	1002: 'parameter error',
	1003: 'invalid signature',
	1004: 'timestamp expired',
	1005: 'insufficient authority',
};

/** A refused signature in the envelope of the AI Agent pages. */
export function refused(code: RefusalCode): VendorAnswer {
	const message = `Authentication failed (${refusalTexts[code]})`;
	return jsonAnswer({ code, message, traceId: randomUUID() });
}

/** Success in the envelope of the AI Agent pages. */
export function succeeded(data: unknown): VendorAnswer {
	return jsonAnswer({ code: 0, message: 'success', traceId: randomUUID(), data });
}

/** Code 20000, "Business Error": the reason is in the message. */
export function businessError(message: string): VendorAnswer {
	return jsonAnswer({ code: 20000, message, traceId: randomUUID() });
}

/** The pages show no message for a wrong field: this one names it. */
export function wrongParams(problem: Problem): VendorAnswer {
	return businessError(problem.text);
}

/** One page of a list. The name "list" is not on the wiki: it is that of the vendor's export. */
export interface Page {
	/** All items found, not only those of this page. */
	total: number;
	pageNumber: number;
	pageSize: number;
	list: unknown[];
}

/**
 * A page of a list. The pages of flow/list and route/list put its fields into `data`, that of
 * task/list puts them beside `code`; which one is right for all is not known.
 */
export function listed(page: Page, shape: PageShape): VendorAnswer {
	if (shape === 'data') return succeeded(page);
	return jsonAnswer({ code: 0, message: 'success', traceId: randomUUID(), ...page });
}
