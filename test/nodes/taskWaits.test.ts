import type { IDataObject } from 'n8n-workflow';

import type { WebhookServer } from '../engine';
import { Bench, sampleTask } from './bench';
import { expectRefused as nxLinkRefused } from './NxLink/runs';
import { expectRefused as callbotRefused } from './NxCallbot/runs';
import { after, outcome, serveNode } from './waits';

let bench: Bench;
let server: WebhookServer | undefined;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	bench.sandbox.reset();
	bench.sandbox.state.nxCallbot.tasks = [];
});
afterEach(async () => {
	await server?.close();
	server = undefined;
});
afterAll(async () => await bench.stop());

const hour = 3_600_000;
const waits = { options: { waitUntilFinished: true } };
const fromItems = {
	callListSource: 'items',
	columns: { mappingMode: 'autoMapInputData', value: null, schema: [], matchingColumns: [] },
	variableSource: 'none',
};
const nxLinkTask = { ...sampleTask, ...fromItems, ...waits, userTaskId: 'spring', startupType: 3 };
const people = [
	{ phoneNumber: '8613800000001', name: 'Lucy' },
	{ phoneNumber: '8613800000002', name: 'Tom' },
	{ phoneNumber: 'none', name: 'Jones' },
];
const callbotTask = {
	resource: 'task',
	operation: 'createWithContacts',
	sceneID: 'scene-7',
	userTaskID: 'spring',
	startupType: 3,
	callListSource: 'json',
	callListJson: JSON.stringify([{ userPhone: '8615600000001' }]),
	...waits,
};

test('NXLink: all rows become one task, and one item with its statistics comes out', async () => {
	server = await serveNode(bench, 'nxLink', nxLinkTask);
	expect((await server.run(people)).status).toBe('waiting');
	const { taskCallbackUrl } = bench.bodies[0];
	expect(String(taskCallbackUrl)).toContain(server.resumeUrl(server.executions[0].id));
	await server.restart();
	await bench.sandbox.dialler.turn(hour);
	const [item, ...others] = after(await outcome(server));
	expect(others).toEqual([]);
	expect(item.json).toMatchObject({
		vendor: 'NXLink',
		userTaskId: 'spring',
		taskStatus: 3,
		taskStatusText: 'completed',
		totalOrderCount: 2,
		added: 2,
		rejected: 1,
		notSent: 0,
	});
});

test('NXLink: a start does not end the wait; out of balance does', async () => {
	server = await serveNode(bench, 'nxLink', {
		...nxLinkTask,
		options: { waitUntilFinished: true, verification: 'ifSigned' },
	});
	await server.run(people);
	const url = String(bench.bodies[0].taskCallbackUrl);
	const report = async (taskStatus: number) => {
		const body = JSON.stringify({ taskId: 't-1', userTaskId: 'spring', taskStatus });
		return (await fetch(url, { method: 'POST', body })).status;
	};
	for (const status of [2, 5]) expect(await report(status)).toBe(200);
	expect((await outcome(server)).status).toBe('waiting');
	expect(await report(6)).toBe(200);
	const [item] = after(await outcome(server));
	expect(item.json).toMatchObject({ taskStatusText: 'paused, insufficient balance', added: 2 });
});

test('NXLink: nothing that was created is nothing to wait for', async () => {
	bench.sandbox.faults.add({ path: '/', kind: 'status', status: 500 });
	server = await serveNode(bench, 'nxLink', nxLinkTask, { onError: 'continueRegularOutput' });
	const result = await server.run(people);
	expect(result.status).toBe('success');
	const told = after(result).map(
		({ json }) => (json.error as IDataObject | undefined)?.httpStatus ?? json.status,
	);
	expect(told).toEqual([500, 500, 'rejected']);
});

test.each([
	['createWithContacts', 3],
	['create', 1],
])(
	'Callbot %s: the end of the task resumes, with its statistics',
	async (operation, startupType) => {
		server = await serveNode(bench, 'nxCallbot', { ...callbotTask, operation, startupType });
		expect((await server.run([{}])).status).toBe('waiting');
		const { state, dialler } = bench.sandbox;
		const [task] = state.nxCallbot.tasks;
		state.nxCallbot.setTaskStatus(task, 2);
		await dialler.turn(1000);
		expect((await outcome(server)).status).toBe('waiting');
		if (operation === 'create') state.nxCallbot.setTaskStatus(task, 3);
		await dialler.turn(hour);
		const [item] = after(await outcome(server));
		expect(item.json).toMatchObject({
			vendor: 'NXCloud Callbot',
			userTaskID: 'spring',
			taskStatusText: 'completed',
			totalOrderCount: operation === 'create' ? 0 : 1,
		});
	},
);

test('time up: the item says so, and which task it is', async () => {
	server = await serveNode(bench, 'nxCallbot', callbotTask);
	await server.run([{}]);
	const [item] = after(await server.timeUp(server.executions[0].id));
	expect(item.json).toMatchObject({ userTaskID: 'spring', outcome: 'timedOut' });
});

test('a Task Callback URL of the user’s own is refused', async () => {
	const taskCallbackUrl = 'https://example.com/task';
	const message = 'Task Callback URL: is used by Wait Until Finished';
	const own = { callListSource: 'none', additionalFields: { taskCallbackUrl } };
	await nxLinkRefused(bench, { ...nxLinkTask, ...own }, message);
	await callbotRefused(bench, { ...callbotTask, settings: { taskCallbackUrl } }, message);
	await callbotRefused(
		bench,
		{ ...callbotTask, operation: 'create', additionalFields: { taskCallbackUrl } },
		message,
	);
});

test('several items, each with a task of its own, are refused', async () => {
	const message = 'Input: holds 2 items, and an execution can wait for one only';
	const items = [{}, {}];
	await nxLinkRefused(bench, { ...nxLinkTask, callListSource: 'none' }, message, { items });
	await callbotRefused(bench, callbotTask, message, { items });
});
