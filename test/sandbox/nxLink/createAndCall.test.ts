import { startSandbox, type Sandbox } from '..';
import { nxLinkHeaders, publishedMoment, read, send } from '../testClients';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const path = '/saas/cc/openapi/ai/createandcall';
const pair = { bizType: '8', action: 'cc' };

async function create(changes: object = {}, headerChanges: object = {}) {
	const body = JSON.stringify({ ...task, ...changes });
	const headers = { ...nxLinkHeaders({ body, ...pair }), ...headerChanges };
	return read(await send(sandbox.url + path, 'POST', headers, body));
}

const order = { userPhone: '85235757581', other: 'OTHER', orderID: 'ORDER_ID' };

/** The example of the page. */
const task = {
	taskDesc: 'Description',
	callList: [order],
	country: 'HK',
	dispatchType: 0,
	predictCallRate: 1.0,
	agentGroupNo: 'NX09445G000025',
	taskName: 'Task Name',
	strategyName: 'Default Strategy',
	startCount: 1,
	ratioCallRate: 1.0,
	startupType: 3,
};

const wrongParams = {
	reqId: expect.any(String),
	code: 41000,
	msg: 'Parameter error or empty',
	data: {},
};

describe('createandcall', () => {
	it('accepts the example of the page and tells no task id', async () => {
		expect(await create()).toEqual({
			reqId: expect.stringMatching(/^[0-9A-F]{32}$/),
			code: 0,
			msg: 'success',
			data: null,
		});
		expect(sandbox.state.nxLink.callCenterTasks).toEqual([
			{ taskName: 'Task Name', orders: [order], body: task },
		]);
	});

	it.each([
		...['country', 'taskName', 'strategyName', 'dispatchType', 'agentGroupNo'],
		...['predictCallRate', 'ratioCallRate', 'startCount', 'callList'],
	])('demands %s', async (field) => {
		expect(await create({ [field]: undefined })).toEqual(wrongParams);
		expect(sandbox.state.nxLink.callCenterTasks).toEqual([]);
	});

	it.each([
		{ country: 'HKG' },
		{ dispatchType: 3 },
		{ dispatchType: '0' },
		{ startupType: 4 },
		{ predictCallRate: '1.0' },
		{ callList: [] },
		{ callList: [{ ...order, other: undefined }] },
		{ callList: [{ ...order, userPhone: '+85235757581' }] },
	])('refuses %j', async (changes) => {
		expect(await create(changes)).toEqual(wrongParams);
	});

	it('lets the task description and the startup type be absent', async () => {
		const answer = await create({ taskDesc: undefined, startupType: undefined });
		expect(answer).toMatchObject({ code: 0 });
	});

	it('names an orderID that is used twice', async () => {
		const twice = { code: 41000, msg: 'orderID already exists: ORDER_ID' };
		expect(await create({ callList: [order, order] })).toMatchObject(twice);
		await create();
		expect(await create()).toMatchObject(twice);
		expect(sandbox.state.nxLink.callCenterTasks).toHaveLength(1);
	});

	it.each([
		[1001, { sign: '' }],
		[1002, { bizType: '100' }],
		[1003, { sign: 'x' }],
		[1004, { ts: '1655710825430' }],
		[1005, { accessKey: 'AK-unknown' }],
	])('refuses with %d in its own envelope', async (code, headers) => {
		const refusal = { reqId: expect.any(String), code, msg: 'Authorization Failed', data: {} };
		expect(await create({}, headers)).toEqual(refusal);
		expect(sandbox.state.nxLink.callCenterTasks).toEqual([]);
	});
});
