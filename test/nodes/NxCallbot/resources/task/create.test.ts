import { Bench } from '../../../bench';
import { answerWith, expectRefused, failureOf, onlyBody, succeed } from '../../runs';
import { fullStart, functions, funcFlagSent, newTask, settingSent } from '../../samples';

const path = '/callcentre/api/v3/createTask';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const taskOf = (userTaskID: string) => bench.sandbox.state.nxCallbot.findTask(userTaskID);
const additionalFields = {
	account: 'account-1',
	other: 'campaign 12',
	taskCallbackUrl: 'https://example.com/task',
	orderCallbackUrl: 'https://example.com/order',
};

test('a full request, byte by byte, with the keys that this page alone has', async () => {
	await succeed(bench, { ...newTask, ...fullStart, functions, additionalFields });
	const [request] = bench.requests;
	const { phoneEncrypt, smsFuncFlag, ...switches } = funcFlagSent;
	expect(phoneEncrypt).toBe(true);
	expect(request.body.toString('utf8')).toBe(
		JSON.stringify({
			productID: 'callbot',
			account: 'account-1',
			userTaskID: 'spring',
			sceneID: 'scene-7',
			taskCreateSetting: settingSent,
			funcFlag: {
				...switches,
				smsFuncFlag: smsFuncFlag.map(({ smsID, intentID, intentName }) => ({
					smsId: smsID,
					intentId: intentID,
					intentName,
				})),
			},
			other: 'campaign 12',
			taskCallbackUrl: 'https://example.com/task',
			orderCallbackUrl: 'https://example.com/order',
		}),
	);
	expect(request.startLine).toBe(`POST ${path} HTTP/1.1`);
	expect(request).toMatchObject({ vendor: 'nxCallbot', signature: 'verified', status: 200 });
	expect(request.answer).toContain('"retCode":0');
});

test('a minimal request, byte by byte, and its output', async () => {
	const { items } = await succeed(bench, newTask, { timezone: 'Asia/Kolkata' });
	expect(bench.requests[0].body.toString('utf8')).toBe(
		'{"productID":"callbot","userTaskID":"spring","sceneID":"scene-7","taskCreateSetting":{"startupType":1,"zoneSecond":19800}}',
	);
	expect(items).toEqual([
		{
			json: {
				userTaskID: 'spring',
				taskID: taskOf('spring')?.taskID,
				taskStatus: 1,
				taskStatusText: 'pending',
				sceneID: 'scene-7',
				traceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
			},
			pairedItem: { item: 0 },
		},
	]);
});

test('empty optional fields count as not filled in', async () => {
	const empty = Object.fromEntries(Object.keys(additionalFields).map((name) => [name, ' ']));
	await succeed(bench, {
		...newTask,
		settings: { strategyName: '', dialAtUpHour: '', maxRingTime: '', dialAtWeekDay: [] },
		functions: { smsFuncFlag: {} },
		additionalFields: empty,
	});
	expect(onlyBody(bench)).toEqual({
		productID: 'callbot',
		userTaskID: 'spring',
		sceneID: 'scene-7',
		taskCreateSetting: { startupType: 1, zoneSecond: 0 },
	});
});

test('an immediate start is told as in progress', async () => {
	const { items } = await succeed(bench, { ...newTask, startupType: 3 });
	expect(items[0].json).toMatchObject({ taskStatus: 2, taskStatusText: 'in progress' });
});

test.each([
	[
		'the id alone',
		{ retCode: 0, taskID: 4711 },
		{ userTaskID: 'spring', taskID: '4711', sceneID: 'scene-7' },
	],
	['nothing', { retCode: '0' }, { userTaskID: 'spring', sceneID: 'scene-7' }],
	[
		'what cannot be read',
		{ retCode: 0, taskID: {}, taskStatus: 'soon' },
		{ userTaskID: 'spring', sceneID: 'scene-7' },
	],
])('an answer with %s is a success', async (_, answer, json) => {
	answerWith(bench, answer);
	expect((await succeed(bench, newTask)).items[0].json).toEqual(json);
});

describe('without a User Task ID', () => {
	const noId = { ...newTask, userTaskID: '' };

	test('one is made for each item', async () => {
		const { items } = await succeed(bench, noId, { items: [{}, {}] });
		const ids = bench.bodies.map(({ userTaskID }) => userTaskID);
		expect(new Set(ids).size).toBe(2);
		expect(items.map(({ json }) => json.userTaskID)).toEqual(ids);
		for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/);
	});

	test('Retry On Fail after a lost answer creates no second task', async () => {
		bench.sandbox.faults.add({ path, kind: 'reset', when: 'after', times: 1 });
		const before = bench.sandbox.state.nxCallbot.tasks.length;
		const error = await failureOf(bench, noId, { retryOnFail: true, executionId: '7' });
		expect(error.message).toMatch(/^userTaskID already exists \(NXCloud Callbot code 4, /);
		expect(bench.sandbox.state.nxCallbot.tasks).toHaveLength(before + 1);
	});
});

test('an id that exists is refused by NXCloud', async () => {
	const error = await failureOf(bench, { ...newTask, userTaskID: 'campaign-morning' });
	expect(error.message).toMatch(
		/^userTaskID already exists \(NXCloud Callbot code 4, trace id [0-9a-f-]{36}\)$/,
	);
});

const extra = (name: string, value: string) => ({ additionalFields: { [name]: value } });

test.each([
	['no script', { sceneID: '={{ "" }}' }, 'Script Template ID: is empty'],
	['a script that is no text', { sceneID: '={{ [] }}' }, 'Script Template ID: must be text'],
	['an id that is no text', { userTaskID: '={{ ({}) }}' }, 'User Task ID: must be text'],
	['another start', { startupType: '={{ 0 }}', startupAt: 1 }, 'Start: must be one of 1, 2, 3'],
	['an account', extra('account', '={{ true }}'), 'Account: must be text'],
	['pass-through', extra('other', '={{ ({}) }}'), 'Pass-Through Text: must be text'],
	[
		'a task callback',
		extra('taskCallbackUrl', 'example.com'),
		'Task Callback URL: is not an address that starts with https:// or http://',
	],
	[
		'an order callback',
		extra('orderCallbackUrl', 'ftp://example.com'),
		'Order Callback URL: is not an address that starts with https:// or http://',
	],
])('%s is refused before anything is sent', async (_, parameters, message) => {
	await expectRefused(bench, { ...newTask, ...parameters }, message);
});

test('one bad item of three: nothing is sent for any', async () => {
	const items = [{ scene: 'a' }, { scene: '' }, { scene: 'c' }];
	const parameters = { ...newTask, sceneID: '={{ $json.scene }}' };
	await expectRefused(bench, parameters, 'Script Template ID: is empty', { items, itemIndex: 1 });
});
