import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { WebhookServer } from '../../engine';
import { Bench } from '../bench';
import { callbackSecret, pushReports, serveTrigger, started, withSecret } from '../triggers';

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

/** Runs the task and gives the items of every execution. */
async function reported(
	parameters: INodeParameters = {},
	reportBatch?: number,
): Promise<IDataObject[][]> {
	server = await serveTrigger(bench, 'laafficTrigger', parameters);
	await pushReports(bench, withSecret(server.url()), reportBatch);
	const { deliveries } = bench.sandbox.dialler;
	for (const { status, answer } of deliveries) expect([status, answer]).toEqual([200, 'success']);
	return await started(server);
}

const sent = () =>
	bench.sandbox.dialler.deliveries.map(
		({ body }) => (JSON.parse(body) as { array: IDataObject[] }).array,
	);

test('a batch starts one execution with an item for each report, simplified', async () => {
	const executions = await reported();
	expect(executions.map(({ length }) => length)).toEqual([2, 2, 1]);
	expect(executions.map((items) => items.map(({ callId }) => callId))).toEqual(
		sent().map((reports) => reports.map(({ voiceId }) => voiceId)),
	);
	const items = executions.flat();
	expect(items.filter(({ outcome }) => outcome === 'answered')).toHaveLength(3);
	for (const item of items) expect(item).toMatchObject({ event: 'callReport', vendor: 'LAAFFIC' });
});

test('as the vendor sent them, without the list around them', async () => {
	const executions = await reported({ simplify: false });
	expect(executions.map((items) => items.map(({ body }) => body))).toEqual(sent());
	for (const item of executions.flat()) {
		expect(Object.keys(item)).toEqual(['event', 'eventKey', 'body']);
	}
});

test('the key of a report is the same for all its deliveries, and its own', async () => {
	bench.sandbox.dialler.switches.duplicates = 1;
	const keys = (await reported()).flat().map(({ eventKey }) => String(eventKey));
	expect(keys).toHaveLength(10);
	for (const key of keys) expect(keys.filter((each) => each === key)).toHaveLength(2);
});

test('an outcome takes single reports out of a batch', async () => {
	const executions = await reported({ filters: { outcomes: ['answered'] } }, 5);
	expect(executions.map((items) => items.map(({ outcome }) => outcome))).toEqual([
		Array(3).fill('answered'),
	]);
});

test('a batch of which nothing is wanted starts nothing', async () => {
	expect(await reported({ filters: { outcomes: ['blocked'] } })).toEqual([]);
	expect(bench.sandbox.dialler.deliveries).toHaveLength(3);
});

test('headers, and nowhere the secret in the URL', async () => {
	const executions = await reported({ options: { includeHeaders: true } });
	const [{ headers }] = executions.flat();
	expect(headers).toMatchObject({ 'content-type': 'application/json;charset=UTF-8' });
	const results = await Promise.all(server.executions.map((execution) => execution.result()));
	expect(JSON.stringify(results)).not.toContain(callbackSecret);
});
