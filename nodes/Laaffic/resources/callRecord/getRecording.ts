import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { OutputWithFile, perItem } from '../../../shared/perItem';
import { withoutEmpty } from '../../../shared/recordFields';
import type { Operation } from '../../../shared/resource';
import { oneOf, requiredText, zeroOrOne } from '../../../shared/values';
import { laafficConnection } from '../../api';
import { recordingFile, recordingUrl } from '../../recording';
import { urlPart } from '../../urlPart';

const fields: INodeProperties[] = [
	{
		displayName: 'Recording File ID',
		name: 'recordingFileId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 1202202254d4c6372d6f341e999c7ecd0683ee464',
		description: 'The recordingFileId of a call record or of a report of LAAFFIC',
	},
	{
		displayName: 'Source Type',
		name: 'sourceType',
		type: 'options',
		options: [
			{ name: 'Group Call', value: 'group' },
			{ name: 'SIP Phone', value: 'sip' },
		],
		default: 'group',
		description: 'The kind of call that was recorded',
	},
];

const downloadOptions: INodeProperties[] = [
	{
		displayName: 'Download',
		name: 'download',
		type: 'boolean',
		default: false,
		description: 'Whether the file is put out as well, besides its URL',
	},
	{
		displayName: 'Put Output File in Field',
		name: 'binaryPropertyName',
		type: 'string',
		default: 'data',
		placeholder: 'e.g. data',
		description: 'The name of the output binary field that the downloaded file is put in',
	},
];

/** Call Record / Get Recording URL. Source: page "Get recording file URL" of ITNIO. */
export const getRecording: Operation = {
	option: {
		name: 'Get Recording URL',
		value: 'getRecording',
		action: 'Get the URL of a recording',
		description: 'Get where the recording of a call can be heard for a while, or its file',
	},
	fields,
	options: downloadOptions,
	execute: perItem({
		async prepare(context, itemIndex) {
			const parameter = (name: string) => context.getNodeParameter(name, itemIndex) as unknown;
			return {
				connection: await laafficConnection(context, itemIndex),
				query: {
					recordingFileId: urlPart(parameter('recordingFileId'), 'Recording File ID'),
					sourceType: oneOf(parameter('sourceType'), 'Source Type', ['group', 'sip']),
				},
				fileField: fileFieldOf(context, itemIndex),
			};
		},

		async send(context, { connection, query, fileField }) {
			const { url, expiresAt } = await recordingUrl(context, connection, query);
			const json = withoutEmpty({ recordingFileId: query.recordingFileId, url, expiresAt });
			if (fileField === undefined) return json;
			const { content, mimeType } = await recordingFile(context, connection, url);
			const name = new URL(url).pathname.split('/').pop() || query.recordingFileId;
			const file = await context.helpers.prepareBinaryData(content, name, mimeType);
			return new OutputWithFile(json, { [fileField]: file });
		},
	}),
};

/** The binary field that the file goes into; undefined when only its URL is wanted. */
function fileFieldOf(context: IExecuteFunctions, itemIndex: number): string | undefined {
	const { download = false, binaryPropertyName = 'data' } = context.getNodeParameter(
		'options',
		itemIndex,
		{},
	);
	return zeroOrOne(download, 'Download') === 1
		? requiredText(binaryPropertyName, 'Put Output File in Field')
		: undefined;
}
