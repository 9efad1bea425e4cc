import { outputOf, simplifyField } from '../../../shared/listFields';
import { perItem } from '../../../shared/perItem';
import type { Operation } from '../../../shared/resource';
import { readLaaffic, laafficConnection } from '../../api';
import { callReport } from '../../callReport';
import { oneRecord } from '../../oneRecord';
import { pathPart } from '../../urlPart';

/** Call Record / Get. Source: vendor page "Query group call record". */
export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a call record',
		description: 'Get a group call or voice message with its outcome',
	},
	fields: [
		{
			displayName: 'Voice ID',
			name: 'voiceId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 22121121451211349002',
			description: 'The ID of the call, as Voice Message / Send and the reports of LAAFFIC have it',
		},
		simplifyField,
	],
	execute: perItem({
		async prepare(context, itemIndex) {
			return {
				connection: await laafficConnection(context, itemIndex),
				outputOf: outputOf(context, itemIndex, callReport),
				voiceId: pathPart(context.getNodeParameter('voiceId', itemIndex), 'Voice ID'),
			};
		},

		async send(context, { connection, outputOf: output, voiceId }) {
			const path = `/v3/voice/recordGroup/${encodeURIComponent(voiceId)}`;
			const result = await readLaaffic(context, connection, path);
			return output(oneRecord(result, connection, 'call record'));
		},
	}),
};
