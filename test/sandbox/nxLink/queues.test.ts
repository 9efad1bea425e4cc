import { startSandbox, type Sandbox } from '..';
import { callCallCenter, publishedMoment } from '../testClients';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const call = (name: string, body: object) => callCallCenter(sandbox.url, name, body);
const wrongParams = { code: 41000, msg: 'Parameter error or empty', data: {} };
const [one, two, three] = ['NX09445000001', 'NX09445000002', 'NX09445000003'];

describe('agentGroup/page', () => {
	const list = (fields: object = {}) =>
		call('agentGroup/page', { tenantId: 144, queueName: 'NX', size: 200, page: 1, ...fields });

	it('shows a queue by its number, without members and without a total', async () => {
		expect(await list({ queueName: 'NXQueue0001' })).toEqual({
			reqId: expect.any(String),
			code: 0,
			msg: 'success',
			data: [
				{
					groupName: '测试坐席组',
					groupNo: 'NXQueue0001',
					remark: '重要坐席组,不要轻易删除',
					familiarizeFirst: false,
					ringPolicy: 2,
				},
			],
		});
		expect((await list({ queueName: 'nxqueue' })).data).toHaveLength(2);
		expect((await list({ queueName: 'none' })).data).toEqual([]);
	});

	it.each([
		[0, 0, 0],
		[1, 1, 0],
		[200, 200, 0],
		[201, 200, 1],
	])('of %d queues has %d on page 1 and %d on page 2', async (total, first, second) => {
		const [queue] = sandbox.state.nxLink.queues;
		sandbox.state.nxLink.queues = Array.from({ length: total }, () => queue);
		expect((await list()).data).toHaveLength(first);
		expect((await list({ page: 2 })).data).toHaveLength(second);
	});

	it.each([
		['tenantId', undefined],
		['tenantId', 145],
		['queueName', undefined],
		['queueName', ''],
		['size', 201],
		['page', 0],
	])('refuses %s %j', async (field, value) => {
		expect(await list({ [field]: value })).toMatchObject(wrongParams);
	});
});

describe('members of a queue', () => {
	const members = (fields: object = {}) =>
		call('agentGroup/member/list', { tenantId: 144, queueNo: 'NXQueue0001', ...fields });
	const update = (fields: object = {}) =>
		call('agentGroup/updateMembers', { tenantId: 144, queueNo: 'NXQueue0001', ...fields });

	it('are listed', async () => {
		expect(await members()).toMatchObject({
			code: 0,
			data: [
				{ sipNumber: one, nickName: 'Agent 1', userName: 'NXAgent0001' },
				{ sipNumber: two, nickName: 'Agent 2', userName: 'NXAgent0002' },
			],
		});
		const none = { queueNo: 'NX60029101086000001' };
		expect(await members(none)).toMatchObject({ code: 0, data: [] });
	});

	it('are replaced as a whole', async () => {
		const answer = await update({ members: [three, two, three] });
		expect(answer).toMatchObject({ code: 0, msg: 'success', data: null });
		expect(await members()).toMatchObject({ data: [{ sipNumber: three }, { sipNumber: two }] });
		const page = { tenantId: 144, userName: 'NXAgent0001', size: 1, page: 1 };
		expect(await call('agent/page', page)).toMatchObject({ data: [{ queueName: [] }] });
		expect(await update({ members: [] })).toMatchObject({ code: 0 });
		expect(await members()).toMatchObject({ data: [] });
	});

	it.each([
		[{ members: undefined }],
		[{ members: one }],
		[{ members: [one, 'NXAgent9999'] }],
		[{ members: [one, ''] }],
		[{ members: [three], tenantId: undefined }],
		[{ members: [three], tenantId: 145 }],
		[{ members: [three], queueNo: undefined }],
		[{ members: [three], queueNo: 'none' }],
	])('stay as they are with %j', async (fields) => {
		expect(await update(fields)).toMatchObject(wrongParams);
		expect(sandbox.state.nxLink.queues[0].members).toEqual([one, two]);
	});

	it.each([
		{ tenantId: undefined },
		{ tenantId: 145 },
		{ queueNo: undefined },
		{ queueNo: 'none' },
	])('are not told with %j', async (fields) => {
		expect(await members(fields)).toMatchObject(wrongParams);
	});
});
