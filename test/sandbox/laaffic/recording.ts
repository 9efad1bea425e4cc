import { z } from 'zod';

import { filled, readQuery } from '../params';
import { lastPart } from '../paths';
import { jsonAnswer, type VendorAnswer, type VendorRequest } from '../vendor';
import { success, wrong, type Result } from './envelope';
import type { LaafficState } from './state';

const urlFields = z
	.object({ recordingFileId: filled, sourceType: z.enum(['group', 'sip']).default('group') })
	.strict();

/** No page tells how long an address is good for: an hour here. */
const lifetimeMs = 3_600_000;

const extension = '.mp3';
/** The header of an MPEG frame, which is not UTF-8: a client that reads text spoils it. */
const frameHeader = Buffer.from([0xff, 0xfb, 0x90, 0x00]);

const holdsRecording = (state: LaafficState, id: string) =>
	state.records.some((record) => record.recordingFileId === id);

/**
 * Page "getRecordingFileUrl". The address is one of this sandbox, under the name by which the client
 * has reached it. There are recordings of group calls only.
 */
export function getRecordingUrl(state: LaafficState, request: VendorRequest): Result {
	const read = readQuery(urlFields, request.query);
	if (read.problem) return wrong(read.problem.text);
	const { recordingFileId, sourceType } = read.params;
	if (sourceType === 'sip' || !holdsRecording(state, recordingFileId)) {
		return wrong('recording does not exist');
	}
	const file = encodeURIComponent(recordingFileId) + extension;
	const url = `http://${request.headers.host}/recordings/${file}`;
	return success({ url, expireTime: request.now + lifetimeMs });
}

/**
 * The file behind such an address. It stands for a file host of someone else, to which no signature
 * must be sent; the address does not expire here.
 */
export function recordingFile(state: LaafficState, { path, headers }: VendorRequest): VendorAnswer {
	if (headers['api-key'] !== undefined || headers.sign !== undefined) {
		const error = 'the headers of a signed request must not be sent to a file host';
		return { ...jsonAnswer({ error }), status: 400 };
	}
	const name = lastPart(path);
	const id = name.slice(0, -extension.length);
	if (!name.endsWith(extension) || !holdsRecording(state, id)) {
		return { ...jsonAnswer({ error: `no such recording: ${name}` }), status: 404 };
	}
	const wire = Buffer.concat([frameHeader, Buffer.from(id)]);
	return { status: 200, headers: { 'Content-Type': 'audio/mpeg' }, body: name, wire };
}
