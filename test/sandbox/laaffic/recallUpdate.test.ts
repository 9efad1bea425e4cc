import { startSandbox, type Sandbox } from '..';
import { callLaaffic, publishedMoment } from '../testClients';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const span = { strTime: '2024-05-18 00:00:00', endTime: '2024-05-18 23:59:59' };
const settings = { recallType: 0, recallInterval: 45, recallNum: 3 };
const update = (fields: object = {}, prefix = '') => {
	const body = { keyId: 12, ...settings, ...fields };
	return callLaaffic(sandbox.url, `${prefix}/voice/recallFlow/update`, body);
};
const success = { code: 0, msg: 'success', data: null };
const flow = () => sandbox.state.laaffic.flows[0];
const nodes = () => flow().nodeList.map(({ keyId, scriptId }) => [keyId, scriptId]);

describe('recallFlow/update', () => {
	it('changes a pending flow', async () => {
		const before = structuredClone(flow());
		expect(await update({ recallIntent: ['101'] })).toEqual(success);
		expect(flow()).toEqual({ ...before, ...settings, recallIntent: ['101'] });
		expect(await update({}, '/v3')).toEqual({ status: 0, reason: 'success', data: null });
		expect(flow().recallIntent).toEqual(['101']);
	});

	it('takes nodes away and adds them', async () => {
		expect(await update({ recallNum: 2 })).toEqual(success);
		expect(nodes()).toEqual([
			[1427, 123],
			[1428, 123],
		]);
		expect(await update({ recallNum: 3, nodeList: [{ scriptId: 1 }, { scriptId: 2 }] })).toEqual(
			success,
		);
		expect(nodes()).toEqual([
			[1427, 1],
			[1428, 2],
			[1434, 123],
		]);
		expect(flow().nodeList[2]).toMatchObject({ nodeStatus: 0, taskId: null });
	});

	it('does not count nodes that were cancelled one by one', async () => {
		sandbox.state.laaffic.cancelFrom(flow(), 1);
		expect(await update({ recallNum: 2 })).toEqual(success);
		expect(nodes()).toEqual([
			[1427, 123],
			[1434, 123],
		]);
	});

	it('shows intents in no answer', async () => {
		await update({ recallIntent: ['101'] });
		const page = { current: 1, size: 10, params: span };
		const list = await callLaaffic(sandbox.url, '/voice/recallFlow/queryPage', page);
		expect(list).toMatchObject({ data: { total: 3 } });
		expect(JSON.stringify(list)).not.toContain('recallIntent');
		const detail = await callLaaffic(sandbox.url, '/voice/recallFlow/queryDetail', { keyId: 12 });
		expect(detail).toMatchObject({ data: { recallInterval: 45 } });
		expect(detail).not.toHaveProperty('data.recallIntent');
	});

	it.each([
		[{ keyId: 99 }, 'recall flow does not exist'],
		[{ keyId: 5000602 }, 'recall flow does not exist'],
		[{ keyId: 13 }, 'only a pending recall flow can be edited'],
		[{ keyId: 14 }, 'only a pending recall flow can be edited'],
		[{ recallNum: 1, nodeList: [{ scriptId: 1 }, { scriptId: 2 }] }, 'nodeList: '],
		[{ keyId: undefined }, 'keyId is required'],
		[{ recallType: undefined }, 'recallType is required'],
		[{ recallInterval: undefined }, 'recallInterval is required'],
		[{ recallNum: undefined }, 'recallNum is required'],
		[{ recallType: 2 }, 'recallType: '],
		[{ recallInterval: 0 }, 'recallInterval: '],
		[{ recallInterval: 1441 }, 'recallInterval: '],
		[{ recallNum: 0 }, 'recallNum: '],
		[{ recallNum: 11 }, 'recallNum: '],
		[{ recallNum: '3' }, 'recallNum: '],
		[{ recallIntent: [101] }, 'recallIntent[0]: '],
		[{ nodeList: [{}] }, 'nodeList[0].scriptId is required'],
		[{ nodeList: [{ scriptId: 1, source: 3 }] }, "nodeList[0]: Unrecognized key(s) in object: 's"],
		[{ taskId: 5000602 }, "body: Unrecognized key(s) in object: 'taskId'"],
	])('refuses %j', async (fields, message) => {
		const before = structuredClone(sandbox.state.laaffic.flows);
		const msg = expect.stringContaining(message) as string;
		expect(await update(fields)).toEqual({ code: -22, msg, data: null });
		expect(sandbox.state.laaffic.flows).toEqual(before);
	});
});

it.each([
	['cancel', { type: 1, id: 12, taskId: 1 }],
	['queryDetail', { keyId: 12, taskId: 1 }],
	['queryPage', { current: 1, size: 1, params: span, taskId: 1 }],
	['queryPage', { current: 1, size: 1, params: { ...span, taskId: 1 } }],
])('recallFlow/%s refuses keys that are not on its page', async (name, body) => {
	const answer = await callLaaffic(sandbox.url, `/voice/recallFlow/${name}`, body);
	expect(answer).toMatchObject({ code: -22 });
	expect(flow().status).toBe(0);
});
