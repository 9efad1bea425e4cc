import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { WebhookServer } from '../../engine';
import { Bench } from '../bench';
import { dialCallbot, serveTrigger, started } from '../triggers';

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

const all = ['callEnded', 'orderFinished', 'taskStatusChanged'];
const deliveries = () => bench.sandbox.dialler.deliveries;

/** Runs the task and gives the items of all executions, of which each has one. */
async function dialled(parameters: INodeParameters = {}): Promise<IDataObject[]> {
	server = await serveTrigger(bench, 'nxCallbotTrigger', { events: all, ...parameters });
	await dialCallbot(bench, server.url());
	for (const { status, answer } of deliveries()) expect([status, answer]).toEqual([200, 'success']);
	const executions = await started(server);
	for (const each of executions) expect(each).toHaveLength(1);
	return executions.flat();
}

/** What an item tells of, in short. */
const short = ({ event, contactId, outcome, taskStatus }: IDataObject) =>
	[event, contactId ?? taskStatus, outcome].filter((part) => part !== undefined).join(' ');

const told = [
	'callEnded own-1 answered',
	'callEnded own-2 notAnswered',
	'callEnded own-2 notAnswered',
	'orderFinished own-1 answered',
	'orderFinished own-2 notAnswered',
	'taskStatusChanged 2',
	'taskStatusChanged 3',
	'taskStatusChanged 5',
];

test('calls, orders and the task, simplified', async () => {
	const items = await dialled();
	expect(items.map(short).sort()).toEqual(told);
	const call = items.find((item) => short(item) === told[0]);
	expect(call).toMatchObject({
		eventKey: `nxCallbot:callEnded:${String(call?.callId)}`,
		vendor: 'NXCloud Callbot',
		phoneNumber: '8613800000001',
		durationSeconds: 30,
	});
	expect(items.find(({ taskStatus }) => taskStatus === 3)).toMatchObject({
		vendor: 'NXCloud Callbot',
		userTaskID: 'EXT-TASK-2',
		totalCall: 3,
	});
});

test('with the one type that the examples of the pages have', async () => {
	bench.sandbox.state.nxCallbot.callbackTypeAlwaysOne = true;
	expect((await dialled()).map(short).sort()).toEqual(told);
});

test('as the vendor sent them', async () => {
	const items = await dialled({ simplify: false });
	expect(items.map(({ body }) => body)).toEqual(deliveries().map(({ body }) => JSON.parse(body)));
	for (const item of items) expect(Object.keys(item)).toEqual(['event', 'eventKey', 'body']);
});

test('the key of an event is the same for all its deliveries, and its own', async () => {
	bench.sandbox.dialler.switches.duplicates = 1;
	const keys = (await dialled()).map(({ eventKey }) => String(eventKey));
	expect(keys).toHaveLength(16);
	for (const key of keys) expect(keys.filter((each) => each === key)).toHaveLength(2);
});

test('by itself starts for finished orders only', async () => {
	server = await serveTrigger(bench, 'nxCallbotTrigger');
	await dialCallbot(bench, server.url());
	expect(deliveries()).toHaveLength(told.length);
	expect((await started(server)).flat().map(short).sort()).toEqual(told.slice(3, 5));
});

test.each(all)('starts for %s alone, and accepts the others', async (event) => {
	const items = await dialled({ events: [event] });
	expect(items.map(short).sort()).toEqual(told.filter((each) => each.startsWith(event)));
	expect(deliveries()).toHaveLength(told.length);
});

test.each<[string, INodeParameters, string[]]>([
	['final calls only', { finalCallsOnly: true }, told.filter((_, index) => index !== 1)],
	['an outcome', { outcomes: ['answered'] }, [told[0], told[3], ...told.slice(5)]],
	['another task', { task: 'EXT-TASK' }, []],
	['the task', { task: 'EXT-TASK-2' }, told],
	['neither', { finalCallsOnly: false, outcomes: [], task: ' , ' }, told],
])('filter: %s', async (_, filters, expected) => {
	expect((await dialled({ filters })).map(short).sort()).toEqual(expected);
});

test('headers, without the signature', async () => {
	const items = await dialled({ options: { includeHeaders: true } });
	for (const { headers } of items) {
		expect(headers).toMatchObject({ uuid: bench.sandbox.accounts.nxCallbot.uuid });
		expect(headers).not.toHaveProperty('sign');
	}
});
