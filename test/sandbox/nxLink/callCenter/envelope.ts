import { randomUUID } from 'node:crypto';

import { jsonAnswer, type VendorAnswer } from '../../vendor';
import type { RefusalCode } from '../signature';

function envelope(code: number, msg: string, data: unknown, more: object = {}): VendorAnswer {
	const reqId = randomUUID().replaceAll('-', '').toUpperCase();
	return jsonAnswer({ reqId, code, msg, ...more, data });
}

/** A refused signature in the envelope of the call center pages, with the text they show. */
export function refused(code: RefusalCode): VendorAnswer {
	return envelope(code, 'Authorization Failed', {});
}

/** Success in the envelope of the call center pages. */
export function succeeded(data: unknown): VendorAnswer {
	return envelope(0, 'success', data);
}

/** A page of those lists that tell how many items there are in all. */
export function counted(total: number, data: unknown[]): VendorAnswer {
	return envelope(0, 'success', data, { total });
}

/** Code 41000, which is in examples only; most of them say no more than this text. */
export function wrongParams(msg = 'Parameter error or empty'): VendorAnswer {
	return envelope(41000, msg, {});
}
