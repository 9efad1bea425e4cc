import type { ServerResponse } from 'node:http';

import { Bench } from '../../../bench';
import { startFileHost, type FileHost } from '../../../fileHost';
import { errorOfItem, failureOf, succeed } from '../../runs';
import { bytesOf, fileOf, recordingOf, tellUrl } from './recordings';

const notGot = 'LAAFFIC gave the URL of the recording, but the file was not got: ';
const noAnswer = 'the host of the file gave no complete answer';
const noAnswerThrice = `${noAnswer} (tried 3 times)`;

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

const sends = (status: number, contentType: string, body: string) => (response: ServerResponse) =>
	void response.writeHead(status, { 'Content-Type': contentType }).end(body);

const failures: Array<[string, FileHost['answer'], string]> = [
	[
		'refuses it',
		sends(403, 'application/xml', '<Code>Expired</Code>'),
		'the host of the file refused it (HTTP 403)',
	],
	['does not have it', sends(404, 'text/plain', ''), 'the host of the file refused it (HTTP 404)'],
	['wants a sign-in', sends(401, 'audio/mpeg', 'x'), 'the host of the file refused it (HTTP 401)'],
	[
		'fails',
		sends(502, 'text/html', '<html>'),
		'the host of the file refused it (HTTP 502, tried 3 times)',
	],
	['sends nothing', sends(200, 'audio/mpeg', ''), 'it is empty'],
	['has no content', sends(204, 'audio/mpeg', ''), 'it is empty (HTTP 204)'],
	[
		'sends a web page',
		sends(200, 'text/html; charset=utf-8', '<html>'),
		'the host of the file answered with text/html',
	],
	[
		'sends JSON',
		sends(200, 'application/json', '{"code":403}'),
		'the host of the file answered with application/json',
	],
	['hangs up', (response) => void response.destroy(), noAnswerThrice],
	[
		'breaks off',
		(response) => {
			response.writeHead(200, { 'Content-Length': '100' });
			response.write('half', () => response.destroy());
		},
		noAnswerThrice,
	],
	['does not answer in time', () => undefined, noAnswerThrice],
	[
		'sends in circles',
		(response, { url }) => void response.writeHead(302, { Location: url }).end(),
		noAnswer,
	],
	[
		'points to a file of the server',
		(response) => void response.writeHead(302, { Location: 'file:///etc/passwd' }).end(),
		noAnswer,
	],
];

describe.each(failures)('a host that %s', (_, answer, problem) => {
	beforeEach(() => {
		tellUrl(bench, `${host.url}/7e9978?token=secret-token`);
		host.answer = answer;
	});

	test('leads to an error that tells what is there and what is not', async () => {
		const error = await failureOf(bench, fileOf('recording-0000001', { timeout: 1 }));
		expect(error.message).toBe(`${notGot}${problem}`);
		expect(error.description).toContain(new URL(host.url).host);
		expect(error.description).toContain('switch Download off to get the URL alone');
		expect(JSON.stringify(error)).not.toContain('secret-token');
		expect(bench.requests).toHaveLength(1);
	});
});

test('a 401 of the host is not answered by sending the request again', async () => {
	tellUrl(bench, `${host.url}/7e9978`);
	host.answer = sends(401, 'text/plain', '');
	await failureOf(bench, fileOf('recording-0000001'));
	expect(host.requests).toHaveLength(1);
});

test('a host that cannot be reached', async () => {
	tellUrl(bench, 'http://127.0.0.1:9/7e9978');
	const error = await failureOf(bench, fileOf('recording-0000001'));
	expect(error.message).toBe(`${notGot}${noAnswerThrice}`);
	expect(error.description).toContain('check that n8n can reach 127.0.0.1:9');
});

test('without Download such a host is not asked', async () => {
	tellUrl(bench, 'http://127.0.0.1:9/7e9978');
	await succeed(bench, recordingOf('recording-0000001'));
});

test('on continue, one file that fails is an error item, and the others come', async () => {
	bench.sandbox.faults.add({
		path: '/recordings/recording-0000003',
		kind: 'status',
		status: 403,
	});
	const { items, errorItems } = await succeed(bench, fileOf('={{ $json.id }}'), {
		items: [3, 1].map((serial) => ({ id: `recording-000000${serial}` })),
		onError: 'continueErrorOutput',
	});
	expect(items).toMatchObject([{ pairedItem: { item: 1 } }]);
	expect(bytesOf(items[0]).toString('latin1')).toContain('recording-0000001');
	expect(errorItems).toMatchObject([{ pairedItem: { item: 0 } }]);
	expect(errorItems[0].binary).toBeUndefined();
	expect(errorOfItem(errorItems[0])).toMatchObject({
		message: `${notGot}the host of the file refused it (HTTP 403)`,
		vendor: 'LAAFFIC',
		httpStatus: 403,
		itemIndex: 0,
	});
	expect(errorOfItem(errorItems[0])).not.toHaveProperty('code');
});
