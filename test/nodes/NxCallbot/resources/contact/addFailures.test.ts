import { setTimeout as sleep } from 'node:timers/promises';

import { allText } from '../../../allText';
import { Bench } from '../../../bench';
import { ADD, additionTo, emptyTask, numbersIn, people, sizes } from '../../imports';
import { answerWith, each, errorOfItem, failureOf, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	bench.sandbox.reset();
	emptyTask(bench);
});
afterAll(async () => await bench.stop());

const items = people(9);
const byThree = (parallelRequests = 1) =>
	additionTo('spring', { options: { batchSize: 3, parallelRequests, timeout: 1 } });
/** The second request meets a fault; a slow one that does no harm stands before it. */
const spoilSecond = (kind: 'reset' | 'cutBody' | 'slow', when: 'before' | 'after') => {
	bench.sandbox.faults.add({ path: ADD, kind: 'slow', times: 1 });
	bench.sandbox.faults.add({ path: ADD, kind, when, delayMs: 1500, times: 1 });
};
const carriedOut = 'may have been carried out';

test.each(['reset', 'cutBody', 'slow'] as const)(
	'a lost answer (%s): sent once, and it is told that it may have been carried out',
	async (kind) => {
		spoilSecond(kind, 'after');
		const error = await failureOf(bench, byThree(), { items });
		expect(error.name).toBe('NodeApiError');
		expect(error.context).toMatchObject({ itemIndex: 3 });
		expect(error.description).toContain('3 of 9 contacts were done before');
		expect(error.description).toContain(carriedOut);
		expect(error.description).toContain('Run it again with the same task');
		expect(sizes(bench)).toEqual([3, 3]);
	},
);

test.each(['before', 'after'] as const)('run again, all are there once (%s)', async (when) => {
	spoilSecond('reset', when);
	await failureOf(bench, byThree(), { items });
	const { items: output } = await succeed(bench, byThree(), { items });
	const there = when === 'after' ? 6 : 3;
	expect(each(output, 'status')).toEqual(
		items.map((_, index) => (index < there ? 'alreadyAdded' : 'added')),
	);
	expect(numbersIn(bench)).toEqual(items.map(({ userPhone }) => userPhone));
});

test('Retry On Fail adds nobody twice', async () => {
	spoilSecond('reset', 'after');
	const { items: output } = await succeed(bench, byThree(), { items, retryOnFail: true });
	expect(output).toHaveLength(9);
	expect(numbersIn(bench)).toEqual(items.map(({ userPhone }) => userPhone));
	expect(sizes(bench)).toEqual([3, 3, 3, 3, 3]);
});

test.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
	'the contacts of a failed batch are error items, the others go on (%s)',
	async (onError) => {
		spoilSecond('reset', 'before');
		const result = await succeed(bench, byThree(), { items: [...items, items[3]], onError });
		const all = [...result.items, ...result.errorItems];
		const failed = all.filter(({ json }) => json.error !== undefined);
		expect(failed.map(({ pairedItem }) => pairedItem)).toEqual(
			[3, 4, 5, 9].map((item) => ({ item })),
		);
		expect(errorOfItem(failed[0])).toMatchObject({
			contactId: expect.any(String),
			phoneNumber: items[3].userPhone,
			userTaskID: 'spring',
			message: expect.stringContaining('The connection to NXCloud Callbot broke'),
			description: expect.stringContaining(carriedOut),
			vendor: 'NXCloud Callbot',
			itemIndex: 3,
		});
		expect(numbersIn(bench)).toHaveLength(6);
		if (onError === 'continueRegularOutput') {
			expect(all.map(({ pairedItem }) => pairedItem)).toEqual(
				[...items, items[3]].map((_, item) => ({ item })),
			);
		}
	},
);

test.each([
	['nobody', 'task does not exist'],
	['campaign-closed', 'cannot add to a task that is completed'],
])('NXCloud refuses the task %s in its own words', async (userTaskID, words) => {
	const error = await failureOf(bench, additionTo(userTaskID), { items });
	expect(error.message).toMatch(
		new RegExp(`^${words} \\(NXCloud Callbot code 1, trace id [0-9a-f-]{36}\\)$`),
	);
	expect(error.description).toContain('Check that the task exists');
	expect(sizes(bench)).toEqual([9]);
});

test('on continue, each contact of a refused request tells vendor, code and trace id', async () => {
	const { errorItems } = await succeed(bench, additionTo('nobody'), {
		items: items.slice(0, 2),
		onError: 'continueErrorOutput',
	});
	const { traceId } = errorOfItem(errorItems[0]);
	expect(traceId).toMatch(/^[0-9a-f-]{36}$/);
	expect(errorItems.map(errorOfItem)).toMatchObject(
		[0, 1].map((itemIndex) => ({ itemIndex, vendor: 'NXCloud Callbot', code: '1', traceId })),
	);
});

test('an item that cannot be read is an error item, and the others are sent', async () => {
	const tasks = ['spring', '', 'spring'];
	const { items: output, errorItems } = await succeed(bench, additionTo('={{ $json.task }}'), {
		items: people(3).map((person, index) => ({ ...person, task: tasks[index] })),
		onError: 'continueErrorOutput',
	});
	expect(each(output, 'status')).toEqual(['added', 'added']);
	expect(errorItems.map(errorOfItem)).toMatchObject([
		{ message: 'Task: is empty', parameter: 'Task', itemIndex: 1 },
	]);
});

test('no secret is seen when NXCloud repeats it', async () => {
	const { secretKey } = bench.sandbox.accounts.nxCallbot;
	const words = `wrong sign of ${secretKey}`;
	for (const answer of [
		{ retCode: 6, retMsg: words, responseID: secretKey },
		{ retCode: 0, errList: [{ orderID: 'o-0', errMsg: words }] },
	]) {
		bench.sandbox.faults.clear();
		answerWith(bench, answer);
		const contacts = [{ orderID: 'o-0', ...items[0] }];
		const result = await bench.run('nxCallbot', additionTo('spring'), { items: contacts });
		const seen = allText([result.error, result.run.data.resultData, result.logs]);
		expect(seen).toContain('wrong sign of [hidden]');
		expect(seen).not.toContain(secretKey);
	}
});

test.each([
	['stopWorkflow', 1],
	['continueErrorOutput', 2],
] as const)('cancelling stops between batches (%s)', async (onError, parallelRequests) => {
	bench.sandbox.faults.add({ path: ADD, kind: 'slow', delayMs: 150 });
	const cancelling = new AbortController();
	const parameters = additionTo('spring', { options: { batchSize: 1, parallelRequests } });
	const run = bench.run('nxCallbot', parameters, { items, onError, signal: cancelling.signal });
	while (bench.requests.length < parallelRequests) await sleep(2);
	cancelling.abort();
	expect((await run).status).toBe('canceled');
	await sleep(400);
	expect(bench.requests).toHaveLength(parallelRequests);
});

test('cancelling stops between the halves of a batch that is too large', async () => {
	bench.sandbox.state.nxCallbot.largestCallList = 5;
	bench.sandbox.faults.add({ path: ADD, kind: 'slow', delayMs: 150 });
	const cancelling = new AbortController();
	const run = bench.run('nxCallbot', additionTo('spring'), { items, signal: cancelling.signal });
	while (bench.requests.length < 2) await sleep(2);
	cancelling.abort();
	expect((await run).status).toBe('canceled');
	await sleep(400);
	expect(sizes(bench)).toEqual([9, 5]);
});
