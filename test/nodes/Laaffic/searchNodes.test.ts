import type { INodeParameters } from 'n8n-workflow';

import { Bench, byId } from '../bench';
import { searchList } from '../loadOptions';
import { answerWith } from './runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const cancel = { resource: 'autoRecall', operation: 'cancel', type: 3 };
const fromList = (value: number | string): INodeParameters => ({ __rl: true, mode: 'list', value });
const search = async (flowId: INodeParameters | undefined, filter?: string) => {
	const parameters = flowId ? { ...cancel, flowId } : cancel;
	return await searchList(bench, 'searchPendingNodes', { node: 'laaffic', parameters, filter });
};

test.each([
	['from the list', fromList(13)],
	['by id', byId(' 13 ')],
])('the pending rounds of the flow that is chosen %s', async (_, flowId) => {
	expect(await search(flowId)).toEqual({
		results: [
			{ name: 'Round 2 of 3 · pending · template 123', value: 1431, description: undefined },
			{ name: 'Round 3 of 3 · pending · template 123', value: 1432, description: undefined },
		],
		paginationToken: undefined,
	});
	expect(bench.requests).toMatchObject([
		{ path: '/voice/recallFlow/queryDetail', vendor: 'laaffic', signature: 'verified' },
	]);
	expect(bench.requests[0].body.toString('utf8')).toBe('{"keyId":13}');
});

test.each([
	['round 2', [1431]],
	[' ROUND 3 ', [1432]],
	['template 123', [1431, 1432]],
	['round 1', []],
	['nowhere', []],
])('%p finds %j', async (filter, values) => {
	const { results } = await search(byId('13'), filter);
	expect(results.map(({ value }) => value)).toEqual(values);
});

test('a flow without pending rounds has nothing to offer', async () => {
	expect((await search(byId('14'))).results).toEqual([]);
});

test('rounds that tell little are offered as far as they can be', async () => {
	const nodeList = [
		{ keyId: '21', nodeStatus: '0' },
		{ nodeStatus: 0, scriptId: 5 },
		{ keyId: 22 },
		{ keyId: 23, nodeStatus: 0, scriptId: 'a' },
	];
	answerWith(bench, { code: 0, data: { keyId: 1, nodeList } });
	expect((await search(byId('1'))).results).toMatchObject([
		{ name: 'Round 1 of 4 · pending', value: 21 },
		{ name: 'Round 4 of 4 · pending · template a', value: 23 },
	]);
});

test.each([undefined, fromList(''), byId(' ')])(
	'without a flow (%j) it is asked for first, and nothing is sent',
	async (flowId) => {
		const failed = search(flowId);
		await expect(failed).rejects.toMatchObject({
			name: 'NodeOperationError',
			message: 'Recall Flow: choose one first',
			description: expect.stringContaining('give the ID of the round'),
		});
		expect(bench.requests).toEqual([]);
	},
);

test.each([
	['twelve', 'Recall Flow: must be a whole number'],
	['0', 'Recall Flow: must be at least 1'],
	['={{ $json.flow }}', 'Recall Flow: must be a whole number'],
])('the flow %s is refused', async (id, message) => {
	await expect(search(byId(id))).rejects.toThrow(message);
	expect(bench.requests).toEqual([]);
});

test('a flow that the account does not have', async () => {
	await expect(search(byId('99'))).rejects.toMatchObject({
		name: 'NodeApiError',
		message: 'recall flow does not exist (LAAFFIC code -22)',
	});
});
