import { Bench } from '../../../bench';
import { answerOf } from '../../listCases';
import { expectRefused, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const parameters = { resource: 'agent', operation: 'getAll', tenantId: 144, returnAll: true };

test('by account, byte by byte', async () => {
	const filters = { userName: 'NXAgent0002' };
	const { items } = await succeed(bench, { ...parameters, filters });
	expect(bench.requests[0].body.toString('utf8')).toBe(
		'{"userName":"NXAgent0002","tenantId":144,"page":1,"size":200}',
	);
	expect(items.map(({ json }) => json.userName)).toEqual(['NXAgent0002']);
});

test('an agent, simplified and as sent', async () => {
	const [{ json }] = (await succeed(bench, parameters)).items;
	expect(json).toEqual({
		userName: 'NXAgent0001',
		nickName: 'Agent 1',
		sipNumber: 'NX09445000001',
		status: 1,
		statusText: 'on',
		queueName: ['测试坐席组'],
		allowCountry: ['CN', 'HK'],
		endPointName: 'endpoint-1',
		recording: true,
		recordingStorageDays: 30,
		createdAt: '2024-01-08 08:00:00',
		modifiedAt: '2024-01-08 08:00:00',
	});
	const [{ json: raw }] = (await succeed(bench, { ...parameters, simplify: false })).items;
	expect(raw).toMatchObject({ recording: true, gmtCreate: '2024-01-08 08:00:00' });
});

test.each([
	['2024-01-08T08:00:00.000+0000', '2024-01-08T08:00:00.000Z'],
	['2024-01-08T16:00:00+08:00', '2024-01-08T08:00:00.000Z'],
	['2024-01-08T08:00:00Z', '2024-01-08T08:00:00.000Z'],
	['2024-01-08T08:00:00', '2024-01-08T08:00:00'],
	['2024-99-08T08:00:00Z', '2024-99-08T08:00:00Z'],
])('a moment as %s becomes %s', async (gmtCreate, createdAt) => {
	const body = answerOf([{ sipNumber: 'NX1', gmtCreate, recording: 0, status: '7' }]);
	bench.sandbox.faults.add({ path: '/', kind: 'body', body });
	const [{ json }] = (await succeed(bench, parameters)).items;
	expect(json).toEqual({ sipNumber: 'NX1', status: 7, recording: false, createdAt });
});

test.each([
	['no team', { tenantId: 0 }, 'Team ID: must be at least 1'],
	['an empty team', { tenantId: '={{ null }}' }, 'Team ID: is empty'],
	['a list of accounts', { filters: { userName: '={{ ["a"] }}' } }, 'Account: must be text'],
])('%s is refused', async (_, wrong, message) => {
	await expectRefused(bench, { ...parameters, ...wrong }, message);
});

test('the pages of 200 agents each', async () => {
	const state = bench.sandbox.state.nxLink;
	const [agent] = state.agents;
	state.agents = Array.from({ length: 401 }, (_, index) => ({
		...agent,
		sipNumber: `NX${index}`,
		userName: `NX${index}`,
	}));
	expect((await succeed(bench, parameters)).items).toHaveLength(401);
	expect(bench.bodies.map(({ page, size }) => [page, size])).toEqual([
		[1, 200],
		[2, 200],
		[3, 200],
	]);
});
