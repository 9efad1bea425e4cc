import { Bench } from '../../../bench';
import { expectRefused, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const parameters = {
	resource: 'agent',
	operation: 'getEfficiency',
	startDateTime: '2024-01-08T00:00:00',
	endDateTime: '2024-01-08T23:59:59',
	staticalType: 0,
	returnAll: true,
};

test('all filters, byte by byte, times as text of the zone of the workflow', async () => {
	const filters = { userName: 'NXAgent0001', groupName: 'NXGroup0001', tenantId: 144 };
	await succeed(bench, { ...parameters, filters }, { timezone: 'Asia/Hong_Kong' });
	expect(bench.requests[0].status).toBe(200);
	expect(bench.requests[0].body.toString('utf8')).toBe(
		JSON.stringify({
			userName: 'NXAgent0001',
			groupName: 'NXGroup0001',
			tenantId: 144,
			staticalType: 0,
			startDateTime: '2024-01-08 00:00:00',
			endDateTime: '2024-01-08 23:59:59',
			page: 1,
			size: 100,
		}),
	);
});

test('a moment with an offset is shown in the zone of the workflow', async () => {
	const startDateTime = '2024-01-07T16:00:00Z';
	await succeed(bench, { ...parameters, startDateTime }, { timezone: 'Asia/Hong_Kong' });
	expect(bench.bodies[0].startDateTime).toBe('2024-01-08 00:00:00');
});

test('one record for each agent', async () => {
	const { items } = await succeed(bench, parameters);
	expect(items.map(({ json }) => json.agentName)).toEqual(
		[1, 2, 3, 4, 5].map((serial) => `NXAgent000${serial}`),
	);
	expect(items[0].json).toMatchObject({ answerCountInFive: 0, answerCountInTen: 0 });
});

test('by day: the record of every day is there, also when two days were the same', async () => {
	const endDateTime = '2024-03-07T23:59:59';
	const days = { ...parameters, endDateTime, staticalType: 1 };
	const { items } = await succeed(bench, days);
	expect(bench.bodies[0]).toMatchObject({ staticalType: 1, size: 100 });
	expect(items).toHaveLength(5 * 60);
});

test.each([
	['no beginning', { startDateTime: '={{ "" }}' }, 'From: is empty'],
	['from after to', { startDateTime: '2024-01-09T00:00:00' }, 'From: is later than To'],
	['another kind', { staticalType: 2 }, 'Statistics: must be one of 0, 1'],
	['a team of 0', { filters: { tenantId: '={{ 0 }}' } }, 'Team ID: must be at least 1'],
	['a list of accounts', { filters: { userName: '={{ [1] }}' } }, 'Account: must be text'],
	['an object for a queue', { filters: { groupName: '={{ {} }}' } }, 'Queue Name: must be text'],
])('%s is refused', async (_, wrong, message) => {
	await expectRefused(bench, { ...parameters, ...wrong }, message);
});
