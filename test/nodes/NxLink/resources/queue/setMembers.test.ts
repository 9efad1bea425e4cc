import { Bench } from '../../../bench';
import { errorOfItem, expectRefused, failureOf, succeed } from '../../runs';

const one = 'NX09445000001';
const five = 'NX09445000005';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const queueOf = (number: string) =>
	bench.sandbox.state.nxLink.queues.find(({ groupNo }) => groupNo === number)?.members;
const parameters = {
	resource: 'queue',
	operation: 'setMembers',
	tenantId: 144,
	queueNo: 'NXQueue0001',
	members: `${five}, ${one}`,
	removeAll: false,
};

test('the list replaces that of the queue, byte by byte', async () => {
	const { items } = await succeed(bench, parameters);
	const [request] = bench.requests;
	expect(request.startLine).toBe('POST /saas/cc/openapi/agentGroup/updateMembers HTTP/1.1');
	expect(request).toMatchObject({ signature: 'verified', status: 200 });
	expect(request.headers).toMatchObject({ biztype: '8', action: 'cc' });
	expect(request.body.toString('utf8')).toBe(
		`{"tenantId":144,"queueNo":"NXQueue0001","members":["${five}","${one}"]}`,
	);
	expect(queueOf('NXQueue0001')).toEqual([five, one]);
	expect(items[0]).toEqual({
		json: {
			updated: true,
			tenantId: 144,
			queueNo: 'NXQueue0001',
			members: [five, one],
			traceId: expect.stringMatching(/^[0-9A-F]{32}$/),
		},
		pairedItem: { item: 0 },
	});
});

test.each([
	['lines', `={{ "${five}\\r\\n${one}\\n" }}`],
	['an array', `={{ ["${five}", "${one}"] }}`],
	['empty places between', ` ${five} ,, ${one} , `],
])('members as %s', async (_, members) => {
	await succeed(bench, { ...parameters, members });
	expect(bench.bodies[0].members).toEqual([five, one]);
});

test('a number is one member', async () => {
	await failureOf(bench, { ...parameters, members: '={{ 4444 }}' });
	expect(bench.bodies[0].members).toEqual(['4444']);
});

test('all are removed only when that is said', async () => {
	await succeed(bench, { ...parameters, members: '', removeAll: true });
	expect(bench.bodies[0].members).toEqual([]);
	expect(queueOf('NXQueue0001')).toEqual([]);
});

const empty = 'Members: is empty, which would remove all agents from the queue';

test.each([
	['no members', { members: '' }, empty],
	['nothing but commas', { members: ' , ,' }, empty],
	['an empty array', { members: '={{ [] }}' }, empty],
	['nothing', { members: '={{ null }}' }, empty],
	['one twice', { members: `${one},${five}, ${one}` }, `Members: has ${one} twice`],
	['one without a value', { members: `={{ ["${one}", ""] }}` }, 'Members → 2: is empty'],
	['an object among them', { members: '={{ [{}] }}' }, 'Members → 1: must be text'],
	[
		'members beside the wish to remove all',
		{ removeAll: true },
		'Remove All Members: is switched on, but Members is not empty',
	],
	[
		'an unreadable wish',
		{ removeAll: '={{ "perhaps" }}' },
		'Remove All Members: must be true or false',
	],
	['no team', { tenantId: 0 }, 'Team ID: must be at least 1'],
	['no queue', { queueNo: '={{ "" }}' }, 'Queue Number: is empty'],
])('%s is refused', async (_, wrong, message) => {
	await expectRefused(bench, { ...parameters, ...wrong }, message);
	expect(queueOf('NXQueue0001')).toHaveLength(2);
});

const byItem = { ...parameters, queueNo: '={{ $json.queue }}', members: '={{ $json.members }}' };

test('two items for one queue are refused together, before anything is sent', async () => {
	const items = [
		{ queue: 'NXQueue0001', members: one },
		{ queue: 'NXQueue0002', members: one },
		{ queue: 'NXQueue0001', members: five },
	];
	const message = 'Queue Number: items 0 and 2 would both replace the members of NXQueue0001';
	await expectRefused(bench, byItem, message, { items });
});

test('a refused item and one that the vendor refuses do not stop the third', async () => {
	const { items } = await succeed(bench, byItem, {
		items: [
			{ queue: 'NXQueue0001', members: '' },
			{ queue: 'NXQueue0002', members: 'unknown' },
			{ queue: 'NX60029101086000001', members: one },
		],
		onError: 'continueRegularOutput',
	});
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2].map((item) => ({ item })));
	expect(errorOfItem(items[0])).toMatchObject({ parameter: 'Members', itemIndex: 0 });
	expect(errorOfItem(items[1])).toMatchObject({ code: '41000', itemIndex: 1 });
	expect(queueOf('NX60029101086000001')).toEqual([one]);
	expect(queueOf('NXQueue0001')).toHaveLength(2);
});
