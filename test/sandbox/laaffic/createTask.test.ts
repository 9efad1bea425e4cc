import { startSandbox, type Sandbox } from '..';
import { callLaaffic, publishedMoment } from '../testClients';
import { createTaskBody } from './testBody';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const create = (fields: object = {}) =>
	callLaaffic(sandbox.url, '/voice/group/call/send/agent', { ...createTaskBody, ...fields });
const created = () => sandbox.state.laaffic.tasks.slice(3);
const manyNumbers = (count: number) =>
	Array.from({ length: count }, (_, index) => ({
		calleeNumber: String(8_613_000_000_000 + index),
	}));

describe('group/call/send/agent', () => {
	it('creates a task and tells its id', async () => {
		expect(await create()).toEqual({ code: '0', msg: 'success', data: 5009700 });
		expect(created()).toEqual([
			{
				taskId: 5009700,
				taskName: 'test',
				status: 0,
				createdTime: '2022-06-20 15:41:25',
				scriptId: 113,
				idxAppId: 1,
				numbers: createTaskBody.numberInfoList,
				callNum: 0,
				success: 0,
				fail: 0,
				body: createTaskBody,
			},
		]);
		expect(sandbox.state.laaffic.flows).toHaveLength(3);
		expect(await create({ taskName: 'test 2' })).toMatchObject({ data: 5009701 });
	});

	it('fills in what is left out', async () => {
		const { appId, taskName, numberInfoList } = createTaskBody;
		const body = { appId, taskName, numberInfoList };
		await callLaaffic(sandbox.url, '/voice/group/call/send/agent', body);
		const defaults = { maxRingingTime: 60, enableRecording: 0, sendTime: null, calloutRate: 1 };
		expect(created()).toMatchObject([{ status: 1, scriptId: 110, body: { ...body, ...defaults } }]);
	});

	it.each([
		[null, 1],
		['2022-06-20 15:41:25', 1],
		['2022-06-20 15:41:26', 0],
	])('of sendTime %j has status %d', async (sendTime, status) => {
		await create({ sendTime });
		expect(created()).toMatchObject([{ status }]);
	});

	it('gives every application a number', async () => {
		await create({ appId: 'other' });
		await create({ taskName: 'test 2' });
		await create({ taskName: 'test 3', appId: 'other' });
		expect(created().map((task) => task.idxAppId)).toEqual([2, 1, 2]);
	});

	it('cuts texts after 30 characters', async () => {
		const text = '牛'.repeat(29);
		const numberInfoList = [{ calleeNumber: '123456', text1: `${text}🐂x`, text2: `${text}x` }];
		expect(await create({ numberInfoList })).toMatchObject({ code: '0' });
		const cut = [{ calleeNumber: '123456', text1: `${text}🐂`, text2: `${text}x` }];
		expect(created()[0].numbers).toEqual(cut);
	});

	it.each([
		['id', 5009700],
		['object', { taskId: 5009700 }],
		['none', null],
	] as const)('answers in the way of %s', async (createAnswer, data) => {
		sandbox.state.laaffic.createAnswer = createAnswer;
		expect(await create()).toEqual({ code: '0', msg: 'success', data });
		sandbox.reset();
		expect(await create()).toMatchObject({ data: 5009700 });
	});
});

describe('a creation is refused', () => {
	it.each([
		['appId', undefined],
		['appId', ''],
		['taskName', undefined],
		['taskName', 'x'],
		['taskName', 'x'.repeat(65)],
		['numberInfoList', undefined],
		['numberInfoList', []],
		['displayNum', '1'.repeat(21)],
		['displayNum', '+86123'],
		['agentId', '110'],
		['maxCalls', 0],
		['maxRingingTime', 19],
		['maxRingingTime', 121],
		['enableRecording', true],
		['enableRecording', 2],
		['sendTime', '2026-04-01T00:00:00Z'],
		['sendTime', ''],
		['calloutRate', '1'],
		['allowSendTime', Array.from({ length: 4 }, () => ({ strTime: '10:00', endTime: '22:00' }))],
		['allowSendTime', [{ strTime: '10:00', endTime: '24:00' }]],
		['allowSendTime', [{ strTime: '10:00' }]],
		['allowSendTime', [{ strTime: '10:00', endTime: '22:00', days: '1' }]],
		['recallFlow', null],
		['scriptId', 110],
	])('with -22 for %s %j', async (field, value) => {
		const msg = expect.stringContaining(field) as string;
		expect(await create({ [field]: value })).toEqual({ code: '-22', msg, data: null });
		expect(created()).toEqual([]);
	});

	it.each([
		[{}, 'numberInfoList[1].calleeNumber is required'],
		[{ calleeNumber: 8613242926514 }, 'numberInfoList[1].calleeNumber: '],
		[{ calleeNumber: '123456', text1: null }, 'numberInfoList[1].text1: '],
		[
			{ calleeNumber: '123456', text11: '' },
			"numberInfoList[1]: Unrecognized key(s) in object: 't",
		],
		[{ calleeNumber: '123456', callInformation: { age: 1 } }, '[1].callInformation.age: '],
	])('with -22 for the number %j', async (number, message) => {
		const msg = expect.stringContaining(message) as string;
		const numberInfoList = [createTaskBody.numberInfoList[0], number];
		expect(await create({ numberInfoList })).toEqual({ code: '-22', msg, data: null });
	});

	it.each(['12345', '1'.repeat(19), '+8613242926514', ''])(
		'with -21 and the index for one wrong number "%s"',
		async (calleeNumber) => {
			const numberInfoList = [...createTaskBody.numberInfoList, { calleeNumber }];
			const msg = 'numberInfoList[2].calleeNumber: must be 6 to 18 digits';
			expect(await create({ numberInfoList })).toEqual({ code: '-21', msg, data: null });
			expect(created()).toEqual([]);
		},
	);

	it('with -20 for the name of another task, also of a cancelled one', async () => {
		await create();
		sandbox.state.laaffic.tasks[3].status = 4;
		expect(await create()).toEqual({ code: '-20', msg: 'taskName exists: test', data: null });
		expect(created()).toHaveLength(1);
	});

	it('with -23 for more than 200,000 numbers', async () => {
		const msg = 'numberInfoList: at most 200000 numbers';
		const answer = await create({ numberInfoList: manyNumbers(200_001) });
		expect(answer).toEqual({ code: '-23', msg, data: null });
		expect(created()).toEqual([]);
		expect(await create({ numberInfoList: manyNumbers(200_000) })).toMatchObject({ code: '0' });
	});
});

it.each([
	['displayNum', ''],
	['displayNum', '1'.repeat(20)],
	['taskName', 'xy'],
	['taskName', 'x'.repeat(64)],
	['maxRingingTime', 20],
	['maxRingingTime', 120],
	['calloutRate', 1.5],
	['allowSendTime', Array.from({ length: 3 }, () => ({ strTime: '00:00', endTime: '23:59' }))],
	['numberInfoList', [{ calleeNumber: '1'.repeat(18) }, { calleeNumber: '1'.repeat(6) }]],
	['recallFlow', { recallType: 1, recallInterval: 1440, recallNum: 10, nodeList: [] }],
])('a creation takes %s %j', async (field, value) => {
	expect(await create({ [field]: value })).toMatchObject({ code: '0' });
	expect(created()[0].body).toMatchObject({ [field]: value });
});
