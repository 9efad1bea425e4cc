import type { INodeParameters } from 'n8n-workflow';

import { byId, sampleTask } from '../bench';

/** The contacts of the vendor page as they are filled in by hand. */
export const definedContacts: INodeParameters = {
	contact: [
		{
			phoneNumber: '13800000001',
			name: 'Lucy',
			contactId: 'c3d79370-9f3a-4da2-84dd-2d2200f40e11',
			other: 'contact-ext-001',
			params: {
				param: [
					{ name: 'customerName', value: 'Lucy' },
					{ name: 'orderNo', value: 'SO202603250001' },
				],
			},
		},
		{
			phoneNumber: '13800000002',
			name: 'Tom',
			contactId: '5f6f6f6f-7a7b-4c4d-9e9f-101010101010',
			other: 'contact-ext-002',
			params: { param: [{ name: 'customerName', value: 'Tom' }] },
		},
	],
};

/** Everything in `additionalFields` that the vendor page shows. */
export const sampleAdditionalFields: INodeParameters = {
	other: 'task-batch-20260325',
	taskDesc: '针对已下单客户进行满意度回访',
	shutdownAt: '2025-05-08T10:12:09',
	maxCall: 20,
	maxRingTime: 40,
	taskCallbackUrl: 'https://example.com/webhook/task',
	callCallbackUrl: 'https://example.com/webhook/call',
	countryCode: '86',
};

/** Parameters of Task / Create that give exactly the request of the vendor page. */
export const fullSampleTask: INodeParameters = {
	...sampleTask,
	userTaskId: 'EXT-TASK-202603250001',
	startupType: 2,
	startupAt: '2025-05-07T10:12:09',
	callListSource: 'define',
	callList: definedContacts,
	additionalFields: sampleAdditionalFields,
};

/** Task / Create with contacts from JSON. */
export function taskWithContacts(contacts: unknown, more: INodeParameters = {}): INodeParameters {
	return {
		...sampleTask,
		callListSource: 'json',
		callListJson: typeof contacts === 'string' ? contacts : JSON.stringify(contacts),
		...more,
	};
}

/** Contact / Delete of the vendor page. */
export const sampleDeletion: INodeParameters = {
	resource: 'contact',
	operation: 'delete',
	userTaskId: 'EXT-TASK-202603250001',
	taskId: byId(''),
	contactId: '52145b00-abc9-4a87-94c2-ed1e1e42ec1c',
};
