import type { IDataObject } from 'n8n-workflow';

import { givenFields, textFilter } from '../../../shared/givenFields';
import { filtersField, limitFields, simplifyField } from '../../../shared/listFields';
import {
	booleanField,
	numericField,
	textField,
	withoutEmpty,
	wordsField,
} from '../../../shared/recordFields';
import type { Operation } from '../../../shared/resource';
import { withoutUndefined } from '../../../shared/values';
import { teamField, teamOf } from '../../team';
import { callCenterList } from '../../lists';

const STATUS = { 0: 'off', 1: 'on' };

/** Call Center Agent / Get Many. Source: vendor page "List Agent Information". */
export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many call center agents',
		description: 'List the agents of a team',
	},
	fields: [
		teamField,
		...limitFields,
		simplifyField,
		filtersField([
			textFilter(
				['userName', 'Account'],
				'e.g. NX10000001',
				'E-mail address, or name that starts with NX',
			),
		]),
	],
	execute: callCenterList({
		endpoint: 'agent/page',
		maxPageSize: 200,
		keyFields: ['sipNumber', 'userName'],
		simplify: simplified,
		bodyOf(context, itemIndex) {
			const { text } = givenFields(context, itemIndex);
			return withoutUndefined({
				userName: text(['userName', 'Account']),
				tenantId: teamOf(context, itemIndex),
			});
		},
	}),
};

function simplified(agent: IDataObject): IDataObject {
	return withoutEmpty({
		userName: agent.userName,
		nickName: agent.nickName,
		sipNumber: agent.sipNumber,
		status: numericField(agent.status),
		statusText: wordsField(STATUS, agent.status),
		queueName: agent.queueName,
		allowCountry: agent.allowCountry,
		endPointName: agent.endPointName,
		// Typed boolean on the page, where its values are 0 and 1.
		recording: booleanField(agent.recording) ?? agent.recording,
		recordingStorageDays: numericField(agent.recordingStorageDays),
		createdAt: isoOfText(agent.gmtCreate),
		modifiedAt: isoOfText(agent.gmtModified),
	});
}

/** UTC where the text tells its offset; else as it is, because the zone is not documented. */
function isoOfText(value: unknown): string | undefined {
	const text = textField(value);
	const certain = text !== undefined && /T.*(Z|[+-]\d{2}:?\d{2})$/.test(text);
	const moment = certain ? new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) : undefined;
	return moment && !Number.isNaN(moment.getTime()) ? moment.toISOString() : text;
}
