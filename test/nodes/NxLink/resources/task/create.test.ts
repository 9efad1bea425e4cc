import { Bench, sampleTask } from '../../../bench';
import { stopClockAt } from '../../clock';
import { onlyBody, succeed } from '../../runs';
import { definedContacts, fullSampleTask } from '../../samples';
import { compact, createTaskSample } from '../../vendorPages';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	bench.sandbox.reset();
	stopClockAt('2025-05-06T00:00:00Z');
});
afterEach(() => jest.useRealTimers());
afterAll(async () => await bench.stop());

const listOfPage = (JSON.parse(createTaskSample) as { callList: Array<Record<string, unknown>> })
	.callList;
/** The same contacts with their variables as one object. */
const withVariableObjects = listOfPage.map(({ params, ...contact }) => ({
	...contact,
	params: Object.fromEntries(
		(params as Array<{ name: string; value: string }>).map(({ name, value }) => [name, value]),
	),
}));

describe('the request of the vendor page, byte by byte', () => {
	test.each([
		['contacts filled in by hand', { callListSource: 'define', callList: definedContacts }],
		[
			'contacts as JSON text',
			{ callListSource: 'json', callListJson: JSON.stringify(listOfPage, null, 2) },
		],
		[
			'contacts as an array of an expression',
			{ callListSource: 'json', callListJson: '={{ $json.people }}' },
		],
		[
			'variables as an object',
			{ callListSource: 'json', callListJson: JSON.stringify(withVariableObjects) },
		],
	])('%s', async (_, contacts) => {
		await succeed(bench, { ...fullSampleTask, ...contacts }, { items: [{ people: listOfPage }] });

		expect(bench.requests).toHaveLength(1);
		const [request] = bench.requests;
		expect(request.body.toString('utf8')).toBe(compact(createTaskSample));
		expect(request.startLine).toBe('POST /openapi/aiagent/task/create HTTP/1.1');
		expect(request.headers).toMatchObject({
			'content-type': 'application/json',
			accept: 'application/json',
			accesskey: bench.sandbox.accounts.nxLink.accessKey,
			biztype: '100',
			action: 'nxai',
			ts: String(Date.parse('2025-05-06T00:00:00Z')),
		});
		expect(request).toMatchObject({ vendor: 'nxLink', signature: 'verified', status: 200 });
	});

	test('names of headers keep the case of the page', async () => {
		await succeed(bench, fullSampleTask);
		const names = bench.requests[0].rawHeaders.map(([name]) => name);
		expect(names).toEqual(expect.arrayContaining(['accessKey', 'ts', 'bizType', 'action', 'sign']));
		expect(names).not.toContain('algorithm');
	});
});

test('optional fields are left out when they are not filled in', async () => {
	await succeed(bench, { ...sampleTask, additionalFields: {} });
	const { userTaskId, ...body } = onlyBody(bench);
	expect(userTaskId).toMatch(/^[0-9a-f-]{36}$/);
	expect(Object.keys(body)).toEqual([
		'taskName',
		'autoFlowId',
		'routeId',
		'taskKeep',
		'startupType',
		'zoneSecond',
		'weekDay',
		'firstFifteen',
		'secondFifteen',
		'thirdFifteen',
		'fourthFifteen',
		'orderMaxCall',
		'replayInterval',
	]);
});

test('empty optional fields count as not filled in', async () => {
	const empty = ['other', 'taskDesc', 'shutdownAt', 'maxCall', 'maxRingTime'];
	const urls = ['taskCallbackUrl', 'callCallbackUrl', 'countryCode'];
	const additionalFields = Object.fromEntries([...empty, ...urls].map((name) => [name, '']));
	await succeed(bench, { ...sampleTask, userTaskId: ' ', additionalFields });
	const { userTaskId, ...body } = onlyBody(bench);
	expect(userTaskId).toMatch(/^[0-9a-f-]{36}$/);
	for (const name of [...empty, ...urls]) expect(body).not.toHaveProperty(name);
});

test.each([
	[true, 1],
	[false, 0],
	['={{ "true" }}', 1],
])('a permanent task %p is sent as %d', async (taskKeep, sent) => {
	await succeed(bench, { ...sampleTask, taskKeep });
	expect(onlyBody(bench).taskKeep).toBe(sent);
});

test('numbers that come as text are sent as numbers', async () => {
	await succeed(bench, {
		...sampleTask,
		startupType: '={{ "3" }}',
		// n8n shows, and so demands, the start time as long as Start is an expression.
		startupAt: '2030-01-01T00:00:00',
		orderMaxCall: '={{ "2" }}',
		replayInterval: '={{ "300" }}',
		additionalFields: { maxCall: '={{ "0" }}', maxRingTime: '={{ "30" }}' },
	});
	expect(onlyBody(bench)).toMatchObject({
		startupType: 3,
		orderMaxCall: 2,
		replayInterval: 300,
		maxCall: 0,
		maxRingTime: 30,
		autoFlowId: 197,
	});
});

test('an empty list of contacts creates an empty task', async () => {
	const { items } = await succeed(bench, {
		...sampleTask,
		callListSource: 'json',
		callListJson: '[]',
	});
	expect(onlyBody(bench)).not.toHaveProperty('callList');
	expect(items[0].json).toMatchObject({ successCount: 0, totalCount: 0, contacts: [] });
});
