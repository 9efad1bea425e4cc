import type { INodeParameters } from 'n8n-workflow';

import { Bench, byId, sampleTask } from '../../../bench';
import { expectRefused } from '../../runs';
import { taskWithContacts } from '../../samples';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const lucy = { name: 'Lucy', phoneNumber: '8613800000001' };
const windows = (...window: INodeParameters[]) => ({ dialWindows: { window } });
const extra = (name: string, value: string | number) => ({ additionalFields: { [name]: value } });

describe('fields of the task', () => {
	test.each<[string, INodeParameters, string]>([
		['task name', { taskName: '={{ "" }}' }, 'Task Name: is empty'],
		['blank task name', { taskName: '={{ "  " }}' }, 'Task Name: is empty'],
		['AI Agent', { autoFlowId: byId('Follow-up') }, 'AI Agent: must be a whole number'],
		['no AI Agent', { autoFlowId: byId('={{ "" }}') }, 'AI Agent: is empty'],
		['AI Agent 0', { autoFlowId: byId('0') }, 'AI Agent: must be at least 1'],
		['route', { routeId: byId('={{ "" }}') }, 'Call Route: is empty'],
		['start', { startupType: '={{ 0 }}', startupAt: 1 }, 'Start: must be one of 1, 2, 3'],
		['redials', { orderMaxCall: -1 }, 'Redials: must be at least 0'],
		['half redials', { orderMaxCall: 1.5 }, 'Redials: must be a whole number'],
		[
			'interval',
			{ replayInterval: '={{ "ten" }}' },
			'Redial Interval (Seconds): must be a whole number',
		],
		[
			'negative interval',
			{ replayInterval: -600 },
			'Redial Interval (Seconds): must be at least 0',
		],
		['permanent', { taskKeep: '={{ "maybe" }}' }, 'Permanent Task: must be true or false'],
		['calls', extra('maxCall', 2.5), 'Maximum Concurrent Calls: must be a whole number'],
		['negative calls', extra('maxCall', -1), 'Maximum Concurrent Calls: must be at least 0'],
		[
			'ring time',
			extra('maxRingTime', '={{ "x" }}'),
			'Maximum Ring Time (Seconds): must be a whole number',
		],
		[
			'task callback',
			extra('taskCallbackUrl', 'example.com/webhook'),
			'Task Callback URL: is not an address that starts with https:// or http://',
		],
		[
			'call callback',
			extra('callCallbackUrl', 'ftp://example.com'),
			'Call Callback URL: is not an address that starts with https:// or http://',
		],
		['country', extra('countryCode', 'CN'), 'Country Code: "CN" is not a country code such as 86'],
		['user task id', { userTaskId: '={{ ({}) }}' }, 'User Task ID: must be text'],
		['no day', { weekDay: '={{ [] }}' }, 'Days: has no day'],
		['no window', { dialWindows: '={{ ({}) }}' }, 'Dial Windows: has no window'],
		[
			'windows',
			windows({ from: '18:00', to: '09:00' }),
			'Dial Windows → window 1: From 18:00 is not before To 09:00',
		],
		[
			'second window',
			windows({ from: '09:00', to: '10:00' }, { from: '11:00', to: '11:00' }),
			'Dial Windows → window 2: begins and ends at the same time',
		],
		[
			'window of an expression',
			windows({ from: '={{ "09:10" }}', to: '10:00' }),
			'Dial Windows → window 1 → From: "09:10" is not a time on the quarter hour',
		],
	])('%s', async (_, parameters, message) => {
		await expectRefused(bench, { ...sampleTask, ...parameters }, message);
	});
});

describe('contacts', () => {
	test.each<[string, unknown, string]>([
		['no JSON', '[{', 'Contacts (JSON): is not valid JSON'],
		['no array', lucy, 'Contacts (JSON): must be an array'],
		['no object', ['x'], 'Contacts → 1: must be an object with name and phoneNumber'],
		[
			'a misspelled key',
			[lucy, { ...lucy, contactID: 'a' }],
			'Contacts → 2 → contactID: is spelled contactId by the vendor',
		],
		['no number', [{ name: 'Lucy' }], 'Contacts → 1 → phoneNumber: has no phone number'],
		['no name', [lucy, { phoneNumber: '8613800000002' }], 'Contacts → 2 → name: is empty'],
		[
			'letters in the number',
			[{ ...lucy, phoneNumber: 'Lucy' }],
			'Contacts → 1 → phoneNumber: "Lucy" is not a phone number',
		],
		[
			'the same id twice',
			[
				{ ...lucy, contactId: 'a' },
				{ ...lucy, contactId: 'a' },
			],
			'Contacts → 2: has the same contactId as contact 1: a',
		],
	])('%s', async (_, contacts, message) => {
		await expectRefused(bench, taskWithContacts(contacts), message);
	});

	test('the same number twice', async () => {
		const contacts = [lucy, { name: 'Lu', phoneNumber: '+86 138 0000 0001' }];
		const { error } = await bench.run('nxLink', taskWithContacts(contacts));
		expect(error?.message).toMatch(
			/^Contacts → 2: has the same contactId as contact 1: [0-9a-f-]{36}$/,
		);
		expect(error?.description).toContain('the same number are the same contact');
		expect(bench.requests).toEqual([]);
	});

	test('filled in by hand, from an expression that gives nothing', async () => {
		const contact = [{ name: '={{ $json.name }}', phoneNumber: '8613800000001' }];
		const parameters = { ...sampleTask, callListSource: 'define', callList: { contact } };
		await expectRefused(bench, parameters, 'Contacts → 1 → Name: is empty');
	});
});

test('one bad item of three: nothing is sent for any', async () => {
	const parameters = { ...sampleTask, taskName: '={{ $json.name }}' };
	const items = [{ name: 'a' }, { name: '' }, { name: 'c' }];
	await expectRefused(bench, parameters, 'Task Name: is empty', { items, itemIndex: 1 });
});

test.each([
	[{ parallelRequests: 11 }, 'Parallel Requests: must be from 1 to 10'],
	[{ parallelRequests: 0 }, 'Parallel Requests: must be from 1 to 10'],
	[{ parallelRequests: 1.5 }, 'Parallel Requests: must be a whole number'],
	[{ timeout: 86_401 }, 'Timeout (Seconds): must be from 1 to 86400'],
	[{ timeout: 0 }, 'Timeout (Seconds): must be from 1 to 86400'],
])('options %j', async (options, message) => {
	await expectRefused(bench, { ...sampleTask, options }, message);
});
