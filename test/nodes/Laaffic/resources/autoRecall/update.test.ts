import { Bench, byId } from '../../../bench';
import { errorOfItem, failureOf, succeed } from '../../runs';

const PATH = '/voice/recallFlow/update';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const flow = (keyId: number) =>
	bench.sandbox.state.laaffic.flows.find((each) => each.keyId === keyId);
const update = {
	resource: 'autoRecall',
	operation: 'update',
	keyId: byId('12'),
	recallType: 0,
	recallInterval: 60,
	recallNum: 2,
};

test('the request of the vendor page, byte by byte', async () => {
	await bench.run('laaffic', {
		...update,
		keyId: byId('299'),
		recallInterval: 30,
		recallNum: 1,
		recallOptions: { recallIntent: '101', nodeList: '123' },
	});
	expect(bench.requests).toMatchObject([
		{ startLine: `POST ${PATH} HTTP/1.1`, vendor: 'laaffic', signature: 'verified' },
	]);
	expect(bench.requests[0].body.toString('utf8')).toBe(
		'{"keyId":299,"recallType":0,"recallInterval":30,"recallNum":1,"recallIntent":["101"],"nodeList":[{"scriptId":123}]}',
	);
});

test('what is optional is left out', async () => {
	const { items } = await succeed(bench, update);
	expect(bench.requests[0].body.toString('utf8')).toBe(
		'{"keyId":12,"recallType":0,"recallInterval":60,"recallNum":2}',
	);
	expect(items).toEqual([{ json: { updated: true, keyId: 12 }, pairedItem: { item: 0 } }]);
	expect(flow(12)).toMatchObject({ recallType: 0, recallInterval: 60, recallNum: 2 });
});

test('what the editor starts with: failed numbers, one round after half an hour', async () => {
	const { resource, operation, keyId } = update;
	await succeed(bench, { resource, operation, keyId });
	expect(bench.bodies).toEqual([{ keyId: 12, recallType: 1, recallInterval: 30, recallNum: 1 }]);
});

test.each([
	['13', 'only a pending recall flow can be edited'],
	['99', 'recall flow does not exist'],
])('the flow %s is not changed', async (id, words) => {
	const before = JSON.stringify(bench.sandbox.state.laaffic.flows);
	const error = await failureOf(bench, { ...update, keyId: byId(id) });
	expect(error.message).toBe(`${words} (LAAFFIC code -22)`);
	expect(error.description).toContain('Correct the parameter');
	expect(JSON.stringify(bench.sandbox.state.laaffic.flows)).toBe(before);
});

test('several items, of which one fails and one is refused', async () => {
	const parameters = {
		...update,
		keyId: byId('={{ $json.id }}'),
		recallInterval: '={{ $json.minutes }}',
	};
	const { items, errorItems } = await succeed(bench, parameters, {
		items: [
			{ id: 14, minutes: 5 },
			{ id: 12, minutes: 0 },
			{ id: 12, minutes: 1440 },
		],
		onError: 'continueErrorOutput',
	});
	expect(items).toEqual([{ json: { updated: true, keyId: 12 }, pairedItem: { item: 2 } }]);
	expect(errorItems.map(errorOfItem)).toMatchObject([
		{ vendor: 'LAAFFIC', code: '-22', itemIndex: 0 },
		{ parameter: 'Interval (Minutes)', itemIndex: 1 },
	]);
	expect(bench.bodies.map(({ keyId, recallInterval }) => [keyId, recallInterval])).toEqual([
		[14, 5],
		[12, 1440],
	]);
});

test.each(['reset', 'cutBody'] as const)(
	'a lost answer (%s): sent once, and told',
	async (kind) => {
		bench.sandbox.faults.add({ path: PATH, kind, when: 'after' });
		const error = await failureOf(bench, update);
		expect(error.description).toContain('may have been carried out');
		expect(bench.requests).toHaveLength(1);
		expect(flow(12)?.recallInterval).toBe(60);
	},
);
