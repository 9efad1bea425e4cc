import type { INodeParameters } from 'n8n-workflow';

import { Bench, byId } from '../../../bench';
import { batchInto, emptyTask, people } from '../../imports';
import { answerWith, each, errorOfItem, expectRefused, failureOf, succeed } from '../../runs';

const EXPORT = '/callcentre/api/v3/exportBatchCall';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	bench.sandbox.reset();
	emptyTask(bench);
});
afterAll(async () => await bench.stop());

const resultsOf = (userTaskID: string, more: INodeParameters = {}): INodeParameters => ({
	resource: 'contact',
	operation: 'getBatchResults',
	userTaskID: byId(userTaskID),
	...more,
});
/** A batch of which all but the last contact are called. */
const importAndDial = async (count: number) => {
	const items = people(count).map((person, index) => ({ ...person, orderID: `o-${index}` }));
	await succeed(bench, batchInto('spring'), { items });
	bench.sandbox.state.nxCallbot.dial('spring', count - 1);
	bench.sandbox.journal.length = 0;
};

test('the request, byte by byte', async () => {
	await importAndDial(2);
	await succeed(bench, resultsOf('spring'));
	const [request] = bench.requests;
	expect(bench.requests).toHaveLength(1);
	expect(request.startLine).toBe(`POST ${EXPORT} HTTP/1.1`);
	expect(request.body.toString('utf8')).toBe('{"productID":"callbot","userTaskID":"spring"}');
	expect(request).toMatchObject({ vendor: 'nxCallbot', signature: 'verified', status: 200 });
});

test.each([
	['compressed', true, {}],
	['as text', false, {}],
	['with its signature checked', true, { verifyResponseSignature: true }],
])('the results, simplified, of an answer %s', async (_, compress, nxCallbotApi) => {
	await importAndDial(2);
	bench.sandbox.state.nxCallbot.compress = compress;
	const { items } = await succeed(bench, resultsOf('spring'), { credentials: { nxCallbotApi } });
	const shared = { vendor: 'NXCloud Callbot', userTaskID: 'spring', batchID: '1' };
	expect(items).toEqual([
		{
			json: {
				...shared,
				contactId: 'o-0',
				callId: 'call-0000001',
				phoneNumber: '8615600000000',
				vendorCode: 1,
				startedAt: expect.stringMatching(/^2024-09-13T/),
				intent: 'Interested',
				callStatus: 1,
				intentTag: 'A',
				intentLevel: 1,
			},
			pairedItem: { item: 0 },
		},
		{
			json: {
				...shared,
				contactId: 'o-1',
				phoneNumber: '8615600000001',
				vendorCode: 0,
				callStatus: 0,
			},
			pairedItem: { item: 0 },
		},
	]);
});

test('as NXCloud sends them, with task and batch', async () => {
	await importAndDial(2);
	const { items } = await succeed(bench, resultsOf('spring', { simplify: false }));
	expect(items.map(({ json }) => json)).toEqual([
		{
			userTaskID: 'spring',
			batchID: '1',
			orderID: 'o-0',
			userPhone: '8615600000000',
			other: '',
			callID: 'call-0000001',
			callStatus: 1,
			callStartTs: expect.any(Number),
			intents: [expect.objectContaining({ intentName: 'Interested' })],
		},
		expect.objectContaining({ orderID: 'o-1', callStatus: 0, callStartTs: 0, intents: [] }),
	]);
});

test('only the batch that was imported last is told', async () => {
	await importAndDial(3);
	await succeed(bench, batchInto('spring', { batchKey: 'tuesday' }), { items: people(1, 7) });
	const { items } = await succeed(bench, resultsOf('spring'));
	expect(each(items, 'phoneNumber')).toEqual(['8615600000007']);
	expect(each(items, 'batchID')).toEqual(['2']);
});

test('a batch of many is read in one request', async () => {
	await importAndDial(1000);
	const { items } = await succeed(bench, resultsOf('spring'));
	expect(items).toHaveLength(1000);
	expect(bench.requests).toHaveLength(1);
});

test.each([
	['no list', {}],
	['null', { callList: null }],
	['an empty list', { callList: [], totalCount: 0 }],
])('an answer with %s is a batch without contacts', async (_, more) => {
	answerWith(bench, { retCode: 0, batchID: '1', ...more });
	expect((await succeed(bench, resultsOf('spring'))).items).toEqual([]);
});

test('contacts that are counted but not there are an error', async () => {
	answerWith(bench, { retCode: 0, responseID: 'r-1', totalCount: 3 });
	const error = await failureOf(bench, resultsOf('spring'));
	expect(error.message).toContain('holds no list in a known form');
	expect(error.message).toContain('r-1');
});

test.each([
	['spring', 'no batch yet', 1, 'Check that the task exists'],
	['nobody', 'task does not exist', 1, 'Check that the task exists'],
	['campaign-evening', 'a batch import is running', 1001, 'Run it again when the import has ended'],
])('of %s: %s', async (userTaskID, words, code, advice) => {
	const evening = bench.sandbox.state.nxCallbot.findTask('campaign-evening');
	if (evening) evening.importRunning = true;
	const error = await failureOf(bench, resultsOf(userTaskID));
	expect(error.message).toMatch(
		new RegExp(`^${words} \\(NXCloud Callbot code ${code}, trace id [0-9a-f-]{36}\\)$`),
	);
	expect(error.description).toContain(advice);
});

test('several items, each linked to its own results', async () => {
	await importAndDial(2);
	const { items, errorItems } = await succeed(bench, resultsOf('={{ $json.task }}'), {
		items: ['spring', 'nobody', '', 'spring'].map((task) => ({ task })),
		onError: 'continueErrorOutput',
	});
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 0, 3, 3].map((item) => ({ item })));
	expect(errorItems.map(errorOfItem)).toMatchObject([
		{ itemIndex: 1, code: '1', vendor: 'NXCloud Callbot' },
		{ itemIndex: 2, parameter: 'Task' },
	]);
});

test('a task that is not given is refused', async () => {
	await expectRefused(bench, resultsOf('={{ "" }}'), 'Task: is empty');
});
