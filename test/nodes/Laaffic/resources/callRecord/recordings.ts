import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { answerWith } from '../../../runs';
import type { Bench } from '../../../bench';

export const RECORDING_PATH = '/voice/getRecordingFileUrl';

/** Parameters of Call Record / Get Recording URL. */
export function recordingOf(recordingFileId: string, more: INodeParameters = {}): INodeParameters {
	return { resource: 'callRecord', operation: 'getRecording', recordingFileId, ...more };
}

/** The same with the file, which comes in the field `data`. */
export function fileOf(recordingFileId: string, options: INodeParameters = {}): INodeParameters {
	return recordingOf(recordingFileId, { options: { download: true, ...options } });
}

/** Lets LAAFFIC say that the file is somewhere else. */
export function tellUrl(bench: Bench, url: unknown, expireTime: unknown = 1_755_679_164_264): void {
	answerWith(bench, { status: '0', reason: 'success', data: { url, expireTime } });
}

/** The bytes of a binary field of an item, as the next node reads them. */
export function bytesOf(item: INodeExecutionData, field = 'data'): Buffer {
	return Buffer.from(item.binary?.[field].data ?? '', 'base64');
}
