import { Bench, byId } from '../../../bench';
import { answerWith, errorOfItem, expectRefused, failureOf, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const get = { resource: 'autoRecall', operation: 'get', keyId: byId('12') };

test('the request is the sample of the vendor page', async () => {
	await succeed(bench, get);
	expect(bench.requests).toMatchObject([
		{
			startLine: 'POST /voice/recallFlow/queryDetail HTTP/1.1',
			vendor: 'laaffic',
			signature: 'verified',
		},
	]);
	expect(bench.requests[0].body.toString('utf8')).toBe('{"keyId":12}');
});

test('a flow has its rounds in their order, with words for each status', async () => {
	const { items } = await succeed(bench, { ...get, keyId: byId('13') });
	expect(items).toEqual([
		{
			json: {
				keyId: 13,
				recallInterval: 30,
				recallNum: 3,
				recallType: 1,
				status: 1,
				statusText: 'in progress',
				nodeList: [
					{
						keyId: 1430,
						taskId: 5010430,
						nodeStatus: 2,
						scriptId: 123,
						nodeStatusText: 'completed',
					},
					{ keyId: 1431, taskId: 5010431, nodeStatus: 0, scriptId: 123, nodeStatusText: 'pending' },
					{ keyId: 1432, taskId: 5010432, nodeStatus: 0, scriptId: 123, nodeStatusText: 'pending' },
				],
			},
			pairedItem: { item: 0 },
		},
	]);
});

/** Of the newer page, whose example carries paging fields that belong to lists. */
const sample = {
	keyId: 1,
	recallInterval: 1,
	recallNum: 1,
	recallType: 1,
	status: 1,
	nodeList: [{ keyId: 1427, taskId: 5009612, nodeStatus: 2, scriptId: 123 }],
	total: 574,
	size: 1,
	current: 1,
	searchCount: true,
	pages: 574,
};

test('the example of the page, without its paging fields', async () => {
	answerWith(bench, { code: 0, msg: 'success', data: sample });
	const { items } = await succeed(bench, get);
	expect(items.map(({ json }) => json)).toEqual([
		{
			keyId: 1,
			recallInterval: 1,
			recallNum: 1,
			recallType: 1,
			status: 1,
			statusText: 'in progress',
			nodeList: [{ ...sample.nodeList[0], nodeStatusText: 'completed' }],
		},
	]);
});

test.each([[null], ['none'], [{}], [undefined]])(
	'a nodeList of %j is an empty one',
	async (nodeList) => {
		answerWith(bench, { code: 0, data: { keyId: 1, status: 9, nodeList } });
		const { items } = await succeed(bench, get);
		expect(items[0].json).toEqual({ keyId: 1, status: 9, nodeList: [] });
	},
);

test('what is no round in a nodeList is left out', async () => {
	answerWith(bench, { code: 0, data: { keyId: 1, nodeList: [null, 'x', { keyId: 2 }] } });
	const { items } = await succeed(bench, get);
	expect(items[0].json.nodeList).toEqual([{ keyId: 2 }]);
});

test.each([[null], [{}], [[]], ['x'], [[sample]]])(
	'success with the data %j is an error: there is no flow',
	async (data) => {
		answerWith(bench, { code: 0, msg: 'success', data });
		const error = await failureOf(bench, get);
		expect(error.message).toBe('LAAFFIC reports success, but its answer holds no recall flow');
		expect(error.description).toContain('Check the ID');
	},
);

test.each([
	['={{ "" }}', 'Recall Flow: is empty'],
	['twelve', 'Recall Flow: must be a whole number'],
	['0', 'Recall Flow: must be at least 1'],
])('the id %s is refused', async (id, message) => {
	await expectRefused(bench, { ...get, keyId: byId(id) }, message);
});

test.each([1, 3])('each item has its flow, %i at a time', async (parallelRequests) => {
	const parameters = { ...get, keyId: byId('={{ $json.id }}'), options: { parallelRequests } };
	const { items } = await succeed(bench, parameters, {
		items: [{ id: 14 }, { id: 99 }, { id: 12 }],
		onError: 'continueRegularOutput',
	});
	expect(items.map(({ json }) => json.keyId)).toEqual([14, undefined, 12]);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2].map((item) => ({ item })));
	expect(errorOfItem(items[1])).toMatchObject({
		message: 'recall flow does not exist (LAAFFIC code -22)',
		vendor: 'LAAFFIC',
		code: '-22',
	});
});
