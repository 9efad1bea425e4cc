import { setTimeout as sleep } from 'node:timers/promises';

import { Bench } from '../bench';
import { getCalls, orderId, orderIds, stop } from './orders';
import { answerWith, errorOfItem, expectRefused, failureOf, succeed } from './runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const morning = { task: 'campaign-morning', ids: [orderId(1), orderId(2)] };
const evening = { task: 'campaign-evening', ids: orderId(41) };
const nowhere = { task: 'nowhere', ids: 'a, b' };
const empty = { task: 'campaign-morning', ids: '' };

const links = (items: Array<{ pairedItem?: unknown }>) =>
	items.map(({ pairedItem }) => (pairedItem as { item: number }).item);
const sentTasks = () => bench.bodies.map(({ userTaskID }) => userTaskID);
const lost = (kind: 'reset' | 'cutBody' | 'slow') =>
	bench.sandbox.faults.add({ path: '/', kind, when: 'after', delayMs: 1500 });

describe.each([
	['Get Calls', getCalls, 'orderList', 3, 'Nothing was changed'],
	['Stop', stop, 'orderIDs', 1, 'may have been carried out all the same'],
])('%s', (_, operation, listName, tries, advice) => {
	const parameters = {
		...operation,
		userTaskID: '={{ $json.task }}',
		orderIDs: '={{ $json.ids }}',
	};
	const fixed = { ...operation, orderIDs: orderId(1) };

	test('items of a task share a request, and tasks have their own, in the order of items', async () => {
		const items = [evening, morning, { ...evening, ids: [orderId(42)] }];
		const result = await succeed(bench, parameters, { items });
		expect(bench.bodies).toMatchObject([
			{ userTaskID: 'campaign-evening', [listName]: [orderId(41), orderId(42)] },
			{ userTaskID: 'campaign-morning', [listName]: morning.ids },
		]);
		expect(links(result.items)).toEqual([0, 1, 1, 2]);
		expect(result.items.map(({ json }) => json.contactId)).toEqual([
			orderId(41),
			...morning.ids,
			orderId(42),
		]);
	});

	test.each([
		['orderIDs', '={{ "" }}', 'Order IDs: is empty'],
		['orderIDs', ' , ', 'Order IDs: is empty'],
		['orderIDs', '={{ null }}', 'Order IDs: is empty'],
		['orderIDs', '={{ [] }}', 'Order IDs: is empty'],
		['orderIDs', '={{ ["a", ""] }}', 'Order IDs: is empty'],
		['orderIDs', '={{ true }}', 'Order IDs: must be text, with commas between several'],
		['orderIDs', '={{ [{ id: 1 }] }}', 'Order IDs: must be text'],
		['orderIDs', '={{ 1.5 }}', 'Order IDs: must be text'],
		['userTaskID', '={{ "" }}', 'Task: is empty'],
		['userTaskID', '={{ [1] }}', 'Task: must be text'],
		['options', { parallelRequests: 11 }, 'Parallel Requests: must be from 1 to 10'],
		['options', { timeout: 0 }, 'Timeout (Seconds): must be from 1 to 86400'],
	])('%s = %j is refused before anything is sent', async (name, value, message) => {
		await expectRefused(bench, { ...fixed, [name]: value }, message);
	});

	test('a wrong item keeps those before it from being sent', async () => {
		const items = [morning, empty];
		await expectRefused(bench, parameters, 'Order IDs: is empty', { items, itemIndex: 1 });
	});

	test('a refusal of the vendor: its words, code and trace, and the item that it is about', async () => {
		const error = await failureOf(bench, parameters, { items: [evening, nowhere, morning] });
		expect(error.name).toBe('NodeApiError');
		expect(error.message).toMatch(
			/^task does not exist \(NXCloud Callbot code 1, trace id [0-9a-f-]{36}\)$/,
		);
		expect(error.context).toMatchObject({ itemIndex: 1, data: { code: '1' } });
		expect(error.description).toMatch(/^1 order was done before\. .*Check that the task exists/);
		expect(sentTasks()).toEqual(['campaign-evening', 'nowhere']);
	});

	test('Continue goes on with the other tasks and links every failed order', async () => {
		const { items } = await succeed(bench, parameters, {
			items: [nowhere, empty, morning],
			onError: 'continueRegularOutput',
		});
		expect(links(items)).toEqual([0, 0, 1, 2, 2]);
		expect(items.slice(0, 2).map(errorOfItem)).toEqual(
			['a', 'b'].map((contactId) => ({
				contactId,
				itemIndex: 0,
				message: expect.stringMatching(/^task does not exist \(/),
				description: expect.stringContaining('Check that the task exists'),
				vendor: 'NXCloud Callbot',
				code: '1',
				traceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
				httpStatus: 200,
			})),
		);
		expect(errorOfItem(items[2])).toEqual({
			itemIndex: 1,
			message: 'Order IDs: is empty',
			description: expect.stringContaining('Nothing was sent'),
			parameter: 'Order IDs',
		});
		expect(items[3].json).toMatchObject({ contactId: orderId(1) });
		expect(sentTasks()).toEqual(['nowhere', 'campaign-morning']);
	});

	test('the error output gets the failed orders alone', async () => {
		const { items, errorItems } = await succeed(bench, parameters, {
			items: [nowhere, morning],
			onError: 'continueErrorOutput',
		});
		expect(links(items)).toEqual([1, 1]);
		expect(errorItems.map((item) => errorOfItem(item).contactId)).toEqual(['a', 'b']);
	});

	test.each(['reset', 'cutBody', 'slow'] as const)(
		'an answer that is lost (%s): told, told for each order, and asked for again by reading only',
		async (kind) => {
			lost(kind);
			const given = { ...operation, orderIDs: 'a,b', options: { timeout: 1 } };
			const error = await failureOf(bench, given);
			expect(error.description).toContain(advice);
			expect(bench.requests).toHaveLength(tries);

			const { items } = await succeed(bench, given, { onError: 'continueRegularOutput' });
			expect(items.map((item) => errorOfItem(item).contactId)).toEqual(['a', 'b']);
			expect(errorOfItem(items[0]).description).toContain(advice);
			expect(bench.requests).toHaveLength(2 * tries);
		},
	);

	test('HTTP 401 is not answered by a second request', async () => {
		bench.sandbox.faults.add({ path: '/', kind: 'status', status: 401 });
		const error = await failureOf(bench, fixed);
		expect(error.description).toContain('Access was refused');
		expect(bench.requests).toHaveLength(1);
	});

	test('once the execution is canceled no further request of the task leaves', async () => {
		const canceling = new AbortController();
		bench.sandbox.faults.add({ path: '/', kind: 'slow', delayMs: 100 });
		const orderIDs = `={{ ${JSON.stringify(orderIds(1, 1500))} }}`;
		const running = bench.run(
			'nxCallbot',
			{ ...operation, orderIDs },
			{ signal: canceling.signal },
		);
		while (bench.requests.length === 0) await sleep(5);
		canceling.abort();
		expect((await running).status).toBe('canceled');
		await sleep(300);
		expect(bench.requests).toHaveLength(1);
	});

	test('what the vendor repeats of the secret is hidden, in each error item as well', async () => {
		const { secretKey } = bench.sandbox.accounts.nxCallbot;
		answerWith(bench, { retCode: 5001, retMsg: `bad ${secretKey}`, responseID: secretKey });
		const options = { onError: 'continueRegularOutput' as const };
		const { items, logs } = await succeed(bench, fixed, options);
		expect(errorOfItem(items[0]).message).toMatch(/^bad \[hidden\] \(NXCloud Callbot code 5001/);
		expect(JSON.stringify([items, logs])).not.toContain(secretKey);
	});
});
