import { useDialler } from '../dialler/testBench';
import { callLaaffic, publishedMoment } from '../testClients';
import { createTaskBody } from './testBody';

const bench = useDialler();
beforeEach(() => {
	bench.sandbox.state.laaffic.pushUrl = `${bench.receiver.url}/report`;
});

type Report = Record<string, unknown>;
const batches = () => bench.receiver.read('/report').map((body) => body.array as Report[]);

const begin = publishedMoment;

const answeredReport = {
	voiceId: '22121121451210000002',
	type: 1,
	callee: '8613242926514',
	displayNum: '123456',
	submitTime: begin,
	callTime: begin,
	ringingTime: begin,
	answerTime: begin + 5_000,
	hangupTime: begin + 35_000,
	billPeriod: '60+60',
	code: 'CN',
	recordingFileId: 'recording-0000002',
	ringDuration: 5,
	chargedDuration: 60,
	rate: '0.010000',
	cost: '0.010000',
	aiAgentChargedDuration: 60,
	aiAgentBillPeriod: '60+60',
	aiAgentQuoteRate: '0.020000',
	aiAgentQuoteFee: '0.020000',
	terminationCode: '0',
	terminationReason: 'success',
	sipCode: '200',
	calledInfo: '{"text1":"Tom"}',
	scriptId: 113,
	intent: 'Interested',
	intentCode: '101',
};

const failedReport = {
	...answeredReport,
	voiceId: '22121121451210000001',
	callee: '8613242926515',
	answerTime: null,
	hangupTime: begin + 5_000,
	recordingFileId: null,
	chargedDuration: 0,
	cost: '0.000000',
	aiAgentChargedDuration: 0,
	aiAgentQuoteFee: '0.000000',
	terminationCode: '480',
	terminationReason: 'Temporarily unavailable',
	sipCode: '480',
	calledInfo: '{"text10":"Ann"}',
	intent: null,
	intentCode: null,
};

/** Whole seconds, as the records tell them. */
const wholeSeconds = (report: object) =>
	Object.fromEntries(
		Object.entries(report).map(([name, value]) =>
			name.endsWith('Time') && value
				? [name, Math.floor(Number(value) / 1000) * 1000]
				: [name, value],
		),
	);

describe('the status reports', () => {
	const create = async () => {
		const body = { ...createTaskBody, sendTime: null };
		const path = '/voice/group/call/send/agent';
		expect(await callLaaffic(bench.sandbox.url, path, body)).toMatchObject({ code: '0' });
	};

	it('have the fields of their page and no signature', async () => {
		await create();
		await bench.sandbox.dialler.turn(34_999);
		expect(bench.receiver.arrivals).toEqual([]);
		await bench.sandbox.dialler.turn(1);
		expect(batches()).toEqual([[wholeSeconds(failedReport), wholeSeconds(answeredReport)]]);
		const [{ names, headers }] = bench.receiver.arrivals;
		expect(headers['content-type']).toBe('application/json;charset=UTF-8');
		expect(names.sort()).toEqual(['Connection', 'Content-Length', 'Content-Type', 'Host'].sort());
		expect(bench.sandbox.dialler.deliveries).toMatchObject([
			{ vendor: 'laaffic', event: 'report' },
		]);
		expect(bench.sandbox.state.laaffic.tasks).toMatchObject([
			{ status: 2, callNum: 2, success: 1, fail: 1 },
		]);
	});

	it('write their times as text when asked to', async () => {
		bench.sandbox.state.laaffic.reportTimes = 'text';
		await create();
		await bench.sandbox.dialler.turn(35_000);
		expect(batches()[0]).toMatchObject([
			{ callTime: '20220620154125', answerTime: null, hangupTime: '20220620154130' },
			{ callTime: '20220620154125', answerTime: '20220620154130', hangupTime: '20220620154200' },
		]);
	});

	it.each([
		['notAnswered', '480'],
		['busy', '486'],
		['rejected', '603'],
	] as const)('tell of a number that ends %s by the SIP code %s', async (outcome, code) => {
		bench.sandbox.dialler.outcomeOf = () => outcome;
		await create();
		await bench.sandbox.dialler.turn(5_000);
		expect(batches()[0]).toMatchObject(Array(2).fill({ terminationCode: code, sipCode: code }));
		expect(bench.sandbox.state.laaffic.records).toMatchObject(
			Array(2).fill({ terminationCode: code }),
		);
	});

	it('have no content type when that is switched off', async () => {
		bench.sandbox.dialler.switches.contentType = undefined;
		await create();
		await bench.sandbox.dialler.turn(35_000);
		expect(bench.receiver.arrivals[0].headers['content-type']).toBeUndefined();
	});
});

it('a task that waits begins at its sendTime', async () => {
	const sendTime = '2022-06-20 16:00:00';
	await callLaaffic(bench.sandbox.url, '/voice/group/call/send/agent', {
		...createTaskBody,
		sendTime,
	});
	const [task] = bench.sandbox.state.laaffic.tasks;
	await bench.sandbox.dialler.turn(18 * 60_000);
	expect([task.status, task.callNum]).toEqual([0, 0]);
	await bench.sandbox.dialler.turn(90_000);
	expect([task.status, task.callNum]).toEqual([2, 2]);
	const moments = bench.sandbox.state.laaffic.records.map(({ callTime }) => callTime);
	expect(moments).toEqual(Array(2).fill('2022-06-20T16:00:00+08:00'));
});
