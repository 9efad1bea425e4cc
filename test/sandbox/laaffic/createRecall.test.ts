import { startSandbox, type Sandbox } from '..';
import { callLaaffic, publishedMoment } from '../testClients';
import { createTaskBody } from './testBody';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const recallFlow = { recallType: 0, recallInterval: 30, recallNum: 3, recallIntent: ['101'] };

const create = (fields: object = {}) =>
	callLaaffic(sandbox.url, '/voice/group/call/send/agent', { ...createTaskBody, ...fields });
const created = () => sandbox.state.laaffic.tasks.slice(3);

describe('the recallFlow of a creation', () => {
	it('becomes a pending flow with a node for each round', async () => {
		const nodeList = [{ scriptId: 123 }, { scriptId: 124 }];
		expect(await create({ recallFlow: { ...recallFlow, nodeList } })).toMatchObject({ code: '0' });
		expect(sandbox.state.laaffic.flows[3]).toEqual({
			...recallFlow,
			keyId: 15,
			taskId: 5009700,
			taskName: 'test',
			createTime: '2022-06-20 15:41:25',
			finishNum: 0,
			status: 0,
			nodeList: [
				{ keyId: 1434, taskId: null, nodeStatus: 0, scriptId: 123 },
				{ keyId: 1435, taskId: null, nodeStatus: 0, scriptId: 124 },
				{ keyId: 1436, taskId: null, nodeStatus: 0, scriptId: 113 },
			],
		});
	});

	it('may have an entry for every round and no more', async () => {
		const scriptIds = (count: number) => Array.from({ length: count }, () => ({ scriptId: 1 }));
		const four = await create({ recallFlow: { ...recallFlow, nodeList: scriptIds(4) } });
		const msg = 'recallFlow.nodeList: must not be longer than recallNum';
		expect(four).toEqual({ code: '-21', msg, data: null });
		expect(created()).toEqual([]);
		const three = await create({ recallFlow: { ...recallFlow, nodeList: scriptIds(3) } });
		expect(three).toMatchObject({ code: '0' });
	});

	it.each([
		['recallType', 2],
		['recallType', undefined],
		['recallInterval', 0],
		['recallInterval', 1441],
		['recallNum', 0],
		['recallNum', 11],
		['recallIntent', [101]],
		['nodeList', [{}]],
		['nodeList', [{ scriptId: '123' }]],
		['nodeList', [{ scriptId: 123, text: '' }]],
		['recallIntents', []],
	])('is refused with %s %j', async (field, value) => {
		const msg = expect.stringMatching(`recallFlow.*${field}`) as string;
		const answer = await create({ recallFlow: { ...recallFlow, [field]: value } });
		expect(answer).toEqual({ code: '-22', msg, data: null });
		expect(created()).toEqual([]);
	});
});
