import { startSandbox, type Sandbox } from '..';
import { callCallCenter, publishedMoment } from '../testClients';
import { agentOf } from './callCenter/people';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const call = (name: string, body: object) => callCallCenter(sandbox.url, name, body);
const wrongParams = { code: 41000, msg: 'Parameter error or empty', data: {} };

describe('agent/page', () => {
	const list = (fields: object = {}) =>
		call('agent/page', { tenantId: 144, size: 200, page: 1, ...fields });

	it('shows agents with their queues and how many there are', async () => {
		expect(await list({ userName: 'NXAgent0003' })).toEqual({
			reqId: expect.any(String),
			code: 0,
			msg: 'success',
			total: 1,
			data: [
				{
					allowCountry: ['CN', 'HK'],
					endPointName: 'endpoint-3',
					gmtCreate: '2024-01-08 08:00:00',
					gmtModified: '2024-01-08 08:00:00',
					queueName: ['Returning customers'],
					nickName: 'Agent 3',
					recording: true,
					recordingStorageDays: 30,
					sipNumber: 'NX09445000003',
					status: 1,
					userName: 'NXAgent0003',
				},
			],
		});
		expect(await list({ userName: '' })).toMatchObject({ total: 5 });
		expect(await list({ userName: 'NXAgent' })).toMatchObject({ total: 0, data: [] });
	});

	it.each([
		[0, 0, 0],
		[1, 1, 0],
		[200, 200, 0],
		[201, 200, 1],
	])('of %d agents has %d on page 1 and %d on page 2', async (total, one, two) => {
		sandbox.state.nxLink.agents = Array.from({ length: total }, (_, index) => agentOf(index + 1));
		const first = await list();
		expect(first).toMatchObject({ total });
		expect(first.data).toHaveLength(one);
		expect((await list({ page: 2 })).data).toHaveLength(two);
	});

	it.each([
		['tenantId', undefined],
		['tenantId', 145],
		['userName', 1],
		['size', undefined],
		['size', 201],
		['page', 0],
		['page', '1'],
	])('refuses %s %j', async (field, value) => {
		expect(await list({ [field]: value })).toMatchObject(wrongParams);
	});
});

describe('agent/status/info', () => {
	const day = { startDateTime: 1_704_643_200, endDateTime: 1_704_729_600 };
	const status = (fields: object = {}) =>
		call('agent/status/info', { tenantId: 144, userName: 'NXAgent0001', ...day, ...fields });

	it('tells the seconds in each status', async () => {
		expect(await status()).toMatchObject({
			code: 0,
			data: {
				nickName: 'Agent 1',
				userName: 'NXAgent0001',
				sipNumber: 'NX09445000001',
				busyDuration: 601,
				wrapupDuration: 301,
				idleDuration: 7201,
				callingDuration: 3601,
				ringingDuration: 121,
				meetingDuration: 1801,
				eatingDuration: 2701,
				wcDuration: 241,
			},
		});
	});

	it('takes the moments as texts, too, as the page sends them', async () => {
		const texts = { startDateTime: '1704643200', endDateTime: '1704729600' };
		expect(await status(texts)).toMatchObject({ code: 0, data: { busyDuration: 601 } });
	});

	it('finds nothing in a period that ends before it begins', async () => {
		const backwards = { startDateTime: day.endDateTime, endDateTime: day.startDateTime };
		expect(await status(backwards)).toMatchObject({ code: 0, data: { busyDuration: 0 } });
	});

	it.each([
		['tenantId', undefined],
		['userName', undefined],
		['userName', ''],
		['userName', 'NXAgent9999'],
		['startDateTime', undefined],
		['startDateTime', '2024-01-08 00:00:00'],
		['endDateTime', 1_704_729_600_000],
		['endDateTime', ''],
	])('refuses %s %j', async (field, value) => {
		expect(await status({ [field]: value })).toMatchObject(wrongParams);
	});
});
