import { startSandbox, type Sandbox } from '..';
import { callCallCenter, publishedMoment } from '../testClients';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

/** The period of the page's example, seconds. */
const period = { startTime: 1_688_140_800, endTime: 1_690_819_200 };
const first = 1_690_442_493;

const list = (fields: object = {}) =>
	callCallCenter(sandbox.url, 'cdr/page', { ...period, size: 100, page: 1, ...fields });

/** Running numbers of the records found. */
async function found(fields: object): Promise<number[]> {
	const { data } = await list(fields);
	return (data as Array<{ callId: string }>).map((cdr) => Number(cdr.callId.slice(-7)));
}

const wrongParams = { code: 41000, msg: 'Parameter error or empty', data: {} };

describe('cdr/page', () => {
	it('shows records with all fields of the page and no total', async () => {
		sandbox.state.nxLink.addCdrs(1);
		expect(await list()).toEqual({
			reqId: expect.stringMatching(/^[0-9A-F]{32}$/),
			code: 0,
			msg: 'success',
			data: sandbox.state.nxLink.cdrs,
		});
		expect(sandbox.state.nxLink.cdrs[0]).toMatchObject({
			agentName: 'NXAgent0001',
			answered: true,
			direction: 0,
			startTime: first * 1000,
			orderId: 'order-0000001',
		});
	});

	it.each([
		[0, 0, 0],
		[1, 1, 0],
		[100, 100, 0],
		[101, 100, 1],
	])('of %d records has %d on page 1 and %d on page 2', async (total, one, two) => {
		sandbox.state.nxLink.addCdrs(total);
		expect(await found({ page: 1 })).toHaveLength(one);
		expect(await found({ page: 2 })).toHaveLength(two);
	});

	it.each([
		[{}, [6, 5, 4, 3, 2, 1]],
		[{ answered: 0 }, [6, 5, 4, 3, 2, 1]],
		[{ answered: 1 }, [6, 4, 2]],
		[{ answered: 2 }, [5, 3, 1]],
		[{ answered: false }, [6, 4, 2]],
		[{ answered: true }, [5, 3, 1]],
		[{ direction: 0 }, [6, 5, 4, 3, 2, 1]],
		[{ direction: 1 }, [4, 1]],
		[{ direction: 2 }, [5, 2]],
		[{ direction: 3 }, [6, 3]],
		[{ name: 'NXAgent0003' }, [3]],
		[{ caller: '85235000004' }, [4]],
		[{ callee: '85235000005' }, [5]],
		[{ callId: 'cdr-0000002' }, [2]],
		[{ orderId: 'order-0000006' }, [6]],
		[{ startTime: first + 4 }, [6, 5]],
		[{ startTime: first, endTime: first }, [1]],
		[{ answered: true, direction: 1, name: '', caller: '', orderId: '' }, [1]],
	])('finds by %j, the newest first', async (fields, numbers) => {
		sandbox.state.nxLink.addCdrs(6);
		expect(await found(fields)).toEqual(numbers);
	});

	it('names the missing end, as the page does', async () => {
		const answer = { code: 41000, msg: 'End date cannot be empty', data: {} };
		expect(await list({ endTime: undefined })).toMatchObject(answer);
		expect(await list({ endTime: undefined, startTime: undefined })).toMatchObject(answer);
	});

	it.each([
		['startTime', undefined],
		['startTime', 1_678_894_227_239],
		['endTime', '1690819200'],
		['answered', 3],
		['answered', 'true'],
		['direction', 4],
		['direction', true],
		['name', 1],
		['size', undefined],
		['size', 0],
		['size', 101],
		['page', undefined],
		['page', 0],
	])('refuses %s %j', async (field, value) => {
		expect(await list({ [field]: value })).toMatchObject(wrongParams);
	});
});

describe('cdr/queryByOrderId', () => {
	const query = (body: object) => callCallCenter(sandbox.url, 'cdr/queryByOrderId', body);

	it('answers all records of an order, the newest first', async () => {
		sandbox.state.nxLink.addCdrs(3);
		sandbox.state.nxLink.addCdrs(1, { orderId: 'order-0000002' });
		expect(await query({ tenantId: 144, orderId: 'order-0000002' })).toMatchObject({
			code: 0,
			data: [{ callId: 'cdr-0000004' }, { callId: 'cdr-0000002' }],
		});
		expect(await query({ tenantId: 144, orderId: 'none' })).toMatchObject({ code: 0, data: [] });
		expect(await query({ tenantId: 144 })).toMatchObject({ code: 0, data: [] });
	});

	it('answers one object or null when told to', async () => {
		sandbox.state.nxLink.orderRecordShape = 'object';
		sandbox.state.nxLink.addCdrs(1);
		const [cdr] = sandbox.state.nxLink.cdrs;
		expect(await query({ tenantId: 144, orderId: cdr.orderId })).toMatchObject({ data: cdr });
		expect(await query({ tenantId: 144, orderId: 'none' })).toMatchObject({ code: 0, data: null });
	});

	it.each([
		[{ orderId: 'order-0000001' }],
		[{ tenantId: '144', orderId: 'order-0000001' }],
		[{ tenantId: 145, orderId: 'order-0000001' }],
		[{ tenantId: 144, orderId: 1 }],
	])('refuses %j', async (body) => {
		sandbox.state.nxLink.addCdrs(1);
		expect(await query(body)).toMatchObject(wrongParams);
	});
});
