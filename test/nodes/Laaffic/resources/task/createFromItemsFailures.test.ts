import { setTimeout as sleep } from 'node:timers/promises';

import { Bench } from '../../../bench';
import { answerWith, errorOfItem, expectRefused, failureOf, succeed } from '../../runs';
import { CREATE, createdTasks, each, links, people, taskFromItems } from '../../samples';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const [a, b] = people(2);
const bad = { text1: 'none' };
const spent = { code: '-10', msg: 'balance insufficient', data: null };

test('a refusal stops the run with the words, the code and the advice', async () => {
	answerWith(bench, spent);
	const error = await failureOf(bench, taskFromItems(), { items: people(3) });
	expect(error.name).toBe('NodeApiError');
	expect(error.message).toBe('balance insufficient (LAAFFIC code -10)');
	expect(error.description).toContain('Top it up in the LAAFFIC console');
	expect(error.context).toMatchObject({ itemIndex: 0, data: { code: '-10' } });
	expect(bench.requests).toHaveLength(1);
});

describe.each(['continueRegularOutput', 'continueErrorOutput'] as const)('on %s', (onError) => {
	test('every contact that was sent is an error item with vendor and code', async () => {
		answerWith(bench, spent);
		const { items, errorItems } = await succeed(bench, taskFromItems(), { items: [a, b], onError });
		const failed = onError === 'continueErrorOutput' ? errorItems : items;
		expect(failed.map(({ pairedItem }) => pairedItem)).toEqual(links(2));
		expect(failed.map(errorOfItem)).toEqual(
			[a, b].map(({ calleeNumber }, itemIndex) => ({
				phoneNumber: calleeNumber,
				taskName: 'test',
				message: 'balance insufficient (LAAFFIC code -10)',
				itemIndex,
				description: expect.stringContaining('Top it up'),
				vendor: 'LAAFFIC',
				code: '-10',
				httpStatus: 200,
			})),
		);
		expect(bench.requests).toHaveLength(1);
	});

	test('a task whose name exists leads there, too, with the advice', async () => {
		await succeed(bench, taskFromItems(), { items: [a] });
		const { items, errorItems } = await succeed(bench, taskFromItems(), { items: [a], onError });
		const [failed] = onError === 'continueErrorOutput' ? errorItems : items;
		expect(errorOfItem(failed)).toMatchObject({
			vendor: 'LAAFFIC',
			code: '-20',
			description: expect.stringContaining('A task of this name exists'),
		});
		expect(createdTasks(bench)).toHaveLength(1);
	});
});

test.each(['reset', 'cutBody'] as const)(
	'a lost answer (%s) is told by vendor, without a code',
	async (kind) => {
		bench.sandbox.faults.add({ path: CREATE, kind, when: 'after' });
		const { errorItems } = await succeed(bench, taskFromItems(), {
			items: [a, b],
			onError: 'continueErrorOutput',
		});
		expect(errorItems.map(errorOfItem)).toMatchObject(
			[0, 1].map((itemIndex) => ({
				vendor: 'LAAFFIC',
				itemIndex,
				description: expect.stringContaining('may have been carried out'),
			})),
		);
		expect(errorOfItem(errorItems[0])).not.toHaveProperty('code');
		expect(bench.requests).toHaveLength(1);
		expect(createdTasks(bench)).toHaveLength(1);
	},
);

test('no answer in time', async () => {
	bench.sandbox.faults.add({ path: CREATE, kind: 'slow', delayMs: 3000 });
	const error = await failureOf(bench, taskFromItems({ options: { timeout: 1 } }), { items: [a] });
	expect(error.message).toContain('LAAFFIC did not answer within the time limit');
	expect(error.description).toContain('may have been carried out');
	expect(bench.requests).toHaveLength(1);
});

test('rows that are rejected keep their place beside the failure', async () => {
	answerWith(bench, spent);
	const { items } = await succeed(bench, taskFromItems(), {
		items: [a, bad, a, b],
		onError: 'continueRegularOutput',
	});
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual(links(4));
	expect(each(items, 'status')).toEqual([undefined, 'rejected', undefined, undefined]);
	expect(items.map((item) => errorOfItem(item).code)).toEqual(['-10', undefined, '-10', '-10']);
});

test('an item that cannot be read is an error item, and the others are called', async () => {
	const value = { calleeNumber: '={{ $json.bad ? "x".toDateTime() : $json.calleeNumber }}' };
	const parameters = taskFromItems({ columns: { mappingMode: 'defineBelow', value } });
	const { items } = await succeed(bench, parameters, {
		items: [a, { bad: true }, b],
		onError: 'continueRegularOutput',
	});
	expect(each(items, 'status')).toEqual(['added', undefined, 'added']);
	expect(errorOfItem(items[1])).toMatchObject({ itemIndex: 1 });
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual(links(3));
});

test('a wrong field of the task refuses all items, on continue as well', async () => {
	const parameters = taskFromItems({ agentId: 'x' });
	const message = 'Agent ID: must be a whole number';
	await expectRefused(bench, parameters, message, { items: [a, b] });
	await expectRefused(bench, parameters, message, {
		items: [a, b],
		onError: 'continueRegularOutput',
	});
});

test('cancelling while LAAFFIC works sends nothing more', async () => {
	bench.sandbox.state.laaffic.createAnswer = 'none';
	bench.sandbox.faults.add({ path: CREATE, kind: 'slow', delayMs: 150 });
	const cancelling = new AbortController();
	const run = bench.run('laaffic', taskFromItems(), { items: [a], signal: cancelling.signal });
	while (bench.requests.length === 0) await sleep(2);
	cancelling.abort();
	expect((await run).status).toBe('canceled');
	await sleep(300);
	expect(bench.requests).toHaveLength(1);
});
