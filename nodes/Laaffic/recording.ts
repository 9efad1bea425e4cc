import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { VendorFailure } from '../shared/failures';
import { mayConnectLater, networkCodeOf } from '../shared/networkErrors';
import { isRecord, millisecondsField, textField } from '../shared/recordFields';
import { mayPass, withRepeats } from '../shared/repeats';
import { readLaaffic, type LaafficConnection } from './api';

interface FileAnswer {
	statusCode: number;
	headers: Record<string, unknown>;
	body: Buffer;
}

/** A file as it came. */
export interface RecordingFile {
	content: Buffer;
	/** Absent where the host does not tell more than that it is a file. */
	mimeType?: string;
}

/**
 * Where the file of a recording is, and until when, as ISO 8601. Source: page "Get recording file URL"
 * of ITNIO, which LAAFFIC's own pages have no copy of.
 *
 * @throws VendorFailure
 */
export async function recordingUrl(
	context: IExecuteFunctions,
	connection: LaafficConnection,
	{ recordingFileId, sourceType }: Record<'recordingFileId' | 'sourceType', string>,
): Promise<IDataObject & { url: string }> {
	const query = `recordingFileId=${encodeURIComponent(recordingFileId)}&sourceType=${sourceType}`;
	const path = `/voice/getRecordingFileUrl?${query}`;
	const { data, answer } = await readLaaffic(context, connection, path);
	const { url, expireTime } = isRecord(data) ? data : {};
	const address = textField(url) ?? '';
	if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) {
		throw new VendorFailure('LAAFFIC reports success, but its answer holds no URL of a recording', {
			vendor: connection.vendor,
			httpStatus: answer.httpStatus,
			advice: 'Check the Recording File ID and the Source Type.',
		});
	}
	return { url: address, expiresAt: millisecondsField(expireTime) };
}

/**
 * Fetches the file of a recording. The request is not signed: it may go to another host than LAAFFIC's.
 *
 * @throws VendorFailure that tells that the URL is there and the file is not
 */
export async function recordingFile(
	context: IExecuteFunctions,
	connection: LaafficConnection,
	url: string,
): Promise<RecordingFile> {
	return await withRepeats(context, async () => await fetchFile(context, connection, url));
}

async function fetchFile(
	context: IExecuteFunctions,
	{ vendor, timeoutMs }: LaafficConnection,
	url: string,
): Promise<RecordingFile> {
	const failure = (problem: string, httpStatus?: number, passes = mayPass(httpStatus ?? 0)) =>
		new VendorFailure(
			`${vendor} gave the URL of the recording, but the file was not got: ${problem}`,
			{
				vendor,
				httpStatus,
				advice: `Run it again: the URL holds for a while only. If it fails again, check that n8n can reach ${new URL(url).host}, or switch Download off to get the URL alone.`,
				passing: passes ? {} : undefined,
			},
		);
	const { statusCode, headers, body } = await context.helpers
		.httpRequest({
			url,
			timeout: timeoutMs,
			encoding: 'arraybuffer',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
		})
		.then((answer: FileAnswer) => answer)
		.catch((error: unknown): never => {
			const passes = mayConnectLater(networkCodeOf(error));
			throw failure('the host of the file gave no complete answer', undefined, passes);
		});
	if (statusCode < 200 || statusCode >= 300)
		throw failure('the host of the file refused it', statusCode);
	const mimeType = String(headers['content-type'] ?? '')
		.split(';')[0]
		.trim()
		.toLowerCase();
	if (/^(text\/|application\/(json|xml))/.test(mimeType)) {
		throw failure(`the host of the file answered with ${mimeType}`, statusCode);
	}
	if (body.length === 0) throw failure('it is empty', statusCode);
	return {
		content: body,
		mimeType: mimeType.includes('octet-stream') ? undefined : mimeType || undefined,
	};
}
