import { Bench } from '../../../bench';
import { expectRefused, failureOf, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const queues = {
	resource: 'queue',
	operation: 'getAll',
	tenantId: 144,
	queueName: 'NXQueue0001',
	returnAll: true,
};
const members = {
	resource: 'queue',
	operation: 'getMembers',
	tenantId: 144,
	queueNo: 'NXQueue0001',
};

test('queues by number, byte by byte', async () => {
	const { items } = await succeed(bench, queues);
	expect(bench.requests[0].body.toString('utf8')).toBe(
		'{"tenantId":144,"queueName":"NXQueue0001","page":1,"size":200}',
	);
	expect(items).toEqual([
		{
			json: {
				familiarizeFirst: false,
				ringPolicy: 2,
				groupName: '测试坐席组',
				groupNo: 'NXQueue0001',
				remark: '重要坐席组,不要轻易删除',
			},
			pairedItem: { item: 0 },
		},
	]);
});

test('a limit is the size of the page', async () => {
	const { items } = await succeed(bench, {
		...queues,
		queueName: 'NX',
		returnAll: false,
		limit: 2,
	});
	expect(items).toHaveLength(2);
	expect(bench.bodies).toEqual([{ tenantId: 144, queueName: 'NX', page: 1, size: 2 }]);
});

test('more queues than fit on a page, without a total', async () => {
	const state = bench.sandbox.state.nxLink;
	const [queue] = state.queues;
	state.queues = Array.from({ length: 201 }, (_, index) => ({ ...queue, groupNo: `NX${index}` }));
	const { items } = await succeed(bench, { ...queues, queueName: 'NX' });
	expect(new Set(items.map(({ json }) => json.groupNo)).size).toBe(201);
});

test('members of a queue, byte by byte', async () => {
	const { items } = await succeed(bench, members);
	expect(bench.requests[0].body.toString('utf8')).toBe('{"tenantId":144,"queueNo":"NXQueue0001"}');
	expect(items.map(({ json }) => json)).toEqual([
		{ sipNumber: 'NX09445000001', nickName: 'Agent 1', userName: 'NXAgent0001' },
		{ sipNumber: 'NX09445000002', nickName: 'Agent 2', userName: 'NXAgent0002' },
	]);
});

test('a queue without members gives no items, an unknown one the words of the vendor', async () => {
	const empty = { ...members, queueNo: 'NX60029101086000001' };
	expect((await succeed(bench, empty)).items).toEqual([]);
	const error = await failureOf(bench, { ...members, queueNo: 'NX0' });
	expect(error.message).toMatch(/^Parameter error or empty \(NXLink code 41000/);
});

test.each([
	['no team', queues, { tenantId: 0 }, 'Team ID: must be at least 1'],
	['no number', queues, { queueName: '={{ "" }}' }, 'Queue Number: is empty'],
	['no team', members, { tenantId: 0 }, 'Team ID: must be at least 1'],
	['no number', members, { queueNo: '={{ " " }}' }, 'Queue Number: is empty'],
	['a list of numbers', members, { queueNo: '={{ [1] }}' }, 'Queue Number: must be text'],
])('%s is refused', async (_, parameters, wrong, message) => {
	await expectRefused(bench, { ...parameters, ...wrong }, message);
});
