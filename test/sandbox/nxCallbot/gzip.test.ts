import { gunzipSync, gzipSync } from 'node:zlib';

import axios from 'axios';

import { startSandbox, type Sandbox } from '..';
import { nxCallbotHeaders, nxCallbotSign, publishedMoment, read, send } from '../testClients';
import { addContactsBody, callInfoList, contacts } from './testBodies';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const urlOf = (name: string) => `${sandbox.url}/callcentre/api/v3/${name}`;
const text = JSON.stringify(addContactsBody(contacts(2)));
const bytes = gzipSync(text);
const signOf = (signed: string | Buffer) => nxCallbotSign(signed, '1655710885', 'request-1');

describe('a compressed request', () => {
	const post = async (
		name: string,
		body: Buffer | string,
		changes: Record<string, string> = {},
	) => {
		const headers = { ...nxCallbotHeaders(text), 'Content-Encoding': 'gzip', ...changes };
		return read(await send(urlOf(name), 'POST', headers, body));
	};
	const verdict = () => sandbox.journal[0].signature;

	it('is unpacked by importBatchCall, its text signed', async () => {
		const taken = { retCode: 0, batchID: '1', totalCount: 2, successCount: 2 };
		expect(await post('importBatchCall', bytes)).toMatchObject(taken);
		expect(sandbox.state.nxCallbot.findTask('campaign-morning')?.orders).toHaveLength(42);
		expect(verdict()).toBe('verified');
	});

	it('is kept as it came and shown as text by the journal', async () => {
		await post('importBatchCall', bytes);
		expect(sandbox.journal[0].body.equals(bytes)).toBe(true);
		const journal = await send(`${sandbox.url}/_sandbox/journal`, 'GET');
		expect(JSON.parse(journal.data)).toMatchObject([{ body: text }]);
	});

	it('is signed over its bytes when a test says so', async () => {
		const signed = { sign: signOf(bytes) };
		expect(await post('importBatchCall', bytes, signed)).toMatchObject({ retCode: 6 });
		sandbox.state.nxCallbot.gzipSigned = 'bytes';
		expect(await post('importBatchCall', bytes, signed)).toMatchObject({ retCode: 0 });
		expect(await post('importBatchCall', bytes)).toMatchObject({ retCode: 6 });
	});

	it.each([
		['not compressed', text, 'gzip'],
		['cut', bytes.subarray(0, -9), 'gzip'],
		['compressed in another way', bytes, 'br'],
	])('is refused when it is %s', async (_what, body, encoding) => {
		const changes = { 'Content-Encoding': encoding };
		expect(await post('importBatchCall', body, changes)).toMatchObject({ retCode: 3 });
		expect(verdict()).toBe('rejected');
		expect(sandbox.state.nxCallbot.findTask('campaign-morning')?.orders).toHaveLength(40);
	});

	it.each(['addBatchCall', 'exportBatchCall', 'listCall', 'mgrTaskStatus', 'someCall'])(
		'is refused by %s',
		async (name) => {
			expect(await post(name, bytes)).toMatchObject({ retCode: 3 });
			expect(verdict()).toBe('rejected');
		},
	);

	it('is refused by ping in its own envelope', async () => {
		expect(await post('ping', bytes)).toMatchObject({ code: 3 });
	});

	it('need not be compressed for importBatchCall', async () => {
		const plain = { 'Content-Encoding': 'identity' };
		expect(await post('importBatchCall', text, plain)).toMatchObject({ retCode: 0 });
		const answer = await send(urlOf('importBatchCall'), 'POST', nxCallbotHeaders(text), text);
		expect(read(answer)).toMatchObject({ retCode: 0 });
	});
});

const ofTask = { productID: 'callbot', userTaskID: 'campaign-morning' };
const bodies: Record<string, object> = {
	listCall: { ...ofTask, options: {} },
	exportBatchCall: ofTask,
	listOrder: { ...ofTask, options: {} },
	listOrderDetail: { ...ofTask, orderList: ['order-0000001'] },
};

/** The answer as it comes over the wire. */
function ask(name: string, accepted?: string) {
	const body = JSON.stringify(bodies[name]);
	const headers = { ...nxCallbotHeaders(body), 'Accept-Encoding': accepted ?? null };
	return axios.post<Buffer>(urlOf(name), body, {
		headers,
		responseType: 'arraybuffer',
		decompress: false,
		proxy: false,
	});
}

describe('a compressed answer', () => {
	beforeEach(() => {
		const { nxCallbot } = sandbox.state;
		const task = nxCallbot.findTask('campaign-morning');
		if (task) nxCallbot.importContacts(task, callInfoList(contacts(1)), nxCallbot.openBatch(task));
		nxCallbot.dial('campaign-morning', 41);
	});

	it.each(['listCall', 'exportBatchCall'])('of %s has its text signed', async (name) => {
		const { headers, data } = await ask(name, 'deflate, gzip;q=0.9');
		expect(headers['content-encoding']).toBe('gzip');
		expect(Number(headers['content-length'])).toBe(data.length);
		const answer = gunzipSync(data).toString('utf8');
		expect(JSON.parse(answer)).toMatchObject({ retCode: 0, totalCount: expect.any(Number) });
		expect(headers.sign).toBe(nxCallbotSign(answer, String(headers.createts), 'request-1'));
		expect(sandbox.journal[0].answer).toBe(answer);
	});

	it.each([
		['listCall', undefined],
		['exportBatchCall', 'deflate, br'],
		['listOrder', 'gzip'],
		['listOrderDetail', 'gzip'],
	])('is not given by %s to one who accepts %s', async (name, accepted) => {
		const { headers, data } = await ask(name, accepted);
		expect(headers).not.toHaveProperty('content-encoding');
		expect(JSON.parse(data.toString('utf8'))).toMatchObject({ retCode: 0 });
	});

	it.each(['listCall', 'exportBatchCall'])('of %s can be switched off', async (name) => {
		sandbox.state.nxCallbot.compress = false;
		const { headers, data } = await ask(name, 'gzip');
		expect(headers).not.toHaveProperty('content-encoding');
		expect(JSON.parse(data.toString('utf8'))).toMatchObject({ retCode: 0 });
	});

	it('can be cut by a fault', async () => {
		sandbox.faults.add({ path: '/', kind: 'cutBody', when: 'after' });
		await expect(ask('listCall', 'gzip')).rejects.toMatchObject({
			message: expect.stringMatching(/aborted/),
		});
		expect(sandbox.journal[0].answer).toMatch(/^\{"retCode":0,/);
	});
});
