import { byId, sampleCallCenterTask, sampleTask } from '../bench';
import type { ToolUse } from './toolUse';

const contacts = JSON.stringify([{ name: 'Lucy', phoneNumber: '+86 138 0000 0001' }]);
const numbers = JSON.stringify([{ userPhone: '+852 3575 7581' }]);

export const nxLinkTools: Record<string, ToolUse> = {
	'NXLink Task / Create': {
		parameters: {
			...sampleTask,
			taskName: "={{ $fromAI('taskName', 'Name of the task') }}",
			callListSource: 'json',
			callListJson: "={{ $fromAI('contacts', 'People to call, as a JSON array', 'string') }}",
		},
		input: { taskName: 'Follow-up', contacts },
		body: { taskName: 'Follow-up', callList: [{ name: 'Lucy', phoneNumber: '8613800000001' }] },
		refused: { taskName: 'Follow-up', contacts: '[{"name":"Lucy","phoneNumber":"Lucy"}]' },
		refusal: '"Lucy" is not a phone number',
	},
	'NXLink Contact / Delete': {
		parameters: {
			resource: 'contact',
			operation: 'delete',
			userTaskId: "={{ $fromAI('userTaskId') }}",
			taskId: byId(''),
			contactId: "={{ $fromAI('contactId') }}",
		},
		input: { userTaskId: 'EXT-TASK-1', contactId: 'c-1' },
		body: { userTaskId: 'EXT-TASK-1', contactId: 'c-1' },
		refused: { userTaskId: 'EXT-TASK-1', contactId: ' ' },
		refusal: 'Contact ID: is empty',
	},
	'NXLink Call Center Task / Create': {
		parameters: {
			...sampleCallCenterTask,
			taskName: "={{ $fromAI('taskName') }}",
			callListSource: 'json',
			callListJson: "={{ $fromAI('numbers', 'Numbers to call, as a JSON array', 'string') }}",
		},
		input: { taskName: 'Reminders', numbers },
		body: { taskName: 'Reminders', callList: [{ userPhone: '85235757581' }] },
		refused: { taskName: 'Reminders', numbers: '[]' },
		refusal: 'Contacts: has no contact',
	},
};
