import { startSandbox, type Sandbox } from '..';
import { callLaaffic, publishedMoment } from '../testClients';

let sandbox: Sandbox;
const day = 24 * 3_600_000;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

/** The present is 2022-06-20 15:41:25 at the platform. */
const period = { strTime: '2022-06-20T00:00:00+08:00', endTime: '2022-06-20T23:59:59+08:00' };
const noon = Date.parse('2022-06-20T12:00:00+08:00');

const query = (params: object = {}, fields: object = {}, prefix = '') => {
	const body = { current: 1, size: 10, params: { ...period, ...params }, ...fields };
	return callLaaffic(sandbox.url, `${prefix}/voice/recordGroupQuery`, body);
};
const refusal = (message: string) => ({
	status: '-22',
	reason: expect.stringContaining(message) as string,
	data: null,
});

const answered = {
	voiceId: '22121121451210000001',
	callee: '8613242926000',
	displayNum: '',
	code: 'CN',
	submitTime: '2022-06-20T12:00:00+08:00',
	callTime: '2022-06-20T12:00:00+08:00',
	ringingTime: '2022-06-20T12:00:02+08:00',
	answerTime: '2022-06-20T12:00:08+08:00',
	hangupTime: '2022-06-20T12:00:39+08:00',
	callDuration: 31,
	chargedDuration: 60,
	terminationCode: '0',
	terminationReason: 'success',
	cost: '0.010000',
	billPeriod: '60+60',
	rate: '0.010000',
	baseCost: '0.010000',
	voiceFileId: null,
	feedbackValue: -1,
	calledInfo: '',
	settleRate: null,
	quoteExchange: null,
	currency: null,
	settlePay: null,
	recordingFileId: 'recording-0000001',
};

describe('recordGroupQuery', () => {
	it.each(['', '/v3'])(
		'shows records with all fields, newest first, prefix "%s"',
		async (prefix) => {
			sandbox.state.laaffic.addRecords(2, {}, noon);
			const missed = {
				...answered,
				voiceId: '22121121451210000002',
				callee: '8613242926001',
				callTime: '2022-06-20T12:00:01+08:00',
				answerTime: null,
				callDuration: 0,
				chargedDuration: 0,
				terminationCode: '404',
				terminationReason: 'Not found',
				cost: '0.000000',
				recordingFileId: null,
			};
			expect(await query({}, {}, prefix)).toEqual({
				status: '0',
				reason: 'success',
				data: {
					total: 2,
					size: 10,
					current: 1,
					pages: 1,
					searchCount: true,
					records: [
						{
							...missed,
							submitTime: missed.callTime,
							ringingTime: '2022-06-20T12:00:03+08:00',
							hangupTime: '2022-06-20T12:00:09+08:00',
							baseCost: missed.cost,
						},
						answered,
					],
				},
			});
		},
	);

	it.each([
		[{}, 3],
		[{ strTime: '2022-06-20T12:00:01+08:00' }, 2],
		[{ strTime: '2022-06-20T04:00:01Z', endTime: '2022-06-20T04:00:01.000Z' }, 1],
		[{ strTime: '2022-06-20T00:00:02-04:00' }, 1],
		[{ endTime: '2022-06-20T12:00:01+08:00' }, 2],
		[{ strTime: period.endTime, endTime: period.strTime }, 0],
	])('finds by the time of the call: %j', async (params, total) => {
		sandbox.state.laaffic.addRecords(3, {}, noon);
		expect(await query(params)).toMatchObject({ data: { total } });
	});

	it.each([
		[0, 0, 0],
		[2, 2, 0],
		[3, 2, 1],
	])('of %d records has %d on page 1 and %d on page 2', async (total, first, second) => {
		sandbox.state.laaffic.addRecords(total, {}, noon);
		for (const [current, length] of [
			[1, first],
			[2, second],
		]) {
			const { data } = await query({}, { current, size: 2 });
			expect(data).toMatchObject({ total, size: 2, current, pages: Math.ceil(total / 2) });
			expect((data as { records: unknown[] }).records).toHaveLength(length);
		}
	});

	it('has pages of 25 and begins with the first when told nothing', async () => {
		sandbox.state.laaffic.addRecords(26, {}, noon);
		const { data } = await query({}, { current: undefined, size: undefined });
		expect(data).toMatchObject({ total: 26, size: 25, current: 1, pages: 2 });
		expect((data as { records: unknown[] }).records).toHaveLength(25);
	});

	it('lets a test change the account after each answer', async () => {
		const { laaffic } = sandbox.state;
		laaffic.onPage = () => laaffic.addRecords(1, { callee: '1234567' }, noon);
		expect(await query()).toMatchObject({ data: { total: 0 } });
		expect(await query()).toMatchObject({ data: { records: [{ callee: '1234567' }] } });
	});

	const iso = (moment: number) => new Date(moment).toISOString();
	const twoMonthsAgo = Date.parse('2022-04-20T15:41:25.431+08:00');

	it('shows 31 days at most', async () => {
		const endTime = iso(publishedMoment);
		const longest = { strTime: iso(publishedMoment - 31 * day), endTime };
		expect(await query(longest)).toMatchObject({ status: '0' });
		const tooLong = { strTime: iso(publishedMoment - 31 * day - 1), endTime };
		expect(await query(tooLong)).toEqual(refusal('at most 31 days'));
	});

	it('shows the last two months only', async () => {
		const oldest = { strTime: iso(twoMonthsAgo), endTime: iso(twoMonthsAgo + day) };
		expect(await query(oldest)).toMatchObject({ status: '0' });
		expect(await query({ ...oldest, strTime: iso(twoMonthsAgo - 1) })).toEqual(
			refusal('last two months'),
		);
	});

	it.each([
		['strTime', undefined],
		['strTime', '2022-06-20 00:00:00'],
		['strTime', '2022-06-20T00:00:00'],
		['endTime', undefined],
		['endTime', 1_655_710_885_431],
		['callee', '8613242926000'],
	])('refuses %s %j', async (field, value) => {
		expect(await query({ [field]: value })).toEqual(refusal(field));
	});

	it.each([
		['current', 0],
		['current', '1'],
		['size', 0],
		['size', 101],
		['params', undefined],
		['pages', 1],
	])('refuses %s %j', async (field, value) => {
		expect(await query({}, { [field]: value })).toEqual(refusal(field));
	});
});
