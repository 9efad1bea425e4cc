import { Bench } from '../../../bench';
import { nxLinkCall } from '../../../waits';
import { answerWith, errorOfItem, expectRefused, failureOf, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

test('several items are refused: an execution waits for one thing', async () => {
	const error = await expectRefused(
		bench,
		nxLinkCall,
		'Input: holds 2 items, and an execution can wait for one only',
		{ items: [{}, {}] },
	);
	expect(error.description).toContain('Loop Over Items');
});

test.each([
	[0, 'Limit Wait Time (Hours): must be more than 0'],
	[-1, 'Limit Wait Time (Hours): must be from 0 to 8760'],
	['soon', 'Limit Wait Time (Hours): must be a number'],
])('a limit of %j is refused', async (limitWaitTime, message) => {
	await expectRefused(bench, { ...nxLinkCall, limitWaitTime }, message);
});

test('a number that is none is refused', async () => {
	await expectRefused(
		bench,
		{ ...nxLinkCall, phoneNumber: 'Lucy' },
		'Contacts → 1 → phoneNumber: "Lucy" is not a phone number',
	);
});

test('as a tool of an AI agent it does not wait, and calls nobody', async () => {
	const result = await bench.engine.runTool(
		{ type: 'n8n-nodes-outbound-calling.nxLink', parameters: nxLinkCall },
		{},
		{ credentials: bench.credentials },
	);
	expect(JSON.stringify([result.error, result.answer, result.items])).toContain(
		'cannot wait as a tool of an AI agent',
	);
	expect(bench.requests).toEqual([]);
});

test('a contact that NXLink does not take is an error, and nothing waits', async () => {
	const errList = [{ contactId: 'lucy-1', errMsg: 'Illegal phone number' }];
	const data = { taskId: 't-1', successCount: 0, totalCount: 1, errList };
	answerWith(bench, { code: 0, message: 'success', data });
	const error = await failureOf(bench, nxLinkCall);
	expect(error.message).toContain('Illegal phone number');
	expect(error.description).toContain('Nobody is called');
});

test('a lost answer is an error that says so; the call is placed once', async () => {
	bench.sandbox.faults.add({ path: '/', kind: 'reset', when: 'after', times: 1 });
	const error = await failureOf(bench, nxLinkCall);
	expect(error.description).toContain('may have been carried out');
	expect(bench.requests).toHaveLength(1);
});

test('a second try after a lost answer finds the task that is there, and waits', async () => {
	bench.sandbox.faults.add({ path: '/', kind: 'reset', when: 'after', times: 1 });
	const { status } = await bench.run('nxLink', nxLinkCall, { retryOnFail: true });
	expect(status).toBe('waiting');
	expect(bench.sandbox.state.nxLink.tasks).toHaveLength(1);
});

test('continue on fail puts out one error item', async () => {
	answerWith(bench, { code: 20000, message: 'no', traceId: 'trace-1' });
	const { items } = await succeed(bench, nxLinkCall, { onError: 'continueRegularOutput' });
	expect(items).toHaveLength(1);
	expect(errorOfItem(items[0])).toMatchObject({ code: '20000', traceId: 'trace-1', itemIndex: 0 });
	expect(items[0].pairedItem).toEqual({ item: 0 });
});
