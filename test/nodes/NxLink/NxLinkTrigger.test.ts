import type { INodeParameters } from 'n8n-workflow';

import type { WebhookServer } from '../../engine';
import { Bench } from '../bench';
import { dialAiAgent, pushRecords, serveTrigger, started } from '../triggers';

let bench: Bench;
let server: WebhookServer;

beforeAll(async () => {
	bench = await Bench.start();
});
afterEach(async () => {
	await server.close();
	bench.sandbox.reset();
});
afterAll(() => bench.stop());

const all = ['callEnded', 'taskStatusChanged', 'callCenterRecord'];

async function serve(parameters: INodeParameters = {}): Promise<string> {
	server = await serveTrigger(bench, 'nxLinkTrigger', { events: all, ...parameters });
	return server.url();
}

const deliveries = () => bench.sandbox.dialler.deliveries;
/** The only item of every execution. */
async function items() {
	const executions = await started(server);
	for (const each of executions) expect(each).toHaveLength(1);
	return executions.flat();
}

test('calls and the task, simplified', async () => {
	await dialAiAgent(bench, await serve());
	expect(deliveries().map(({ status, answer }) => [status, answer])).toEqual(
		Array(4).fill([200, 'success']),
	);
	const [lost, answered, again, completed] = await items();
	const call = { event: 'callEnded', vendor: 'NXLink', userTaskId: 'EXT-TASK-1' };
	expect(lost).toMatchObject({ ...call, contactId: 'c-2', outcome: 'notAnswered', orderTail: 0 });
	expect(again).toMatchObject({ ...call, contactId: 'c-2', outcome: 'notAnswered', orderTail: 1 });
	expect(answered).toMatchObject({
		...call,
		eventKey: `nxLink:callEnded:${String(answered.callId)}`,
		contactId: 'c-1',
		outcome: 'answered',
		durationSeconds: 30,
	});
	expect(completed).toMatchObject({
		event: 'taskStatusChanged',
		vendor: 'NXLink',
		userTaskId: 'EXT-TASK-1',
		taskStatus: 3,
		totalCallCount: 3,
	});
});

test('records of the call center, simplified', async () => {
	await pushRecords(bench, await serve());
	expect(await items()).toMatchObject([
		{
			event: 'callCenterRecord',
			eventKey: 'nxLink:callCenterRecord:cdr-0000001:1690442493000:NXAgent0001',
			callId: 'cdr-0000001',
			outcome: 'answered',
			directionText: 'inbound',
		},
		{ event: 'callCenterRecord', callId: 'cdr-0000002' },
	]);
});

test('as the vendor sent them', async () => {
	const url = await serve({ simplify: false });
	await dialAiAgent(bench, url);
	await pushRecords(bench, url);
	const sent = deliveries().map(({ body }) => JSON.parse(body) as unknown);
	expect(sent).toHaveLength(6);
	const put = await items();
	expect(put.map(({ body }) => body)).toEqual(sent);
	for (const item of put) expect(Object.keys(item)).toEqual(['event', 'eventKey', 'body']);
});

test('the key of an event is the same for all its deliveries, and its own', async () => {
	const url = await serve();
	Object.assign(bench.sandbox.dialler.switches, { duplicates: 2 });
	await dialAiAgent(bench, url);
	await pushRecords(bench, url);
	const keys = (await items()).map(({ eventKey }) => String(eventKey));
	expect(keys).toHaveLength(18);
	expect(new Set(keys).size).toBe(6);
	for (const key of keys) expect(keys.filter((each) => each === key)).toHaveLength(3);
});

test.each(all)('starts for %s alone, and accepts the others', async (event) => {
	const url = await serve({ events: [event] });
	await dialAiAgent(bench, url);
	await pushRecords(bench, url);
	expect(deliveries().map(({ status, answer }) => [status, answer])).toEqual(
		Array(6).fill([200, 'success']),
	);
	const put = await items();
	expect(put.length).toBeGreaterThan(0);
	expect(new Set(put.map((item) => item.event))).toEqual(new Set([event]));
	expect(put).toHaveLength({ callEnded: 3, taskStatusChanged: 1, callCenterRecord: 2 }[event] ?? 0);
});

test.each<[string, INodeParameters, string[]]>([
	['final calls only', { finalCallsOnly: true }, ['c-1', 'c-2', 'task']],
	['all calls', { finalCallsOnly: false }, ['c-1', 'c-2', 'c-2', 'task']],
	['an outcome', { outcomes: ['answered'] }, ['c-1', 'task']],
	['outcomes', { outcomes: ['answered', 'notAnswered'] }, ['c-1', 'c-2', 'c-2', 'task']],
	['an outcome that none had', { outcomes: ['busy'] }, ['task']],
	['another task', { task: 'EXT-TASK-10, EXT-TASK' }, []],
	['several tasks', { task: ' other,EXT-TASK-1 ' }, ['c-1', 'c-2', 'c-2', 'task']],
	['filters together', { finalCallsOnly: true, outcomes: ['notAnswered'] }, ['c-2', 'task']],
])('filter: %s', async (_, filters, expected) => {
	await dialAiAgent(bench, await serve({ filters }));
	expect(deliveries()).toHaveLength(4);
	const put = (await items()).map(({ contactId }) => contactId ?? 'task');
	expect(put.sort()).toEqual(expected);
	for (const { answer } of deliveries()) expect(answer).toBe('success');
});

test('filter: the task by the id of NXLink', async () => {
	// A task that is not started yet, so that its id is known before the trigger is active.
	await dialAiAgent(bench, '', { startupType: 1 });
	const [task] = bench.sandbox.state.nxLink.tasks;
	const url = await serve({ filters: { task: task.taskId } });
	Object.assign(task.body, { callCallbackUrl: url, taskCallbackUrl: url });
	task.taskStatus = 2;
	const callList = [{ contactId: 'c-3', phoneNumber: '13800000003' }];
	await dialAiAgent(bench, url, { callList, userTaskId: 'another' });
	expect(deliveries()).toHaveLength(6);
	const put = await items();
	expect(put.map(({ userTaskId }) => userTaskId)).toEqual(Array(4).fill('EXT-TASK-1'));
});

test('headers, without what proves the sender', async () => {
	const url = await serve({ options: { includeHeaders: true } });
	await dialAiAgent(bench, url);
	await pushRecords(bench, url);
	for (const { headers } of await items()) {
		expect(headers).toMatchObject({ 'content-type': 'application/json' });
		expect(headers).not.toHaveProperty('sign');
		expect(headers).not.toHaveProperty('token');
	}
});
