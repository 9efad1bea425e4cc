import type { INodeParameters } from 'n8n-workflow';

import { CASES } from './taskCases';
import { useWaitingBench } from './waitingBench';
import { CALLBOT, VENDORS, created, itemsAfter, type WaitingVendor } from './waitingNode';

const rig = useWaitingBench();

const HOUR = 3_600_000;
const twice = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
const noTaskId = { userTaskId: '', userTaskID: '' };

async function run(type: string, parameters: INodeParameters, extra: object = {}, items = [{}]) {
	await rig.serve(type, parameters, extra);
	return await rig.waiting.server.run(items);
}

const place = async ({ node, call }: WaitingVendor, more: INodeParameters, extra: object = {}) =>
	await run(node, { ...call, ...more }, extra);

const loseFirstAnswer = () =>
	rig.bench.sandbox.faults.add({ path: '/', kind: 'reset', when: 'after', times: 1 });

/** Has NXCloud answer the next request with this, after it was carried out or without. */
function answerOrder(answer: object, when: 'before' | 'after' = 'before'): void {
	const body = JSON.stringify({ retCode: 0, retMsg: 'success', taskID: '1', ...answer });
	const path = `/callcentre/api/v3${CALLBOT.path}`;
	rig.bench.sandbox.faults.add({ path, kind: 'body', body, when, times: 1 });
}

describe.each(VENDORS)('%s Call / Place and Wait, tried again', (_name, vendor) => {
	it('waits for the call that the first try has placed', async () => {
		loseFirstAnswer();
		expect((await place(vendor, noTaskId, twice)).status).toBe('waiting');
		const bodies = created(rig.bench, vendor);
		expect(bodies).toHaveLength(2);
		// The limit of the wait counts from each try.
		expect(bodies[1]).toEqual({ ...bodies[0], shutdownAt: bodies[1].shutdownAt });
		await rig.turn(HOUR);
		const calls = rig.bench.sandbox.dialler.deliveries.filter(({ event }) => event === 'call');
		expect(new Set(calls.map(({ body }) => body)).size).toBe(1);
		const items = await itemsAfter(rig.waiting);
		expect(items.map(({ json }) => json)).toMatchObject([
			{ outcome: 'answered', taskId: vendor.vendorTaskId(rig.bench.sandbox) },
		]);
	});

	it('does not wait for a task of a User Task ID that others may have created', async () => {
		loseFirstAnswer();
		const { status, error } = await place(vendor, {}, twice);
		expect(status).toBe('error');
		expect(error?.description).toContain('There is a task with this User Task ID already');
		expect(created(rig.bench, vendor)).toHaveLength(2);
	});

	it('does not wait where the first try has left a task without its contact', async () => {
		if (vendor === CALLBOT) {
			// The sandbox's NXCloud takes every number that the node does.
			const errList = [{ orderID: 'CRM-1', errMsg: 'Illegal phone number' }];
			answerOrder({ successCount: 0, totalCount: 1, errList }, 'after');
		}
		await rig.serve(
			vendor.node,
			{ ...vendor.call, ...noTaskId, phoneNumber: '8613800', orderID: 'CRM-1' },
			twice,
		);
		const running = rig.waiting.server.run();
		if (vendor === CALLBOT) {
			while (rig.bench.sandbox.state.nxCallbot.tasks.length === 0) await new Promise(setImmediate);
			rig.bench.sandbox.state.nxCallbot.tasks[0].orders = [];
		}
		const { status, error } = await running;
		expect(status).toBe('error');
		expect(error?.message).toContain('did not take the contact of an earlier try');
		expect(error?.description).toBe('Nobody is called. Correct the contact.');
	});
});

test.each([
	[
		'an Order ID that is in use',
		{ errList: [{ orderID: 'CRM-1', errMsg: 'orderID already exists' }] },
		'orderID already exists',
		'Give the contact another ID',
	],
	[
		'a count without the order',
		{ successCount: 0, totalCount: 1 },
		'without telling which ones',
		'whether the call was placed',
	],
])('NXCloud Callbot does not wait after %s', async (_, answer, message, description) => {
	answerOrder(answer);
	const { status, error } = await place(CALLBOT, { orderID: 'CRM-1' });
	expect(status).toBe('error');
	expect(error?.message).toContain(message);
	expect(error?.description).toContain(description);
});

describe.each(CASES.filter(([, { items }]) => items))('%s, tried again', (_name, task) => {
	const options = { waitUntilFinished: true };

	it('waits for the task that the first try has created', async () => {
		loseFirstAnswer();
		const parameters = { ...task.parameters, ...noTaskId, options };
		expect((await run(task.node, parameters, twice, task.items)).status).toBe('waiting');
		await rig.turn(HOUR);
		expect((await itemsAfter(rig.waiting)).map(({ json }) => json)).toMatchObject([
			{ taskStatus: 3, totalOrderCount: 2 },
		]);
	});

	it('does not wait for a task of another execution; without waiting, adds to it', async () => {
		expect((await run(task.node, task.parameters, {}, task.items)).status).toBe('success');
		const second = await run(task.node, { ...task.parameters, options }, {}, task.items);
		expect(second.status).toBe('error');
		expect(second.error?.description).toContain('Its callbacks go to the execution that created');
		expect((await run(task.node, task.parameters, {}, task.items)).status).toBe('success');
		const { nxLink, nxCallbot } = rig.bench.sandbox.state;
		expect(nxLink.tasks.filter(({ body }) => body.userTaskId === 'SPRING').length).toBeLessThan(2);
		expect(nxCallbot.tasks.length).toBeLessThan(2);
	});
});

test.each(CASES)('%s: a lost answer, and nothing is waited for', async (_name, task) => {
	rig.bench.sandbox.faults.add({ path: '/', kind: 'reset' });
	const options = { waitUntilFinished: true };
	const { status, error } = await run(
		task.node,
		{ ...task.parameters, options },
		{},
		task.items ?? [{}],
	);
	expect(status).toBe('error');
	expect(error?.name).toBe('NodeApiError');
});

test.each(CASES)('%s: under continue on fail, an error goes on at once', async (_name, task) => {
	rig.bench.sandbox.faults.add({ path: '/', kind: 'status', status: 500 });
	const { status } = await run(
		task.node,
		{ ...task.parameters, options: { waitUntilFinished: true } },
		{ onError: 'continueRegularOutput' },
		task.items ?? [{}],
	);
	expect(status).toBe('success');
	const items = await itemsAfter(rig.waiting);
	expect(items).toHaveLength(task.items?.length ?? 1);
	for (const { json } of items) expect(json.error).toMatchObject({ httpStatus: 500 });
});
