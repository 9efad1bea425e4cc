import type { INodeProperties } from 'n8n-workflow';

import { rejectedAsErrorsOption } from '../../../shared/importOptions';
import { contactOptionFields, orderListFields } from '../../contactFields';
import { taskField } from '../../locators';

/** Parameters of Contact / Import Batch. */
export const importBatchFields: INodeProperties[] = [
	{
		displayName:
			'Every import opens a new batch. Numbers of the batch before that were not dialled yet are deleted at NXCloud and cannot be brought back.',
		name: 'importBatchNotice',
		type: 'notice',
		default: '',
	},
	taskField('The task that gets the batch'),
	{
		displayName: 'Batch Key',
		name: 'batchKey',
		type: 'string',
		default: '={{ $today.toISODate() }}',
		required: true,
		placeholder: 'e.g. 2026-03-25 morning',
		description:
			'Your own name of this import. The same number in the same batch keeps its Order ID, so that running an import again dials nobody twice; with another key it may be called again.',
	},
	...orderListFields('People to call, all of them: a batch cannot be added to later'),
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: contactOptionFields,
	},
];

/** Options of Contact / Import Batch; it has no Batch Size, since all contacts go in one request. */
export const importBatchOptions: INodeProperties[] = [
	{
		displayName: 'Compress Large Imports',
		name: 'compress',
		type: 'boolean',
		noDataExpression: true,
		default: true,
		description: 'Whether imports of 500 contacts or more are sent compressed (gzip)',
	},
	rejectedAsErrorsOption,
];
