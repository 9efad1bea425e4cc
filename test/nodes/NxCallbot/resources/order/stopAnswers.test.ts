import { Bench } from '../../../bench';
import { orderId, stop } from '../../orders';
import { answerWith, failureOf, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const two = { ...stop, orderIDs: 'a,b' };
const ok = { retCode: 0, retMsg: 'success', responseID: 'r-1' };
const outcomes = async (answer: object) => {
	answerWith(bench, { ...ok, ...answer });
	const { items } = await succeed(bench, two);
	expect(items.map(({ json }) => json.contactId)).toEqual(['a', 'b']);
	expect(items.every(({ json }) => json.traceId === 'r-1')).toBe(true);
	return items.map(({ json }) => [json.stopped, json.reason]);
};

test.each([
	['nothing but the code', {}],
	['an empty list', { totalCount: 2, successCount: 2, errList: [] }],
	['null as list', { totalCount: 2, successCount: 2, errList: null }],
	['counts as text', { totalCount: '2', successCount: '2' }],
	['counts that are no numbers', { totalCount: 'two', successCount: {} }],
])('%s: all are stopped', async (_, answer) => {
	expect(await outcomes(answer)).toEqual([
		[true, undefined],
		[true, undefined],
	]);
});

test('an order in the list of errors is not stopped, the other one is', async () => {
	const errList = [{ orderID: 'b', errMsg: 'order is finished' }];
	expect(await outcomes({ totalCount: 2, successCount: 1, errList })).toEqual([
		[true, undefined],
		[false, 'order is finished'],
	]);
});

test.each([
	['no words', [{ orderID: 'a' }]],
	['words that are none', [{ orderID: 'a', errMsg: { text: 'x' } }]],
])('an error with %s has no reason', async (_, errList) => {
	const [first] = await outcomes({ errList });
	expect(first).toEqual([false, 'NXCloud Callbot gave no reason']);
});

test('an id that comes back as a number is found', async () => {
	answerWith(bench, { ...ok, errList: [{ orderID: 4711, errMsg: 'no' }] });
	const { items } = await succeed(bench, { ...stop, orderIDs: '4711' });
	expect(items[0].json).toMatchObject({ stopped: false, contactId: '4711', reason: 'no' });
});

const unknown = [null, expect.stringContaining('Look at the task in its console')];

test.each([
	['fewer stopped than asked for, nobody named', { totalCount: 2, successCount: 1 }],
	['none stopped, nobody named', { totalCount: 2, successCount: 0, errList: [] }],
	['more stopped than asked for', { successCount: 3 }],
	['another total', { totalCount: 1 }],
	['an error without id', { successCount: 1, errList: [{ errMsg: 'no' }] }],
	['an error of another order', { errList: [{ orderID: 'z', errMsg: 'Who?' }] }],
])('%s: unknown for each, with what the vendor says', async (_, answer) => {
	expect(await outcomes(answer)).toEqual([unknown, unknown]);
});

test('the words about an order that nobody asked for are not lost', async () => {
	const [[, reason]] = await outcomes({ errList: [{ orderID: 'z', errMsg: 'Who?' }] });
	expect(reason).toMatch(/ Who\?$/);
});

test('counts that disagree leave an order that is named as it is', async () => {
	const errList = [{ orderID: 'a', errMsg: 'order is finished' }];
	expect(await outcomes({ totalCount: 2, successCount: 2, errList })).toEqual([
		[false, 'order is finished'],
		unknown,
	]);
});

test.each([
	['a list that is text', 'none'],
	['a list of text', ['a']],
])('%s is an error that says the request was carried out', async (_, errList) => {
	answerWith(bench, { ...ok, errList });
	const error = await failureOf(bench, two);
	expect(error.message).toMatch(
		/^NXCloud Callbot reports success, but its answer lacks what is documented: errList /,
	);
	expect(error.description).toContain('The request was carried out');
	expect(bench.requests).toHaveLength(1);
});

test('secrets and signatures in a reason are hidden, ids of the user are not', async () => {
	const { secretKey } = bench.sandbox.accounts.nxCallbot;
	const own = 'ab'.repeat(16);
	const errMsg = `${own} not with ${secretKey} and ${'0f'.repeat(16)}`;
	answerWith(bench, { ...ok, errList: [{ orderID: own, errMsg }] });
	const { items } = await succeed(bench, { ...stop, orderIDs: own });
	expect(items[0].json.reason).toBe(`${own} not with [hidden] and [hidden]`);
});

test('a task that is not there: nothing is stopped, and the words are those of the vendor', async () => {
	const error = await failureOf(bench, { ...stop, userTaskID: 'nowhere', orderIDs: orderId(1) });
	expect(error.message).toMatch(/^task does not exist \(NXCloud Callbot code 1, trace id /);
	expect(bench.sandbox.state.nxCallbot.findTask('campaign-morning')?.orders[0].state).toBe(
		'pending',
	);
});
