import { createHash } from 'node:crypto';

import { Bench, byId } from '../../../bench';

const cancel = { resource: 'autoRecall', operation: 'cancel' };
const path = '/voice/recallFlow/cancel';

let bench: Bench;

beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const nodeStatuses = () =>
	bench.sandbox.state.laaffic.flows.map(({ nodeList }) =>
		nodeList.map(({ nodeStatus }) => nodeStatus),
	);

describe('the request', () => {
	test('is the sample of the vendor page, byte for byte', async () => {
		await bench.run('laaffic', { ...cancel, type: 1, id: byId('12') });
		expect(bench.requests).toHaveLength(1);
		expect(bench.requests[0]).toMatchObject({ method: 'POST', path, signature: 'verified' });
		expect(bench.requests[0].body.toString('utf8')).toBe('{"type":1,"id":12}');
	});

	test('carries the headers of the vendor page', async () => {
		await bench.run('laaffic', { ...cancel, type: 1, id: byId('12') });
		const [{ rawHeaders }] = bench.requests;
		const headers = Object.fromEntries(rawHeaders);
		const { apiKey, apiSecret } = bench.sandbox.accounts.laaffic;
		expect(headers['Content-Type']).toBe('application/json;charset=UTF-8');
		expect(headers['Api-Key']).toBe(apiKey);
		expect(headers.Timestamp).toMatch(/^\d{10}$/);
		expect(headers.Sign).toBe(
			createHash('md5').update(`${apiKey}${apiSecret}${headers.Timestamp}`).digest('hex'),
		);
	});

	test.each([
		['12', 12],
		[' 12 ', 12],
		['={{ 12 }}', 12],
		['={{ "12" }}', 12],
		['9007199254740991', Number.MAX_SAFE_INTEGER],
	])('the id %p is sent as an integer', async (id, sent) => {
		await bench.run('laaffic', { ...cancel, type: 1, id: byId(id) });
		expect(bench.requests[0].body.toString('utf8')).toBe(`{"type":1,"id":${sent}}`);
	});

	test.each([2, '={{ 2 }}', '={{ "2" }}'])('the type %p is sent as an integer', async (type) => {
		await bench.run('laaffic', { ...cancel, type, id: byId('5000602') });
		expect(bench.bodies).toEqual([{ type: 2, id: 5000602 }]);
	});
});

describe('the recall flow', () => {
	test.each([
		[1, '12'],
		[2, '5000602'],
	])('type %i with id %s cancels all rounds', async (type, id) => {
		const { items } = await bench.run('laaffic', { ...cancel, type, id: byId(id) });
		expect(items).toEqual([
			{ json: { canceled: true, type, id: Number(id) }, pairedItem: { item: 0 } },
		]);
		expect(bench.sandbox.state.laaffic.flows.map(({ status }) => status)).toEqual([3, 1, 2]);
		expect(nodeStatuses()).toEqual([[3, 3, 3], [2, 0, 0], [2]]);
	});

	test('type 3 cancels a round and all later ones', async () => {
		const { items } = await bench.run('laaffic', { ...cancel, type: 3, id: byId('1428') });
		expect(items.map(({ json }) => json)).toEqual([{ canceled: true, type: 3, id: 1428 }]);
		expect(nodeStatuses()).toEqual([[0, 3, 3], [2, 0, 0], [2]]);
	});

	test.each(['/v3', '/v3/', '/'])('a base URL that ends in "%s" works', async (end) => {
		const { status, items } = await bench.run(
			'laaffic',
			{ ...cancel, type: 1, id: byId('12') },
			{ credentials: { laafficApi: { baseUrl: `${bench.sandbox.url}${end}` } } },
		);
		expect(status).toBe('success');
		expect(items[0].json).toEqual({ canceled: true, type: 1, id: 12 });
		expect(bench.requests.map((request) => request.path)).toEqual([
			`${end.replace(/\/$/, '')}${path}`,
		]);
		expect(bench.sandbox.state.laaffic.flows[0].status).toBe(3);
	});
});
