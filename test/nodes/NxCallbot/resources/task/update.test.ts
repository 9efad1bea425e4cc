import type { INodeParameters } from 'n8n-workflow';

import { Bench, byId } from '../../../bench';
import { answerWith, errorOfItem, expectRefused, failureOf, onlyBody, succeed } from '../../runs';
import { fullStart, functions, funcFlagSent, namedSettings, namedSettingSent } from '../../samples';

const path = '/callcentre/api/v3/updateTask';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const update = (userTaskID: string, more: INodeParameters = {}): INodeParameters => ({
	resource: 'task',
	operation: 'update',
	userTaskID: byId(userTaskID),
	...more,
});
const fewerCalls = { settings: { maxCall: 5 } };

test('a full request, byte by byte, where the start is a setting among others', async () => {
	const { startupType, startupAt } = fullStart;
	await succeed(
		bench,
		update('campaign-morning', {
			settings: { ...namedSettings, startupType, startupAt },
			functions,
			additionalFields: { sceneID: 'scene-1' },
		}),
	);
	const [request] = bench.requests;
	expect(request.body.toString('utf8')).toBe(
		JSON.stringify({
			productID: 'callbot',
			userTaskID: 'campaign-morning',
			sceneID: 'scene-1',
			taskCreateSetting: namedSettingSent,
			funcFlag: funcFlagSent,
		}),
	);
	expect(request.startLine).toBe(`POST ${path} HTTP/1.1`);
	expect(request).toMatchObject({ vendor: 'nxCallbot', signature: 'verified', status: 200 });
});

test('a minimal request, byte by byte, its output, and what it changed', async () => {
	const { items } = await succeed(bench, update('campaign-morning', fewerCalls));
	expect(bench.requests[0].body.toString('utf8')).toBe(
		'{"productID":"callbot","userTaskID":"campaign-morning","taskCreateSetting":{"maxCall":5}}',
	);
	expect(items).toEqual([
		{
			json: {
				updated: true,
				userTaskID: 'campaign-morning',
				taskID: '90001',
				taskStatus: 1,
				taskStatusText: 'pending',
				traceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
			},
			pairedItem: { item: 0 },
		},
	]);
	const task = bench.sandbox.state.nxCallbot.findTask('campaign-morning');
	expect(task?.taskCreateSetting).toEqual({ taskName: 'Morning campaign', maxCall: 5 });
});

test('functions alone are a change', async () => {
	await succeed(bench, update('campaign-morning', { functions: { smsEnable: false } }));
	expect(onlyBody(bench)).toEqual({
		productID: 'callbot',
		userTaskID: 'campaign-morning',
		funcFlag: { smsEnable: false },
	});
});

test('an answer without a task is a success', async () => {
	answerWith(bench, { retCode: 0 });
	const { items } = await succeed(bench, update('campaign-morning', fewerCalls));
	expect(items[0].json).toEqual({ updated: true, userTaskID: 'campaign-morning' });
});

test.each([
	['nothing to change', {}],
	['a script alone', { additionalFields: { sceneID: 'scene-1' } }],
	['settings that are empty', { settings: { strategyName: '', dialAtWeekDay: [] } }],
])('%s is refused', async (_, parameters) => {
	const message = 'Task Settings / Functions: nothing is set';
	await expectRefused(bench, update('campaign-morning', parameters), message);
});

test.each([
	['no task', { userTaskID: byId('={{ "" }}') }, 'Task: is empty'],
	[
		'a script that is no text',
		{ additionalFields: { sceneID: '={{ [] }}' } },
		'Script Template ID: must be text',
	],
	['a name that is no text', { settings: { taskName: '={{ ({}) }}' } }, 'Task Name: must be text'],
	[
		'a limit that is none',
		{ settings: { maxCall: -1 } },
		'Maximum Concurrent Calls: must be at least 0',
	],
	[
		'a callback that is no address',
		{ settings: { taskCallbackUrl: 'example.com' } },
		'Task Callback URL: is not an address that starts with https:// or http://',
	],
])('%s is refused', async (_, parameters, message) => {
	await expectRefused(bench, { ...update('t'), ...fewerCalls, ...parameters }, message);
});

test.each([
	['campaign-evening', 'cannot update a task that is in progress', 1, /its status allows/],
	['campaign-closed', 'cannot update a task that is completed', 1, /its status allows/],
	['nobody', 'task does not exist', 1, /Check that the task exists/],
])('NXCloud refuses %s in its own words', async (userTaskID, words, code, advice) => {
	const error = await failureOf(bench, update(userTaskID, fewerCalls));
	expect(error.message).toMatch(
		new RegExp(`^${words} \\(NXCloud Callbot code ${code}, trace id [0-9a-f-]{36}\\)$`),
	);
	expect(error.description).toMatch(advice);
	expect(bench.requests).toHaveLength(1);
});

test('several items: each its own change, failures in place', async () => {
	const ids = ['campaign-morning', 'nobody', '', 'campaign-morning'];
	const { items } = await succeed(
		bench,
		update('={{ $json.id }}', { settings: { maxCall: '={{ $itemIndex }}' } }),
		{ items: ids.map((id) => ({ id })), onError: 'continueRegularOutput' },
	);
	expect(bench.bodies.map(({ taskCreateSetting }) => taskCreateSetting)).toEqual(
		[0, 1, 3].map((maxCall) => ({ maxCall })),
	);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2, 3].map((item) => ({ item })));
	expect(errorOfItem(items[1])).toMatchObject({ code: '1', vendor: 'NXCloud Callbot' });
	expect(errorOfItem(items[2])).toMatchObject({ parameter: 'Task' });
});
