import type { IDataObject } from 'n8n-workflow';

import type { WebhookServer } from '../../../../engine';
import { Bench } from '../../../bench';
import { after, callbotCall, outcome, repost, serveNode, withoutSign } from '../../../waits';
import { answerWith, expectRefused, failureOf } from '../../runs';

let bench: Bench;
let server: WebhookServer | undefined;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	bench.sandbox.reset();
	// The seeded tasks would be dialled, too.
	bench.sandbox.state.nxCallbot.tasks = [];
});
afterEach(async () => {
	await server?.close();
	server = undefined;
});
afterAll(async () => await bench.stop());

const minute = 60_000;
const dialler = () => bench.sandbox.dialler;

async function place() {
	server = await serveNode(bench, 'nxCallbot', callbotCall);
	expect((await server.run([{}])).status).toBe('waiting');
	return server;
}

test('the request is a task for one contact that starts at once and calls back here', async () => {
	const waiting = await place();
	const [body] = bench.bodies as [IDataObject & { callInfoList: IDataObject }];
	const { orderCallbackUrl, callCallbackUrl, callList } = body.callInfoList;
	expect(bench.requests).toMatchObject([{ path: '/callcentre/api/v3/createAndCall' }]);
	expect(body).toMatchObject({
		userTaskID: 'lead-1',
		sceneID: 'scene-7',
		taskCreateSetting: { startupType: 3 },
	});
	expect(callList).toEqual([
		{
			orderID: 'order-lucy',
			userPhone: '8615600000001',
			userName: 'Lucy',
			params: [{ name: 'product', value: 'tea' }],
		},
	]);
	expect(orderCallbackUrl).toBe(callCallbackUrl);
	expect(String(callCallbackUrl).startsWith(waiting.resumeUrl(waiting.executions[0].id))).toBe(
		true,
	);
	expect(String(callCallbackUrl)).toMatch(/[?&]key=[0-9a-f]{64}$/);
});

test('the finished order resumes with the unified outcome, a call before it does not', async () => {
	dialler().outcomeOf = (_number, attempt) => (attempt === 1 ? 'busy' : 'answered');
	const waiting = await place();
	await dialler().turn(30_000);
	expect(dialler().deliveries).toMatchObject([{ event: 'call', status: 200 }]);
	expect((await outcome(waiting)).status).toBe('waiting');

	await waiting.restart();
	await dialler().turn(10 * minute);
	const result = await outcome(waiting);
	const [item, ...others] = after(result);
	expect(others).toEqual([]);
	expect(item.json).toMatchObject({
		vendor: 'NXCloud Callbot',
		contactId: 'order-lucy',
		phoneNumber: '8615600000001',
		outcome: 'answered',
		userTaskID: 'lead-1',
		orderFinished: true,
	});
	expect(item.pairedItem).toEqual({ item: 0 });
	// The call and the order both report the end: the second of them finds that it has been reported.
	expect(dialler().deliveries.some(({ status }) => status === 409)).toBe(true);
});

test('time up: the outcome is timedOut, with the ids', async () => {
	const waiting = await place();
	const [item] = after(await waiting.timeUp(waiting.executions[0].id));
	expect(item.json).toMatchObject({
		vendor: 'NXCloud Callbot',
		contactId: 'order-lucy',
		outcome: 'timedOut',
		userTaskID: 'lead-1',
	});
});

test('a forged, stale or misdirected callback does not resume', async () => {
	const { switches } = dialler();
	switches.retries = 0;
	const waiting = await place();
	switches.wrongSignature = true;
	await dialler().turn(minute);
	expect(new Set(dialler().deliveries.map(({ status }) => status))).toEqual(new Set([401]));
	expect((await outcome(waiting)).status).toBe('waiting');

	const [delivery] = dialler().deliveries;
	expect(await repost({ ...delivery, headers: withoutSign(delivery.headers) })).toBe(401);
	expect((await outcome(waiting)).status).toBe('waiting');
});

test('a stale callback does not resume', async () => {
	const { switches } = dialler();
	switches.retries = 0;
	switches.staleSeconds = 301;
	const waiting = await place();
	await dialler().turn(minute);
	expect(dialler().deliveries.length).toBeGreaterThan(0);
	expect(new Set(dialler().deliveries.map(({ status }) => status))).toEqual(new Set([401]));
	expect((await outcome(waiting)).status).toBe('waiting');
});

test('several items, and a contact that is not taken, are errors', async () => {
	await expectRefused(
		bench,
		callbotCall,
		'Input: holds 2 items, and an execution can wait for one only',
		{ items: [{}, {}] },
	);
	const errList = [{ orderID: 'order-lucy', errMsg: 'Illegal phone number' }];
	answerWith(bench, { retCode: 0, retMsg: 'ok', totalCount: 1, successCount: 0, errList });
	const error = await failureOf(bench, callbotCall);
	expect(error.message).toContain('Illegal phone number');
	expect(error.description).toContain('Nobody is called');
});

test('a second try after a lost answer finds the task that is there, and waits', async () => {
	bench.sandbox.faults.add({ path: '/', kind: 'reset', when: 'after', times: 1 });
	const { status } = await bench.run('nxCallbot', callbotCall, { retryOnFail: true });
	expect(status).toBe('waiting');
	expect(bench.sandbox.state.nxCallbot.tasks).toHaveLength(1);
});
