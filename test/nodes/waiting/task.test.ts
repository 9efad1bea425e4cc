import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { taskCallback as nxCallbotCallback } from '../../sandbox/nxCallbot/callbacks';
import { taskCallback as nxLinkCallback } from '../../sandbox/nxLink/callbacks';
import { CASES, callbot, callbotTask, nxLinkPeople, type TaskCase } from './taskCases';
import { useWaitingBench } from './waitingBench';
import { itemsAfter } from './waitingNode';

const rig = useWaitingBench();

const HOUR = 3_600_000;
async function create(
	{ node, parameters, items }: TaskCase,
	options: IDataObject = {},
	extra: INodeParameters = {},
) {
	const waits = { waitUntilFinished: true, ...options } as INodeParameters;
	await rig.serve(node, { ...parameters, ...extra, options: waits });
	return await rig.waiting.server.run(items);
}

const status = () => rig.waiting.server.executions[0].status;
const outputs = async () => (await itemsAfter(rig.waiting)).map(({ json }) => json);

/** Reports a status of the task as the vendor would, and returns what is answered. */
async function report(node: string, taskStatus: number): Promise<number> {
	const { dialler, state } = rig.bench.sandbox;
	const [link, order] = [state.nxLink.tasks[0], state.nxCallbot.tasks[0]];
	Object.assign(node === 'nxLink' ? link : order, { taskStatus });
	const callback =
		node === 'nxLink'
			? nxLinkCallback(state.nxLink, link)
			: nxCallbotCallback(state.nxCallbot, order);
	const text = JSON.stringify(callback.value);
	const signed = callback.sign({ text, moment: Date.now(), switches: dialler.switches });
	const headers = { 'content-type': 'application/json', ...signed };
	const answer = await fetch(callback.url ?? '', { method: 'POST', headers, body: text });
	await rig.waiting.server.settled();
	return answer.status;
}

describe.each(CASES)('%s, Wait Until Finished', (_name, task) => {
	it.each([false, true])(
		'goes on with the statistics when the task is completed; n8n restarted: %s',
		async (again) => {
			expect((await create(task)).status).toBe('waiting');
			expect(await outputs()).toEqual([]);
			if (again) await rig.waiting.server.restart();
			await rig.turn(HOUR);
			expect(status()).toBe('success');
			expect(await outputs()).toEqual([
				expect.objectContaining({ ...task.kept, ...task.statistics, taskStatus: 3 }),
			]);
			expect((await itemsAfter(rig.waiting))[0].pairedItem).toEqual({ item: 0 });
		},
	);

	it('goes on as timedOut, with ids and counts', async () => {
		await create(task);
		expect((await rig.waiting.server.timeUp('1')).status).toBe('success');
		const [{ taskId, taskID, ...others }] = await outputs();
		expect(taskId ?? taskID).toEqual(expect.any(String));
		expect(others).toMatchObject({ ...task.kept, outcome: 'timedOut' });
	});

	it('takes no forged end', async () => {
		await create(task);
		rig.bench.sandbox.dialler.switches.wrongSignature = true;
		await rig.turn(HOUR);
		const ends = rig.bench.sandbox.dialler.deliveries.filter(({ event }) => event === 'task');
		expect(new Set(ends.map((delivery) => delivery.status))).toEqual(new Set([401]));
		expect(status()).toBe('waiting');
	});

	it('takes no end with a wrong key, nor one that it cannot check', async () => {
		await create(task);
		const { nxLink, nxCallbot } = rig.bench.sandbox.state;
		const holders: IDataObject[] = [
			nxLink.tasks[0]?.body as unknown as IDataObject,
			nxCallbot.tasks[0]?.taskCreateSetting,
		].filter((each) => each !== undefined);
		const url = new URL(String(holders.find((each) => each.taskCallbackUrl)?.taskCallbackUrl));
		const right = url.href;
		url.searchParams.set('key', '0'.repeat(64));
		const pointTo = (taskCallbackUrl: string) =>
			holders.forEach((each) => Object.assign(each, { taskCallbackUrl }));
		pointTo(url.href);
		expect(await report(task.node, 3)).toBe(401);
		pointTo(right);
		const kept = { ...rig.waiting.credentials };
		for (const type of Object.keys(kept)) Reflect.deleteProperty(rig.waiting.credentials, type);
		expect(await report(task.node, 3)).toBe(500);
		expect(status()).toBe('waiting');
		Object.assign(rig.waiting.credentials, kept);
		expect(await report(task.node, 3)).toBe(200);
		expect(status()).toBe('success');
	});

	it('refuses a Task Callback URL of its own', async () => {
		const given = { taskCallbackUrl: 'https://example.com/task' };
		const where = task.node === 'nxLink' ? { additionalFields: given } : { settings: given };
		const { error } = await create(task, {}, where);
		expect(error?.message).toContain('Task Callback URL');
		expect(error?.message).toContain('is used by Wait Until Finished');
		expect(rig.bench.requests).toEqual([]);
	});

	it.each([0, -1])('refuses to wait %d hours', async (limitWaitTime) => {
		const { error } = await create(task, { limitWaitTime });
		expect(error?.message).toContain('Limit Wait Time (Hours)');
		expect(rig.bench.requests).toEqual([]);
	});

	it('does not go on while the task is paused, or runs again', async () => {
		await create(task);
		for (const paused of [5, 2, 1]) expect(await report(task.node, paused)).toBe(200);
		expect(status()).toBe('waiting');
		expect(await report(task.node, 3)).toBe(200);
		expect(status()).toBe('success');
		expect(await report(task.node, 3)).toBe(409);
	});

	it('goes on when the task has ended without being completed', async () => {
		for (const taskStatus of task.endings) {
			rig.bench.sandbox.reset();
			rig.bench.sandbox.state.nxCallbot.tasks = [];
			await create(task);
			expect(await report(task.node, taskStatus)).toBe(200);
			expect(await outputs()).toEqual([expect.objectContaining({ ...task.kept, taskStatus })]);
			if (taskStatus !== task.endings.at(-1)) await rig.waiting.server.close();
		}
	});
});

describe('NXCloud Callbot Create, without contacts', () => {
	const task: TaskCase = {
		...callbot,
		parameters: { ...callbotTask, operation: 'create' },
	};

	it('waits for the end of the task', async () => {
		expect((await create(task)).status).toBe('waiting');
		expect(await report(task.node, 4)).toBe(200);
		expect(await outputs()).toEqual([expect.objectContaining({ ...task.kept, taskStatus: 4 })]);
	});

	it('refuses several items, each of which would be a task', async () => {
		const { error } = await create({ ...task, items: [{}, {}] });
		expect(error?.message).toContain('holds 2 items');
		expect(rig.bench.requests).toEqual([]);
	});

	it('refuses a Task Callback URL of its own', async () => {
		const additionalFields = { taskCallbackUrl: 'https://example.com/task' };
		const { error } = await create(task, {}, { additionalFields });
		expect(error?.message).toContain('is used by Wait Until Finished');
	});
});

describe('contacts that are not in the task', () => {
	it('are counted where the items are the contacts', async () => {
		const [, task] = CASES[1];
		const items = [...nxLinkPeople, { phoneNumber: '8613800', name: 'Tom' }];
		await create({ ...task, items }, {}, {});
		await rig.turn(HOUR);
		expect(await outputs()).toEqual([
			expect.objectContaining({ added: 2, rejected: 1, notSent: 0, taskStatus: 3 }),
		]);
	});
});

describe('NXLink, Callback Verification of the task', () => {
	it.each([
		[undefined, 'waiting'],
		['require', 'waiting'],
		['ifSigned', 'success'],
		['off', 'success'],
	])('%s, unsigned: %s', async (verification, expected) => {
		const [, task] = CASES[0];
		rig.bench.sandbox.dialler.switches.signed = false;
		await create(task, verification === undefined ? {} : { verification });
		await rig.turn(HOUR);
		expect(status()).toBe(expected);
	});
});
