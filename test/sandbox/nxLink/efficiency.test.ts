import { startSandbox, type Sandbox } from '..';
import { callCallCenter, publishedMoment } from '../testClients';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const period = { startDateTime: '2024-01-08 00:00:00', endDateTime: '2024-01-08 23:59:59' };
const list = (fields: object = {}) =>
	callCallCenter(sandbox.url, 'agent/efficiencyStatistical/page', {
		...{ tenantId: 144, staticalType: 0, size: 100, page: 1 },
		...period,
		...fields,
	});

const noon = Date.UTC(2024, 0, 8, 12);
const dayMs = 86_400_000;

/** Calls that NXAgent0001 answered after 5, 6, 10 and 11 seconds. */
function addAnswered(startTime: number): void {
	const rings = [5, 6, 10, 11];
	sandbox.state.nxLink.addCdrs(rings.length, (index) => ({
		...{ agentName: 'NXAgent0001', answered: true, startTime },
		ringDuration: rings[index],
	}));
}

describe('agent/efficiencyStatistical/page', () => {
	it('counts what an agent answered in time, one row for each agent', async () => {
		addAnswered(noon);
		addAnswered(noon + dayMs);
		const answer = await list();
		expect(answer).toMatchObject({ code: 0, msg: 'success', total: 5 });
		expect(answer.data).toHaveLength(5);
		expect(await list({ userName: 'NXAgent0001', groupName: '测试坐席组' })).toEqual({
			reqId: expect.any(String),
			code: 0,
			msg: 'success',
			total: 1,
			data: [
				{
					agentName: 'NXAgent0001',
					agentNickName: 'Agent 1',
					answerCountInFive: 1,
					answerCountInTen: 3,
				},
			],
		});
	});

	it('has a row for each agent and day when told to', async () => {
		addAnswered(Date.UTC(2024, 0, 9, 23, 59, 59) + 999);
		const three = { staticalType: 1, endDateTime: '2024-01-10 00:00:00' };
		const rows = await list({ ...three, userName: 'NXAgent0001' });
		expect(rows).toMatchObject({
			total: 3,
			data: [{ answerCountInTen: 0 }, { answerCountInTen: 3 }, { answerCountInTen: 0 }],
		});
		expect(await list(three)).toMatchObject({ total: 15 });
	});

	it('pages over rows, and finds by queue', async () => {
		expect((await list({ size: 4, page: 2 })).data).toMatchObject([{ agentName: 'NXAgent0005' }]);
		expect((await list({ size: 5, page: 2 })).data).toEqual([]);
		expect(await list({ groupName: 'Returning customers' })).toMatchObject({
			total: 1,
			data: [{ agentName: 'NXAgent0003' }],
		});
		expect(await list({ groupName: 'none' })).toMatchObject({ total: 0, data: [] });
		expect(await list({ startDateTime: '2024-01-09 00:00:00' })).toMatchObject({ total: 0 });
	});

	it('lets the team be absent, other than its siblings', async () => {
		expect(await list({ tenantId: undefined })).toMatchObject({ code: 0 });
	});

	it.each([
		['tenantId', 145],
		['tenantId', '144'],
		['staticalType', undefined],
		['staticalType', 2],
		['staticalType', '0'],
		['startDateTime', undefined],
		['startDateTime', 1_704_643_200],
		['startDateTime', '2024-01-08'],
		['startDateTime', '2024-02-30 00:00:00'],
		['endDateTime', '2024-01-08T23:59:59'],
		['endDateTime', '2024-01-08 24:00:00'],
		['size', 101],
		['page', 0],
	])('refuses %s %j', async (field, value) => {
		const wrongParams = { code: 41000, msg: 'Parameter error or empty', data: {} };
		expect(await list({ [field]: value })).toMatchObject(wrongParams);
	});
});
