import { setTimeout as sleep } from 'node:timers/promises';

import { Bench } from '../../../bench';
import { additionTo, APPEND, each, emptyTask, people, sizes } from '../../imports';
import { answerWith, errorOfItem, failureOf, succeed } from '../../runs';

let bench: Bench;
let taskId: string;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	bench.sandbox.reset();
	({ taskId } = emptyTask(bench));
});
afterAll(async () => await bench.stop());

const items = people(9);
const byThree = (parallelRequests = 1) =>
	additionTo(taskId, { options: { batchSize: 3, parallelRequests } });
const contacts = () => bench.sandbox.state.nxLink.tasks[0].contacts;
/** The second request meets a fault; a slow one that does no harm stands before it. */
const spoilSecond = (kind: 'reset' | 'status', when: 'before' | 'after') => {
	bench.sandbox.faults.add({ path: APPEND, kind: 'slow', delayMs: 1, times: 1 });
	bench.sandbox.faults.add({ path: APPEND, kind, status: 502, when, times: 1 });
};

describe.each(['reset', 'status'] as const)('the second of three batches fails: %s', (kind) => {
	test('the run stops, and tells how many were done and how to go on', async () => {
		spoilSecond(kind, 'before');
		const error = await failureOf(bench, byThree(), { items });
		expect(error.name).toBe('NodeApiError');
		expect(error.context).toMatchObject({ itemIndex: 3 });
		expect(error.description).toContain('3 of 9 contacts were done before');
		expect(error.description).toContain('Run it again with the same task');
		expect(sizes(bench)).toEqual([3, 3]);
	});

	test.each(['before', 'after'] as const)('run again, all are there once (%s)', async (when) => {
		spoilSecond(kind, when);
		await failureOf(bench, byThree(), { items });
		const { items: output } = await succeed(bench, byThree(), { items });
		const there = when === 'after' ? 6 : 3;
		expect(each(output, 'status')).toEqual(
			items.map((_, index) => (index < there ? 'alreadyAdded' : 'added')),
		);
		expect(contacts().map(({ phoneNumber }) => phoneNumber)).toEqual(
			items.map(({ phoneNumber }) => phoneNumber),
		);
	});

	test('its contacts become error items in place, the others go on', async () => {
		spoilSecond(kind, 'before');
		const { items: output } = await succeed(bench, byThree(), {
			items,
			onError: 'continueRegularOutput',
		});
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(items.map((_, item) => ({ item })));
		const errors = output.map((item) => errorOfItem(item).itemIndex);
		expect(errors).toEqual([...Array<undefined>(3), 3, 4, 5, ...Array<undefined>(3)]);
		expect(contacts()).toHaveLength(6);
	});

	test.each([1, 3])('or go to the error output, %i at a time', async (parallel) => {
		spoilSecond(kind, 'before');
		const { items: output, errorItems } = await succeed(bench, byThree(parallel), {
			items,
			onError: 'continueErrorOutput',
		});
		expect(each(output, 'status')).toEqual(Array<string>(6).fill('added'));
		expect(errorItems).toHaveLength(3);
		expect(errorItems.map(({ pairedItem }) => pairedItem)).toEqual(
			errorItems.map((item) => ({ item: errorOfItem(item).itemIndex })),
		);
	});
});

test.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
	'a refused batch tells vendor, code and trace id in each of its items (%s)',
	async (onError) => {
		const refusal = { code: '20000', message: 'task is closed', traceId: 'trace-1' };
		answerWith(bench, refusal, 1);
		const { items: output, errorItems } = await succeed(bench, byThree(), { items, onError });
		const errors = [...output, ...errorItems].map(errorOfItem).filter(({ code }) => code);
		expect(errors).toEqual(
			items.slice(0, 3).map(({ phoneNumber }, itemIndex) => ({
				contactId: expect.any(String),
				phoneNumber,
				taskId,
				userTaskId: 'EXT-TASK-1',
				message: 'task is closed (NXLink code 20000, trace id trace-1)',
				itemIndex,
				description: expect.stringContaining('Run it again with the same task'),
				vendor: 'NXLink',
				code: '20000',
				traceId: 'trace-1',
				httpStatus: 200,
			})),
		);
		expect(contacts()).toHaveLength(6);
	},
);

test('one that repeats a contact of a failed batch is an error item, too', async () => {
	bench.sandbox.faults.add({ path: APPEND, kind: 'reset', times: 1 });
	const { errorItems } = await succeed(bench, byThree(), {
		items: [...items, items[0]],
		onError: 'continueErrorOutput',
	});
	expect(errorItems.map(({ pairedItem }) => pairedItem)).toEqual(
		[0, 1, 2, 9].map((item) => ({ item })),
	);
});

test('no answer in time', async () => {
	bench.sandbox.faults.add({ path: APPEND, kind: 'slow', delayMs: 3000, times: 1 });
	const parameters = additionTo(taskId, { options: { timeout: 1 } });
	const error = await failureOf(bench, parameters, { items });
	expect(error.message).toContain('did not answer within the time limit');
	expect(error.description).toContain('0 of 9 contacts were done before');
});

test.each([
	['stopWorkflow', 1],
	['continueRegularOutput', 1],
	['continueErrorOutput', 2],
] as const)('cancelling stops between batches (%s)', async (onError, parallelRequests) => {
	bench.sandbox.faults.add({ path: APPEND, kind: 'slow', delayMs: 150 });
	const cancelling = new AbortController();
	const parameters = additionTo(taskId, { options: { batchSize: 1, parallelRequests } });
	const run = bench.run('nxLink', parameters, { items, onError, signal: cancelling.signal });
	while (bench.requests.length < parallelRequests) await sleep(2);
	cancelling.abort();
	expect((await run).status).toBe('canceled');
	await sleep(400);
	expect(bench.requests).toHaveLength(parallelRequests);
});
