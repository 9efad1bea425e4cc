import { Bench } from '../../../bench';
import { answerWith, expectRefused, onlyBody, succeed } from '../../runs';
import { each } from '../../samples';

const PATH = '/voice/recallFlow/queryPage';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const account = () => bench.sandbox.state.laaffic;
const may18 = {
	resource: 'autoRecall',
	operation: 'getAll',
	strTime: '2024-05-18T00:00:00',
	endTime: '2024-05-19T23:59:59',
};
const all = { ...may18, returnAll: true };

test('the request of the vendor page, byte by byte', async () => {
	await succeed(bench, { ...may18, limit: 10, filters: { taskName: '1111' } });
	expect(bench.requests).toMatchObject([
		{ startLine: `POST ${PATH} HTTP/1.1`, vendor: 'laaffic', signature: 'verified' },
	]);
	expect(bench.requests[0].body.toString('utf8')).toBe(
		'{"current":1,"size":10,"params":{"strTime":"2024-05-18 00:00:00","endTime":"2024-05-19 23:59:59","taskName":"1111"}}',
	);
});

test('without a filter, only what is required is sent, in the time of the workflow', async () => {
	const strTime = '2024-05-17T16:00:00Z';
	await succeed(bench, { ...may18, strTime, filters: {} }, { timezone: 'Asia/Hong_Kong' });
	expect(bench.requests[0].body.toString('utf8')).toBe(
		'{"current":1,"size":50,"params":{"strTime":"2024-05-18 00:00:00","endTime":"2024-05-19 23:59:59"}}',
	);
});

test('a flow has words for its status beside all that LAAFFIC tells', async () => {
	const { items } = await succeed(bench, all);
	const [pending] = account().flows;
	expect(items[0]).toEqual({
		json: { ...pending, nodeList: undefined, statusText: 'pending' },
		pairedItem: { item: 0 },
	});
	expect(each(items, 'statusText')).toEqual(['pending', 'in progress', 'completed']);
});

test.each([
	[3, 'canceled'],
	['4', 'exception'],
	[9, undefined],
	[null, undefined],
])('status %p is %s', async (status, statusText) => {
	answerWith(bench, { code: 0, data: { total: 1, records: [{ keyId: 1, status }] } });
	const { items } = await succeed(bench, all);
	expect(items[0].json).toEqual({ keyId: 1, status, ...(statusText && { statusText }) });
});

test('by a part of the name or the whole id of the task, which may be a number', async () => {
	for (const taskName of ['campaign 13', '5000603', '={{ 5000603 }}']) {
		const { items } = await succeed(bench, { ...all, filters: { taskName } });
		expect(each(items, 'keyId')).toEqual([13]);
	}
});

test.each([0, 100, 101, 250])('%i flows, in order, none twice', async (count) => {
	account().flows = [];
	const { taskId } = account().addTask();
	for (let n = 0; n < count; n++) account().addFlow(taskId, [110]);
	const { items } = await succeed(bench, all);
	expect(each(items, 'keyId')).toEqual(account().flows.map(({ keyId }) => keyId));
	expect(bench.requests).toHaveLength(Math.max(1, Math.ceil(count / 100)));
});

test('a limit', async () => {
	const { items } = await succeed(bench, { ...may18, limit: 2 });
	expect(each(items, 'keyId')).toEqual([12, 13]);
	expect(onlyBody(bench)).toMatchObject({ current: 1, size: 2 });
});

test.each([
	['From: is empty', { strTime: '={{ null }}' }],
	['To: "2024-02-30" is not a date and time', { endTime: '2024-02-30' }],
	['From: is later than To', { strTime: '2024-05-20T00:00:00' }],
	['Limit: must be a whole number', { limit: 1.5 }],
	['Task Name or ID: must be text', { filters: { taskName: '={{ [1] }}' } }],
])('%s', async (message, wrong) => {
	await expectRefused(bench, { ...may18, ...wrong }, message);
});
