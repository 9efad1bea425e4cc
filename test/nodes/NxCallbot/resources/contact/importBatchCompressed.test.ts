import { gunzipSync } from 'node:zlib';

import { allText } from '../../../allText';
import { Bench } from '../../../bench';
import { batchInto, emptyTask, IMPORT, numbersIn, people, textOf } from '../../imports';
import { each, failureOf, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	bench.sandbox.reset();
	emptyTask(bench);
});
afterAll(async () => await bench.stop());

const many = people(500);
const refuseWith = (retCode: number) =>
	bench.sandbox.faults.add({
		path: IMPORT,
		kind: 'body',
		body: JSON.stringify({ retCode, retMsg: 'no', responseID: 'r-1' }),
	});

test.each(['MD5', 'SHA256'])(
	'500 contacts travel as gzip, signed over the text (%s)',
	async (algorithm) => {
		const credentials = { nxCallbotApi: { algorithm } };
		const { items } = await succeed(bench, batchInto('spring'), { items: many, credentials });
		const [request] = bench.requests;
		expect(request).toMatchObject({ signature: 'verified', path: IMPORT });
		expect(request.headers).toMatchObject({
			'content-encoding': 'gzip',
			'content-type': 'application/json',
			'content-length': String(request.body.length),
			algorithm,
		});
		const text = gunzipSync(request.body).toString('utf8');
		expect(text).toMatch(
			/^\{"productID":"callbot","userTaskID":"spring","callInfoList":\{"orderCallbackUrl":"","callCallbackUrl":"","callList":\[\{/,
		);
		expect(request.body.length).toBeLessThan(text.length / 2);
		expect(numbersIn(bench)).toEqual(many.map(({ userPhone }) => userPhone));
		expect(new Set(each(items, 'status'))).toEqual(new Set(['added']));
	},
);

test('text of all kinds arrives as it was', async () => {
	const words = ['客户', '😀𠜎', 'سلام', '"\\\n', '\u0000'];
	const items = many.map((person, index) => ({ ...person, userName: `${words[index % 5]} x` }));
	await succeed(bench, batchInto('spring'), { items });
	const task = bench.sandbox.state.nxCallbot.findTask('spring');
	expect(task?.orders.map(({ userName }) => userName)).toEqual(
		items.map(({ userName }) => userName),
	);
});

test.each([
	['499 contacts', 499, {}],
	['500 contacts without Compress Large Imports', 500, { compress: false }],
])('%s travel as text', async (_, count, options) => {
	await succeed(bench, batchInto('spring', { options }), { items: people(count) });
	const [request] = bench.requests;
	expect(request.headers).not.toHaveProperty('content-encoding');
	expect(JSON.parse(request.body.toString('utf8'))).toMatchObject({ userTaskID: 'spring' });
	expect(numbersIn(bench)).toHaveLength(count);
});

test('rows that are not sent do not count', async () => {
	const items = [...people(499), { userPhone: 'x' }, people(1)[0]];
	await succeed(bench, batchInto('spring'), { items });
	expect(bench.requests[0].headers).not.toHaveProperty('content-encoding');
});

test('an account that signs the compressed bytes: the advice tells the way out, which works', async () => {
	bench.sandbox.state.nxCallbot.gzipSigned = 'bytes';
	const error = await failureOf(bench, batchInto('spring'), { items: many });
	expect(error.message).toContain('NXCloud Callbot code 6');
	expect(error.description).toContain('Nothing was imported. This request was compressed');
	expect(error.description).toContain('switch off Compress Large Imports under Options');
	expect(error.description).toContain('Check the secret');
	expect(bench.requests).toHaveLength(1);

	const plain = batchInto('spring', { options: { compress: false } });
	await succeed(bench, plain, { items: many });
	expect(numbersIn(bench)).toHaveLength(500);
});

test.each([
	[3, 500, true],
	[6, 500, true],
	[6, 499, false],
	[3, 499, false],
	[5, 500, false],
])('code %i for %i contacts: speaks of compression %p', async (code, count, told) => {
	refuseWith(code);
	const error = await failureOf(bench, batchInto('spring'), { items: people(count) });
	expect(String(error.description).includes('This request was compressed')).toBe(told);
});

test('HTTP 401 does not send it once more', async () => {
	bench.sandbox.faults.add({ path: IMPORT, kind: 'status', status: 401 });
	await failureOf(bench, batchInto('spring'), { items: many });
	expect(bench.requests).toHaveLength(1);
	expect(JSON.parse(textOf(bench.requests[0]))).toMatchObject({ userTaskID: 'spring' });
});

test('no secret is seen in its failure', async () => {
	const { secretKey } = bench.sandbox.accounts.nxCallbot;
	bench.sandbox.faults.add({ path: IMPORT, kind: 'cutBody', when: 'after' });
	const result = await bench.run('nxCallbot', batchInto('spring'), { items: many });
	const seen = allText([result.error, result.run.data.resultData, result.logs]);
	expect(seen).toContain('may have been carried out');
	expect(seen).not.toContain(secretKey);
	expect(seen).not.toContain(bench.requests[0].headers.sign);
});

test('an answer whose signature is checked', async () => {
	const credentials = { nxCallbotApi: { verifyResponseSignature: true } };
	const { items } = await succeed(bench, batchInto('spring'), { items: many, credentials });
	expect(items).toHaveLength(500);
	expect(bench.requests[0].headers['accept-encoding']).toBe('identity');
});
