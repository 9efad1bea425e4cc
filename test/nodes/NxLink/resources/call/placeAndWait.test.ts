import type { IDataObject } from 'n8n-workflow';

import type { WebhookServer } from '../../../../engine';
import { Bench } from '../../../bench';
import { after, nxLinkCall, outcome, repost, serveNode, withoutSign } from '../../../waits';

let bench: Bench;
let server: WebhookServer;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterEach(async () => await server.close());
afterAll(async () => await bench.stop());

const minute = 60_000;
const dialler = () => bench.sandbox.dialler;

async function place(changes: object = {}) {
	server = await serveNode(bench, 'nxLink', { ...nxLinkCall, ...changes });
	return await server.run([{}]);
}

test('the request is a task for one contact that starts at once, and the execution waits', async () => {
	const before = Math.floor(Date.now() / 1000);
	expect((await place()).status).toBe('waiting');
	expect(bench.requests).toHaveLength(1);
	const [body] = bench.bodies;
	expect(body).toMatchObject({
		userTaskId: 'lead-1',
		taskName: 'Call of Lucy',
		startupType: 3,
		taskKeep: 0,
		callList: [
			{
				contactId: 'lucy-1',
				name: 'Lucy',
				phoneNumber: '8613800000001',
				params: [{ name: 'product', value: 'tea' }],
			},
		],
	});
	const [{ id }] = server.executions;
	const url = new URL(String(body.callCallbackUrl));
	expect(String(body.callCallbackUrl).startsWith(server.resumeUrl(id))).toBe(true);
	expect(url.searchParams.get('key')).toMatch(/^[0-9a-f]{64}$/);
	expect(Number(body.shutdownAt) - before).toBeGreaterThanOrEqual(7200);
	expect(Number(body.shutdownAt) - before).toBeLessThan(7260);
});

test('the last call resumes with the unified outcome, an earlier one does not', async () => {
	dialler().outcomeOf = (_number, attempt) => (attempt === 1 ? 'busy' : 'answered');
	await place();
	await dialler().turn(minute);
	expect(dialler().deliveries.map(({ status }) => status)).toEqual([200]);
	expect((await outcome(server)).status).toBe('waiting');

	await server.restart();
	await dialler().turn(15 * minute);
	const [item] = after(await outcome(server));
	expect(item.json).toMatchObject({
		vendor: 'NXLink',
		contactId: 'lucy-1',
		phoneNumber: '8613800000001',
		outcome: 'answered',
		name: 'Lucy',
		userTaskId: 'lead-1',
		orderTail: 1,
	});
	expect(item.pairedItem).toEqual({ item: 0 });
});

test('time up: the outcome is timedOut, with the ids', async () => {
	await place({ stopAtLimit: false });
	expect(bench.bodies[0]).not.toHaveProperty('shutdownAt');
	const [{ id }] = server.executions;
	await server.restart();
	const [item] = after(await server.timeUp(id));
	expect(item.json).toMatchObject({
		vendor: 'NXLink',
		contactId: 'lucy-1',
		phoneNumber: '8613800000001',
		outcome: 'timedOut',
		userTaskId: 'lead-1',
	});
	expect(item.json.taskId).toEqual(expect.any(String));
});

describe('callbacks that must not resume', () => {
	/** A genuine delivery of the last call, kept from a server that did not take it. */
	async function delivery(changes: object = {}) {
		dialler().switches.retries = 0;
		await place(changes);
		const [task] = bench.sandbox.state.nxLink.tasks;
		const { callCallbackUrl } = task.body;
		task.body.callCallbackUrl = `${bench.sandbox.url}/nowhere`;
		await dialler().turn(minute);
		return { ...dialler().deliveries[0], url: String(callCallbackUrl) };
	}

	test('a wrong or missing key, and the genuine one', async () => {
		const genuine = await delivery();
		const url = new URL(genuine.url);
		url.searchParams.set('key', 'f'.repeat(64));
		expect(await repost(genuine, { url: url.href })).toBe(401);
		url.searchParams.delete('key');
		expect(await repost(genuine, { url: url.href })).toBe(401);
		expect((await outcome(server)).status).toBe('waiting');
		expect(await repost(genuine)).toBe(200);
		expect((await outcome(server)).status).toBe('success');
		expect(await repost(genuine)).toBe(409);
	});

	test('an altered body, a missing signature and an unreadable body', async () => {
		const genuine = await delivery();
		const altered = genuine.body.replace('"orderTail":1', '"orderTail":0');
		expect(await repost(genuine, { body: altered })).toBe(401);
		expect(await repost({ ...genuine, headers: withoutSign(genuine.headers) })).toBe(401);
		expect((await outcome(server)).status).toBe('waiting');
	});

	test('of another contact, where signatures are not checked', async () => {
		const genuine = await delivery({ verification: 'off' });
		const other = { ...(JSON.parse(genuine.body) as IDataObject), contactId: 'tom-1' };
		expect(await repost(genuine, { body: JSON.stringify(other) })).toBe(401);
		expect(await repost(genuine, { body: '[]' })).toBe(400);
		expect(await repost({ ...genuine, headers: withoutSign(genuine.headers) })).toBe(200);
		expect((await outcome(server)).status).toBe('success');
	});
});
