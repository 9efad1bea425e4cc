import type { IDataObject } from 'n8n-workflow';

import type { CallbackRequest } from '../../nodes/shared/callbackRequest';

/** A delivery of a body, for functions that read its bytes. */
export function requestOf(body: IDataObject, text = JSON.stringify(body)): CallbackRequest {
	return { body: Buffer.from(text), ip: '', query: {}, headers: {}, header: () => '' };
}
