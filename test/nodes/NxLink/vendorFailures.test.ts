import type { INodeParameters } from 'n8n-workflow';

import { Bench, sampleCallCenterTask, sampleTask } from '../bench';
import { answerWith, failureOf, succeed } from './runs';
import { sampleDeletion } from './samples';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const TRACE = '8a731fe8-81b0-4a7f-9785-b214977e30ef';
const asNumberAndText = (rows: Array<[number, string, string]>) =>
	rows.flatMap(
		([code, words, advice]): Array<[number | string, string, string]> => [
			[code, words, advice],
			[String(code), words, advice],
		],
	);

async function expectVendorError(
	parameters: INodeParameters,
	code: number | string,
	words: string,
	advice: string,
): Promise<void> {
	const error = await failureOf(bench, parameters);
	expect(error.name).toBe('NodeApiError');
	expect(error.message).toBe(`${words} (NXLink code ${code}, trace id ${TRACE})`);
	expect(error.description).toContain(advice);
	expect(error.context).toMatchObject({
		itemIndex: 0,
		data: { code: String(code), traceId: TRACE },
	});
	expect(bench.requests).toHaveLength(1);
}

const aiAgentCodes = asNumberAndText([
	[
		1001,
		'Authentication failed (missing public parameters)',
		'did not receive all signature headers',
	],
	[1002, 'Authentication failed (parameter error)', 'headers bizType and action'],
	[1003, 'Authentication failed (invalid signature)', 'Check the secret and the algorithm'],
	[1004, 'Authentication failed (timestamp expired)', 'of at most 60 seconds'],
	[1005, 'Authentication failed (insufficient authority)', 'the account may use this API'],
	[20000, 'autoFlowId not found', 'Correct that'],
	[31337, 'Something new', 'not on the vendor page of this operation'],
]);

describe.each([
	['Task / Create', sampleTask],
	['Contact / Delete', sampleDeletion],
])('%s', (_, parameters) => {
	test.each(aiAgentCodes)('code %p', async (code, message, advice) => {
		answerWith(bench, { code, message, traceId: TRACE });
		await expectVendorError(parameters, code, message, advice);
	});

	test.each([0, '0', 200, '200'])('code %p is success', async (code) => {
		answerWith(bench, { code, message: 'success', traceId: TRACE, data: { taskId: 't' } });
		const { items } = await succeed(bench, parameters);
		expect(items[0].json.traceId).toBe(TRACE);
	});
});

describe('Call Center Task / Create', () => {
	test.each(
		asNumberAndText([
			[88, 'Request failed', 'fault is on the side of the vendor'],
			[99, 'System error', 'fault is on the side of the vendor'],
			[1001, 'Authorization Failed', 'did not receive all signature headers'],
			[1003, 'Authorization Failed', 'Check the secret and the algorithm'],
			[41000, 'Parameter error or empty', 'Correct the parameter'],
			[200, 'OK', 'not on the vendor page of this operation'],
		]),
	)('code %p', async (code, msg, advice) => {
		answerWith(bench, { reqId: TRACE, code, msg, data: {} });
		await expectVendorError(sampleCallCenterTask, code, msg, advice);
	});

	test.each([1000, 1006])('code %d is an authentication issue on the page', async (code) => {
		answerWith(bench, { reqId: TRACE, code, msg: 'Authorization Failed', data: {} });
		const { description } = await failureOf(bench, sampleCallCenterTask);
		expect(description).not.toContain('not on the vendor page of this operation');
	});

	test.each([0, '0'])('code %p is success', async (code) => {
		answerWith(bench, { reqId: TRACE, code, msg: 'success', data: null });
		const { items } = await succeed(bench, sampleCallCenterTask);
		expect(items[0].json).toMatchObject({ created: true, traceId: TRACE });
	});
});

test('without words, code or trace id, the error still says who failed', async () => {
	answerWith(bench, { code: 20000, message: null, traceId: null });
	expect((await failureOf(bench, sampleTask)).message).toBe(
		'NXLink gave no reason (NXLink code 20000)',
	);
	bench.sandbox.reset();
	answerWith(bench, {});
	const error = await failureOf(bench, sampleTask);
	expect(error.message).toBe('NXLink answered without a code');
	expect(error.description).not.toContain('This code');
});

test('an HTTP error is no success, whatever the code', async () => {
	const body = JSON.stringify({ code: 0, message: 'success', data: { taskId: 't' } });
	bench.sandbox.faults.add({ path: '/', kind: 'status', status: 500, body });
	const error = await failureOf(bench, sampleTask);
	expect(error.message).toContain('HTTP 500');
	expect(error.description).not.toContain('not on the vendor page of this operation');
});

test('a real refusal of the sandbox: wrong secret and unknown AI Agent', async () => {
	const credentials = { nxLinkApi: { accessSecret: 'not the secret' } };
	const refused = await failureOf(bench, sampleTask, { credentials });
	expect(refused.message).toMatch(
		/^Authentication failed \(invalid signature\) \(NXLink code 1003/,
	);
	expect(bench.requests).toHaveLength(1);
	const autoFlowId = { __rl: true, mode: 'id', value: '999' };
	const unknown = await failureOf(bench, { ...sampleTask, autoFlowId });
	expect(unknown.message).toMatch(/^autoFlowId not found \(NXLink code 20000, trace id /);
});

test('a secret that the vendor repeats is not shown', async () => {
	const [secret] = bench.secrets;
	const sign = 'sign=6e9506557d1f289501d333ee2c365826';
	answerWith(bench, { code: 1003, message: `bad ${sign} of ${secret}`, traceId: TRACE });
	const { error, run } = await bench.run('nxLink', sampleTask);
	expect(error?.message).toMatch(/^bad sign=\[hidden\] of \[hidden\] \(NXLink code 1003/);
	const { resultData } = run.data;
	expect(JSON.stringify([error, error?.stack, resultData])).not.toContain(secret);
});
