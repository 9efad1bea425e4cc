import { setTimeout as sleep } from 'node:timers/promises';
import type { INodeParameters } from 'n8n-workflow';

import { Bench, sampleTask } from '../../../bench';
import { additionTo, APPEND, each, people, sizes } from '../../imports';
import { answerWith, errorOfItem, failureOf, succeed } from '../../runs';

const CREATE = '/openapi/aiagent/task/create';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const byTwo: INodeParameters = {
	...sampleTask,
	userTaskId: 'EXT-TASK-7',
	callListSource: 'items',
	columns: { mappingMode: 'autoMapInputData', value: null, schema: [], matchingColumns: [] },
	variableSource: 'none',
	options: { batchSize: 2 },
};
const items = people(6);
const taskOf = () => bench.sandbox.state.nxLink.tasks[0];
const links = (count: number) => Array.from({ length: count }, (_, item) => ({ item }));

describe('the creation fails', () => {
	test('the run stops after one request', async () => {
		bench.sandbox.faults.add({ path: CREATE, kind: 'reset' });
		const error = await failureOf(bench, byTwo, { items });
		expect(error.name).toBe('NodeApiError');
		expect(bench.requests).toHaveLength(1);
	});

	test('with continue on fail, every item is an error item', async () => {
		bench.sandbox.faults.add({ path: CREATE, kind: 'status', status: 502 });
		const { items: output, errorItems } = await succeed(bench, byTwo, {
			items,
			onError: 'continueErrorOutput',
		});
		expect(output).toEqual([]);
		expect(errorItems.map(({ pairedItem }) => pairedItem)).toEqual(links(6));
		expect(errorItems.map((item) => errorOfItem(item).itemIndex)).toEqual([0, 1, 2, 3, 4, 5]);
		expect(bench.requests).toHaveLength(1);
	});

	test.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'a refusal of the vendor is told in every item, with its code and trace id (%s)',
		async (onError) => {
			const refusal = { code: 1005, message: 'insufficient authority', traceId: 'trace-1' };
			answerWith(bench, refusal);
			const { items: output, errorItems } = await succeed(bench, byTwo, {
				items: people(2),
				onError,
			});
			expect([...output, ...errorItems].map(errorOfItem)).toEqual(
				people(2).map(({ phoneNumber }, itemIndex) => ({
					contactId: expect.any(String),
					phoneNumber,
					userTaskId: 'EXT-TASK-7',
					message: 'insufficient authority (NXLink code 1005, trace id trace-1)',
					itemIndex,
					description: expect.stringContaining('the account may use this API'),
					vendor: 'NXLink',
					code: '1005',
					traceId: 'trace-1',
					httpStatus: 200,
				})),
			);
		},
	);

	test('a bad row among them is still an output item', async () => {
		bench.sandbox.faults.add({ path: CREATE, kind: 'reset' });
		const [a, b] = items;
		const { items: output } = await succeed(bench, byTwo, {
			items: [a, { name: 'None' }, b],
			onError: 'continueRegularOutput',
		});
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(links(3));
	});

	test('an item whose columns cannot be read is still an output item', async () => {
		bench.sandbox.faults.add({ path: CREATE, kind: 'reset' });
		const phoneNumber = '={{ $json.bad ? "x".toDateTime() : $json.phoneNumber }}';
		const value = { phoneNumber, name: 'A' };
		const unreadable = { ...byTwo, columns: { mappingMode: 'defineBelow', value } };
		const { items: output } = await succeed(bench, unreadable, {
			items: [{ bad: true }, ...items.slice(0, 2)],
			onError: 'continueRegularOutput',
		});
		expect(sizes(bench)).toEqual([2]);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(links(3));
	});
});

describe('a later batch fails', () => {
	const spoilSecondAppend = () => {
		bench.sandbox.faults.add({ path: APPEND, kind: 'slow', times: 1 });
		bench.sandbox.faults.add({ path: APPEND, kind: 'reset', when: 'after', times: 1 });
	};

	test('the run stops, names the task and tells how to go on', async () => {
		spoilSecondAppend();
		const error = await failureOf(bench, byTwo, { items: [...items, ...people(2, 6)] });
		expect(error.description).toContain('4 of 8 contacts were done before');
		expect(error.description).toContain(`The task ${taskOf().taskId} exists`);
		expect(error.description).toContain('Run this again with the User Task ID EXT-TASK-7');
		expect(sizes(bench)).toEqual([2, 2, 2]);
	});

	test('Contact / Add as it was told brings everyone in exactly once', async () => {
		spoilSecondAppend();
		await failureOf(bench, byTwo, { items });
		const addition = additionTo(taskOf().taskId, { userTaskId: 'EXT-TASK-7' });
		const { items: output } = await succeed(bench, addition, { items });
		expect(new Set(each(output, 'status'))).toEqual(new Set(['alreadyAdded']));
		expect(taskOf().contacts.map(({ phoneNumber }) => phoneNumber)).toEqual(
			items.map(({ phoneNumber }) => phoneNumber),
		);
	});

	test.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'its contacts become error items, the others go on (%s)',
		async (onError) => {
			bench.sandbox.faults.add({ path: APPEND, kind: 'reset', times: 1 });
			const { items: output, errorItems } = await succeed(bench, byTwo, { items, onError });
			const failed = [...output, ...errorItems].filter(({ json }) => json.error !== undefined);
			expect(failed.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 2 }, { item: 3 }]);
			expect(sizes(bench)).toEqual([2, 2, 2]);
			expect(taskOf().contacts).toHaveLength(4);
			if (onError === 'continueRegularOutput') {
				expect(output.map(({ pairedItem }) => pairedItem)).toEqual(links(6));
			}
		},
	);

	test('cancelling after the creation adds no one any more', async () => {
		bench.sandbox.faults.add({ path: CREATE, kind: 'slow', delayMs: 100 });
		const cancelling = new AbortController();
		const run = bench.run('nxLink', byTwo, { items, signal: cancelling.signal });
		while (bench.requests.length === 0) await sleep(2);
		cancelling.abort();
		expect((await run).status).toBe('canceled');
		await sleep(300);
		expect(sizes(bench)).toEqual([2]);
	});
});
