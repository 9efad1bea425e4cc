import { startSandbox, type Sandbox } from '..';
import vectorFile from '../../vectors/vectors-laaffic.json';
import { laafficHeaders, publishedMoment, read, send } from '../testClients';

let sandbox: Sandbox;
let now = publishedMoment;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => now });
});
beforeEach(() => {
	now = publishedMoment;
	sandbox.reset();
});
afterAll(() => sandbox.close());

async function recall(name: string, value: unknown, prefix = '') {
	const url = `${sandbox.url}${prefix}/voice/recallFlow/${name}`;
	return read(await send(url, 'POST', laafficHeaders(), JSON.stringify(value)));
}

const flow = (keyId: number) => sandbox.state.laaffic.flows.find((each) => each.keyId === keyId);
const nodeStatuses = (keyId: number) => flow(keyId)?.nodeList.map((node) => node.nodeStatus);

describe('LAAFFIC signature', () => {
	const { apiKey, timestamp, sign } = vectorFile.vectors[0];
	const official = { 'Api-Key': apiKey, Timestamp: timestamp, Sign: sign };
	const balance = async (headers: Record<string, string>) =>
		read(await send(`${sandbox.url}/v3/getBalance`, 'GET', headers));

	it('accepts the official vector in either case', async () => {
		now = Number(timestamp) * 1000;
		expect(await balance(official)).toMatchObject({ status: '0' });
		const upper = { ...official, Sign: sign.toUpperCase() };
		expect(await balance(upper)).toMatchObject({ status: '0' });
		expect(sandbox.journal[0]).toMatchObject({ vendor: 'laaffic', signature: 'verified' });
	});

	it.each(['Api-Key', 'Sign', 'Timestamp'])('-1 without or with a wrong %s', async (name) => {
		const refusal = { status: '-1', reason: 'authentication error' };
		expect(await balance({ ...laafficHeaders(), [name]: '' })).toEqual(refusal);
		expect(await balance({ ...laafficHeaders(), [name]: '1' })).toEqual(refusal);
		expect(sandbox.journal[0].signature).toBe('rejected');
	});

	it.each([
		[-60, '0'],
		[60, '0'],
		[-61, '-16'],
		[61, '-16'],
	])('a clock %d s off is answered %s', async (offset, status) => {
		now = publishedMoment + offset * 1000;
		expect(await balance(laafficHeaders())).toMatchObject({ status });
	});

	it('-16 for milliseconds instead of seconds', async () => {
		expect(await balance(laafficHeaders(publishedMoment))).toMatchObject({ status: '-16' });
	});

	it('answers signed requests to other paths', async () => {
		const url = `${sandbox.url}/voice/group/call/provisional`;
		const answer = await send(url, 'POST', laafficHeaders(), '{}');
		expect(read(answer)).toEqual({ code: 0, msg: 'success', data: {} });
		const refusal = await send(url, 'POST', { ...laafficHeaders(), Sign: 'x' }, '{}');
		expect(read(refusal)).toEqual({ code: -1, msg: 'authentication error', data: null });
	});
});

describe('getBalance', () => {
	it.each(['/getBalance', '/v3/getBalance'])('%s tells strings at the top', async (path) => {
		const answer = await send(sandbox.url + path, 'GET', laafficHeaders());
		expect(read(answer)).toEqual({
			status: '0',
			reason: 'success',
			...sandbox.state.laaffic.balance,
		});
	});
});

describe('recallFlow/cancel', () => {
	it.each([
		['', { code: 0, msg: 'success', data: null }],
		['/v3', { status: 0, reason: 'success', data: null }],
	])('cancels a pending flow by its key, prefix "%s"', async (prefix, success) => {
		expect(await recall('cancel', { type: 1, id: 12 }, prefix)).toEqual(success);
		expect(flow(12)?.status).toBe(3);
		expect(nodeStatuses(12)).toEqual([3, 3, 3]);
	});

	it('cancels a pending flow by its parent task', async () => {
		expect(await recall('cancel', { type: 2, id: 5000602 })).toMatchObject({ code: 0 });
		expect(flow(12)?.status).toBe(3);
	});

	it('cancels a pending node and all later ones', async () => {
		expect(await recall('cancel', { type: 3, id: 1428 })).toMatchObject({ code: 0 });
		expect(nodeStatuses(12)).toEqual([0, 3, 3]);
		expect(flow(12)?.status).toBe(0);
		expect(await recall('cancel', { type: 3, id: 1431 })).toMatchObject({ code: 0 });
		expect(nodeStatuses(13)).toEqual([2, 3, 3]);
		expect(flow(13)?.status).toBe(3);
	});

	it.each([
		[{ type: 1, id: 13 }, 'only a pending recall flow can be cancelled'],
		[{ type: 2, id: 5000604 }, 'only a pending recall flow can be cancelled'],
		[{ type: 3, id: 1430 }, 'only a pending node can be cancelled'],
		[{ type: 1, id: 5000602 }, 'recall flow does not exist'],
		[{ type: 2, id: 12 }, 'recall flow does not exist'],
		[{ type: 3, id: 12 }, 'recall node does not exist'],
		[{ type: 1 }, 'id is required'],
		[{ id: 12 }, 'type is required'],
		[{ type: 1, id: '12' }, 'id: Expected number, received string'],
		[{ type: 4, id: 12 }, 'type: Number must be less than or equal to 3'],
		[{ type: 1, id: 12.5 }, 'id: Expected integer, received float'],
	])('refuses %j', async (body, msg) => {
		const before = structuredClone(sandbox.state.laaffic.flows);
		expect(await recall('cancel', body)).toEqual({ code: -22, msg, data: null });
		expect(await recall('cancel', body, '/v3')).toEqual({ status: -22, reason: msg, data: null });
		expect(sandbox.state.laaffic.flows).toEqual(before);
	});

	it('refuses a second cancellation', async () => {
		await recall('cancel', { type: 1, id: 12 });
		expect(await recall('cancel', { type: 1, id: 12 })).toMatchObject({ code: -22 });
	});
});

describe('recall queries', () => {
	it('shows a flow with its nodes', async () => {
		expect(await recall('queryDetail', { keyId: 13 })).toMatchObject({
			code: 0,
			data: {
				keyId: 13,
				status: 1,
				nodeList: [
					{ keyId: 1430, nodeStatus: 2 },
					{ keyId: 1431, nodeStatus: 0 },
					{ keyId: 1432, nodeStatus: 0 },
				],
			},
		});
		expect(await recall('queryDetail', { keyId: 99 })).toMatchObject({ code: -22 });
		expect(await recall('queryDetail', { keyId: '13' }, '/v3')).toMatchObject({ status: -22 });
	});

	const params = { strTime: '2024-05-18 00:00:00', endTime: '2024-05-19 23:59:59' };

	it('lists flows by pages, without their nodes', async () => {
		const answer = await recall('queryPage', { current: 2, size: 2, params });
		expect(answer).toEqual({
			code: 0,
			msg: 'success',
			data: { total: 3, size: 2, current: 2, pages: 2, records: [expect.any(Object)] },
		});
		expect(JSON.stringify(answer)).not.toContain('nodeList');
	});

	it.each([
		[{ ...params, taskName: 'campaign 13' }, [13]],
		[{ ...params, taskName: '5000602' }, [12]],
		[{ ...params, taskName: '500060' }, []],
		[{ ...params, strTime: '2024-05-18 13:00:00' }, [13, 14]],
		[{ ...params, endTime: '2024-05-18 12:59:59' }, [12]],
	])('finds by %j', async (filter, keyIds) => {
		const request = { current: 1, size: 100, params: filter };
		expect(await recall('queryPage', request, '/v3')).toMatchObject({
			status: 0,
			data: { records: keyIds.map((keyId) => ({ keyId })) },
		});
	});

	it.each([
		{ current: 0, size: 10, params },
		{ current: 1, size: 101, params },
		{ current: 1, size: 10 },
		{ current: 1, size: 10, params: { ...params, endTime: '2024-05-19' } },
	])('refuses %j', async (body) => {
		expect(await recall('queryPage', body)).toMatchObject({ code: -22 });
	});
});
