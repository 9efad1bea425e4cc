import axios from 'axios';

import { startSandbox, type Sandbox } from '..';
import { callLaaffic, laafficHeaders, publishedMoment, read, send } from '../testClients';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => {
	sandbox.reset();
	sandbox.state.laaffic.addRecords(1);
});
afterAll(() => sandbox.close());

const id = 'recording-0000001';
const fileUrl = () => `${sandbox.url}/recordings/${id}.mp3`;
const ask = (query: string, prefix = '') =>
	callLaaffic(sandbox.url, `${prefix}/voice/getRecordingFileUrl${query}`);

describe('getRecordingFileUrl', () => {
	it.each([
		['', ''],
		['/v3', ''],
		['', '&sourceType=group'],
	])('tells an address that is good for an hour, prefix "%s"%s', async (prefix, more) => {
		expect(await ask(`?recordingFileId=${id}${more}`, prefix)).toEqual({
			status: '0',
			reason: 'success',
			data: { url: fileUrl(), expireTime: publishedMoment + 3_600_000 },
		});
	});

	it('names the host by which it was reached', async () => {
		const url = `${sandbox.url}/voice/getRecordingFileUrl?recordingFileId=${id}`;
		const answer = await send(url, 'GET', { ...laafficHeaders(), Host: 'sandbox.example:81' });
		const expected = `http://sandbox.example:81/recordings/${id}.mp3`;
		expect(read(answer)).toMatchObject({ data: { url: expected } });
	});

	it('decodes ids in the query and encodes them in the address', async () => {
		sandbox.state.laaffic.records[0].recordingFileId = 'a b/?';
		const { data } = await ask('?recordingFileId=a%20b/?');
		expect(data).toMatchObject({ url: `${sandbox.url}/recordings/a%20b%2F%3F.mp3` });
		expect((await send((data as { url: string }).url, 'GET')).status).toBe(200);
	});

	it.each([
		['', 'recordingFileId is required'],
		['?recordingFileId=', 'recordingFileId: must not be empty'],
		['?recordingFileId=none', 'recording does not exist'],
		[`?recordingFileId=${id}&sourceType=sip`, 'recording does not exist'],
		[`?recordingFileId=${id}&sourceType=ai`, 'sourceType: '],
		[`?recordingFileId=${id}&type=sip`, "body: Unrecognized key(s) in object: 'type'"],
	])('refuses the query "%s"', async (query, message) => {
		const reason = expect.stringContaining(message) as string;
		expect(await ask(query)).toEqual({ status: '-22', reason, data: null });
	});
});

describe('a recording', () => {
	it('is the same bytes every time, without any signature', async () => {
		const { data, headers } = await axios.get<ArrayBuffer>(fileUrl(), {
			responseType: 'arraybuffer',
			proxy: false,
		});
		expect(headers['content-type']).toBe('audio/mpeg');
		const frameHeader = Buffer.from([0xff, 0xfb, 0x90, 0x00]);
		expect(Buffer.from(data)).toEqual(Buffer.concat([frameHeader, Buffer.from(id)]));
		expect(sandbox.journal).toEqual([
			expect.objectContaining({
				path: `/recordings/${id}.mp3`,
				vendor: 'laaffic',
				signature: 'unchecked',
				status: 200,
			}),
		]);
	});

	it.each(['Api-Key', 'Sign'])('is refused to a request with %s', async (name) => {
		const answer = await send(fileUrl(), 'GET', { [name]: 'x' });
		expect(answer.status).toBe(400);
		expect(read(answer)).toHaveProperty('error');
		const signed = await send(fileUrl(), 'GET', laafficHeaders());
		expect(signed.status).toBe(400);
	});

	it.each(['none.mp3', id, `${id}.wav`])('is not at %s', async (file) => {
		expect((await send(`${sandbox.url}/recordings/${file}`, 'GET')).status).toBe(404);
	});

	it('can be disturbed', async () => {
		sandbox.faults.add({ path: '/recordings/', kind: 'cutBody', when: 'after', times: 1 });
		await expect(send(fileUrl(), 'GET')).rejects.toThrow();
		expect(sandbox.journal[0]).toMatchObject({ fault: 'cutBody', status: 200 });
		expect((await send(fileUrl(), 'GET')).status).toBe(200);
	});
});
