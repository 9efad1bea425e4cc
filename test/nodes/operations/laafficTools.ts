import { byId } from '../bench';
import type { ToolUse } from './toolUse';

const fromAI = (name: string, type = 'string') => `={{ $fromAI('${name}', '', '${type}') }}`;
const named = (resource: string, operation: string) => ({ resource, operation });

const times = { strTime: fromAI('from'), endTime: fromAI('to') };
const may18 = { from: '2024-05-18T00:00:00', to: '2024-05-19T00:00:00' };
const sentMay18 = { strTime: '2024-05-18 00:00:00', endTime: '2024-05-19 00:00:00' };
/** Records are kept for two months. */
const yesterday = new Date(Date.now() - 24 * 3_600_000).toISOString().slice(0, 10);
const lastDay = { from: `${yesterday}T00:00:00`, to: `${yesterday}T23:59:59` };

const contacts = JSON.stringify([{ calleeNumber: '+86 132 4292 6514', text1: 'Tom' }]);

/** What an agent makes of the operations of LAAFFIC, by their names. */
export const laafficTools: Record<string, ToolUse> = {
	'LAAFFIC Task / Create': {
		parameters: {
			...named('task', 'create'),
			appId: 'Jgd8oFei',
			taskName: fromAI('name'),
			agentId: fromAI('agent', 'number'),
			start: 'immediately',
			callListSource: 'json',
			callListJson: fromAI('contacts'),
		},
		input: { name: 'Reminders', agent: 110, contacts },
		body: {
			taskName: 'Reminders',
			agentId: 110,
			numberInfoList: [{ calleeNumber: '8613242926514', text1: 'Tom' }],
		},
		refused: { name: 'Reminders', agent: 110, contacts: '[]' },
		refusal: 'Contacts: has no contact',
	},
	'LAAFFIC Task / Get Many': {
		parameters: { ...named('task', 'getAll'), ...times },
		input: may18,
		body: { current: 1, size: 50, params: { ...sentMay18, taskType: 3 } },
		refused: { ...may18, from: '2024-05-20T00:00:00' },
		refusal: 'From: is later than To',
	},
	'LAAFFIC Task / Cancel': {
		parameters: { ...named('task', 'cancel'), taskId: byId(fromAI('task', 'number')) },
		input: { task: 5_000_602 },
		body: { taskIdList: [5_000_602] },
		refused: { task: 0 },
		refusal: 'Task: must be at least 1',
	},
	'LAAFFIC Auto Recall / Get': {
		parameters: { ...named('autoRecall', 'get'), keyId: byId(fromAI('flow', 'number')) },
		input: { flow: 12 },
		body: { keyId: 12 },
		refused: { flow: 1.5 },
		refusal: 'Recall Flow: must be a whole number',
	},
	'LAAFFIC Auto Recall / Get Many': {
		parameters: {
			...named('autoRecall', 'getAll'),
			...times,
			filters: { taskName: fromAI('task') },
		},
		input: { ...may18, task: 'Recall campaign' },
		body: { current: 1, size: 50, params: { ...sentMay18, taskName: 'Recall campaign' } },
		refused: { ...may18, task: 'Recall campaign', to: 'tomorrow' },
		refusal: 'To: "tomorrow" is not a date and time',
	},
	'LAAFFIC Auto Recall / Update': {
		parameters: {
			...named('autoRecall', 'update'),
			keyId: byId('12'),
			recallType: 1,
			recallNum: fromAI('rounds', 'number'),
			recallInterval: fromAI('minutes', 'number'),
		},
		input: { rounds: 2, minutes: 60 },
		body: { keyId: 12, recallInterval: 60, recallNum: 2, recallType: 1 },
		refused: { rounds: 2, minutes: 0 },
		refusal: 'Interval (Minutes): must be from 1 to 1440',
	},
	'LAAFFIC Call Record / Get': {
		parameters: { ...named('callRecord', 'get'), voiceId: fromAI('call') },
		input: { call: '22121121451210000001' },
		body: {},
		refused: { call: ' ' },
		refusal: 'Voice ID: is empty',
	},
	'LAAFFIC Call Record / Get Many': {
		parameters: { ...named('callRecord', 'getAll'), ...times },
		input: lastDay,
		body: {
			current: 1,
			size: 50,
			params: { strTime: `${lastDay.from}+00:00`, endTime: `${lastDay.to}+00:00` },
		},
		refused: { ...lastDay, from: '2024-05-18T00:00:00', to: '2024-05-18T12:00:00' },
		refusal: 'From: is more than two months ago',
	},
	'LAAFFIC Call Record / Get Recording URL': {
		parameters: { ...named('callRecord', 'getRecording'), recordingFileId: fromAI('recording') },
		input: { recording: 'recording-0000001' },
		body: { recordingFileId: 'recording-0000001', sourceType: 'group' },
		refused: { recording: '' },
		refusal: 'Recording File ID: is empty',
	},
	'LAAFFIC Voice Message / Send': {
		parameters: {
			...named('voiceMessage', 'send'),
			callee: fromAI('number'),
			language: fromAI('language'),
			text: fromAI('text'),
			appId: '4luaKsL2',
		},
		input: { number: '+932 111 111 111', language: 'EN', text: 'Your code is 1,2' },
		body: { callee: '932111111111', language: 'EN', text: 'Your code is 1,2', loopCount: 1 },
		refused: { number: '+932 111 111 111', language: 'XX', text: 'Your code is 1,2' },
		refusal: 'Language: must be one of ARB, BD, DE',
	},
	'LAAFFIC Account / Get Balance': {
		parameters: {
			...named('account', 'getBalance'),
			options: { timeout: fromAI('seconds', 'number') },
		},
		input: { seconds: 5 },
		body: {},
		refused: { seconds: 0 },
		refusal: 'Timeout (Seconds): must be from 1 to 86400',
	},
	'LAAFFIC Auto Recall / Cancel': {
		parameters: {
			resource: 'autoRecall',
			operation: 'cancel',
			type: "={{ $fromAI('kind', '1 flow, 2 task, 3 node', 'number') }}",
			id: byId("={{ $fromAI('id', 'Its id', 'number') }}"),
		},
		input: { kind: 3, id: 1428 },
		body: { type: 3, id: 1428 },
		refused: { kind: 3, id: 1428.5 },
		refusal: 'Node ID: must be a whole number',
	},
};
