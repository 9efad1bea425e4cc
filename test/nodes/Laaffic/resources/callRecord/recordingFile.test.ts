import { Bench } from '../../../bench';
import { startFileHost, type FileHost } from '../../../fileHost';
import { succeed } from '../../runs';
import { bytesOf, fileOf, tellUrl } from './recordings';

const mpegFrame = Buffer.from([0xff, 0xfb, 0x90, 0x00]);

let bench: Bench;
let host: FileHost;
beforeAll(async () => {
	bench = await Bench.start();
	host = await startFileHost();
});
beforeEach(() => {
	bench.sandbox.reset();
	bench.sandbox.state.laaffic.addRecords(3);
	host.requests.length = 0;
});
afterAll(async () => {
	await bench.stop();
	await host.close();
});

test('the file comes byte for byte, beside the URL, linked to its item', async () => {
	const { items } = await succeed(bench, fileOf('recording-0000001'));
	expect(items).toHaveLength(1);
	expect(items[0].json).toEqual({
		recordingFileId: 'recording-0000001',
		url: `${bench.sandbox.url}/recordings/recording-0000001.mp3`,
		expiresAt: expect.stringMatching(/^\d{4}-.*Z$/) as string,
	});
	expect(items[0].pairedItem).toEqual({ item: 0 });
	expect(Object.keys(items[0].binary ?? {})).toEqual(['data']);
	expect(items[0].binary?.data).toMatchObject({
		fileName: 'recording-0000001.mp3',
		fileExtension: 'mp3',
		mimeType: 'audio/mpeg',
	});
	expect(bytesOf(items[0])).toEqual(Buffer.concat([mpegFrame, Buffer.from('recording-0000001')]));
});

test('several items: each its own file, in the field that is wanted', async () => {
	const parameters = fileOf('={{ $json.id }}', {
		binaryPropertyName: '={{ $json.field }}',
		parallelRequests: 2,
	});
	const { items } = await succeed(bench, parameters, {
		items: [
			{ id: 'recording-0000003', field: 'third' },
			{ id: 'recording-0000001', field: 'first' },
		],
	});
	expect(items.map(({ binary }) => Object.keys(binary ?? {}))).toEqual([['third'], ['first']]);
	expect(bytesOf(items[0], 'third').toString('latin1')).toContain('recording-0000003');
	expect(bytesOf(items[1], 'first').toString('latin1')).toContain('recording-0000001');
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
});

test('the request for the file carries no header of a signed request and no secret', async () => {
	const { apiKey, apiSecret } = bench.sandbox.accounts.laaffic;
	tellUrl(bench, `${host.url}/7e9978?token=abc`);
	host.answer = (response) =>
		response.writeHead(200, { 'Content-Type': 'audio/mpeg' }).end(mpegFrame);
	await succeed(bench, fileOf('recording-0000001'));
	expect(bench.requests).toHaveLength(1);
	expect(host.requests).toMatchObject([{ method: 'GET', path: '/7e9978?token=abc' }]);
	const [{ headers }] = host.requests;
	for (const name of ['api-key', 'sign', 'timestamp', 'authorization', 'cookie']) {
		expect(Object.keys(headers)).not.toContain(name);
	}
	const text = JSON.stringify(headers);
	for (const secret of [apiKey, apiSecret, bench.requests[0].headers.sign]) {
		expect(text).not.toContain(secret);
	}
});

test('a redirect of the host is followed, without those headers, too', async () => {
	tellUrl(bench, `${host.url}/7e9978`);
	host.answer = (response, { url }) =>
		url === '/7e9978'
			? response.writeHead(302, { Location: '/files/call%201.wav' }).end()
			: response.writeHead(200, { 'Content-Type': 'audio/x-wav' }).end(mpegFrame);
	const { items } = await succeed(bench, fileOf('recording-0000001'));
	expect(host.requests.map(({ path }) => path)).toEqual(['/7e9978', '/files/call%201.wav']);
	for (const { headers } of host.requests) {
		expect(headers['api-key'] ?? headers.sign ?? headers.timestamp).toBeUndefined();
	}
	expect(bytesOf(items[0])).toEqual(mpegFrame);
	expect(items[0].json.url).toBe(`${host.url}/7e9978`);
});

test.each([
	['audio/mpeg', '/files/a.mp3', 'a.mp3', 'audio/mpeg'],
	['Audio/X-WAV; codecs=1', '/files/a.wav?x=1', 'a.wav', 'audio/x-wav'],
	['application/octet-stream', '/files/a.mp3', 'a.mp3', 'audio/mpeg'],
	['binary/octet-stream', '/files/a.wav', 'a.wav', 'audio/wav'],
	[undefined, '/files/a.mp3', 'a.mp3', 'audio/mpeg'],
	['audio/mpeg', '/', 'recording-0000001', 'audio/mpeg'],
	['audio/mpeg', '/files/', 'recording-0000001', 'audio/mpeg'],
])('type %s at %s is %s of type %s', async (contentType, path, fileName, mimeType) => {
	tellUrl(bench, `${host.url}${path}`);
	host.answer = (response) => {
		if (contentType) response.setHeader('Content-Type', contentType);
		response.end(Buffer.from('no magic bytes'));
	};
	const [{ binary }] = (await succeed(bench, fileOf('recording-0000001'))).items;
	expect(binary?.data).toMatchObject({ fileName, mimeType });
});
