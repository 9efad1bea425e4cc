import { Bench } from '../../../bench';
import { answerWith, expectRefused, failureOf, succeed } from '../../runs';
import { recordingOf, RECORDING_PATH, tellUrl } from './recordings';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	bench.sandbox.reset();
	bench.sandbox.state.laaffic.addRecords(3);
});
afterAll(async () => await bench.stop());

const startLines = () => bench.requests.map(({ startLine }) => startLine);

test('asks for a group call by default, in a signed GET without a body', async () => {
	await succeed(bench, recordingOf('recording-0000001'));
	expect(bench.requests).toMatchObject([{ signature: 'verified', body: Buffer.alloc(0) }]);
	expect(startLines()).toEqual([
		`GET ${RECORDING_PATH}?recordingFileId=recording-0000001&sourceType=group HTTP/1.1`,
	]);
});

test('asks for a phone call, with everything in the id that a query cannot hold', async () => {
	await failureOf(bench, recordingOf('a b&c=1/ü', { sourceType: 'sip' }));
	expect(startLines()).toEqual([
		`GET ${RECORDING_PATH}?recordingFileId=a%20b%26c%3D1%2F%C3%BC&sourceType=sip HTTP/1.1`,
	]);
});

test('puts out the URL and until when it holds, and fetches nothing from it', async () => {
	tellUrl(bench, 'https://demo.com/7e9978?token=a%2Bb');
	const { items } = await succeed(bench, recordingOf('recording-0000001'));
	expect(items).toEqual([
		{
			json: {
				recordingFileId: 'recording-0000001',
				url: 'https://demo.com/7e9978?token=a%2Bb',
				expiresAt: '2025-08-20T08:39:24.264Z',
			},
			pairedItem: { item: 0 },
		},
	]);
	expect(bench.requests).toHaveLength(1);
});

test.each([
	['1755679164264', '2025-08-20T08:39:24.264Z'],
	[0, undefined],
	[null, undefined],
	['soon', undefined],
])('an expireTime of %j is %s', async (expireTime, expiresAt) => {
	tellUrl(bench, 'https://demo.com/7e9978', expireTime);
	const [{ json }] = (await succeed(bench, recordingOf('recording-0000001'))).items;
	expect(json.expiresAt).toBe(expiresAt);
});

test('each item gets the URL of its recording', async () => {
	const { items } = await succeed(bench, recordingOf('={{ $json.id }}'), {
		items: [{ id: 'recording-0000003' }, { id: 'recording-0000001' }],
	});
	const { url } = bench.sandbox;
	expect(items.map(({ json }) => json.url)).toEqual([
		`${url}/recordings/recording-0000003.mp3`,
		`${url}/recordings/recording-0000001.mp3`,
	]);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
});

test.each(['recording-0000002', 'recording-0000001.mp3'])(
	'the recording %s does not exist',
	async (id) => {
		const error = await failureOf(bench, recordingOf(id));
		expect(error.message).toBe('recording does not exist (LAAFFIC code -22)');
	},
);

test.each([
	[null],
	[{}],
	[{ url: '' }],
	[{ url: 7 }],
	[{ url: '/7e9978' }],
	[{ url: 'ftp://a/b' }],
])('success with %j is no URL, and nothing is fetched', async (data) => {
	answerWith(bench, { status: '0', reason: 'success', data });
	const error = await failureOf(
		bench,
		recordingOf('recording-0000001', { options: { download: true } }),
	);
	expect(error.message).toBe('LAAFFIC reports success, but its answer holds no URL of a recording');
	expect(error.description).toBe('Check the Recording File ID and the Source Type.');
	expect(bench.requests).toHaveLength(1);
});

test.each([
	[{ recordingFileId: ' ' }, 'Recording File ID: is empty'],
	[{ recordingFileId: '={{ null }}' }, 'Recording File ID: is empty'],
	[{ recordingFileId: '={{ [1] }}' }, 'Recording File ID: must be text'],
	[{ sourceType: '={{ "phone" }}' }, 'Source Type: must be one of group, sip'],
	[{ sourceType: '={{ null }}' }, 'Source Type: must be one of group, sip'],
	[{ options: { download: '={{ "yes" }}' } }, 'Download: must be true or false'],
	[{ options: { download: true, binaryPropertyName: ' ' } }, 'Put Output File in Field: is empty'],
])('%j is refused', async (wrong, message) => {
	await expectRefused(bench, recordingOf('recording-0000001', wrong), message);
});

test('the name of the field does not matter where no file is wanted', async () => {
	const options = { download: false, binaryPropertyName: '' };
	const [item] = (await succeed(bench, recordingOf('recording-0000001', { options }))).items;
	expect(item.binary).toBeUndefined();
});
