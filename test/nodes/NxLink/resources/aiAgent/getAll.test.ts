import { Bench } from '../../../bench';
import { expectRefused, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const parameters = { resource: 'aiAgent', operation: 'getAll' };

test('by a part of the name, byte by byte', async () => {
	const filters = { name: ' Parcel ' };
	const { items } = await succeed(bench, { ...parameters, returnAll: true, filters });
	expect(items).toHaveLength(1);
	const [request] = bench.requests;
	expect(request.path).toBe('/openapi/aiagent/flow/list');
	expect(request.body.toString('utf8')).toBe(
		JSON.stringify({ name: 'Parcel', pageNumber: 1, pageSize: 1000 }),
	);
});

test('a number is a name as well', async () => {
	const { items } = await succeed(bench, { ...parameters, filters: { name: '={{ 404 }}' } });
	expect(items).toEqual([]);
	expect(bench.bodies).toEqual([{ name: '404', pageNumber: 1, pageSize: 50 }]);
});

test('a name that is no text is refused', async () => {
	const wrong = { ...parameters, filters: { name: '={{ [1] }}' } };
	await expectRefused(bench, wrong, 'Name: must be text');
});

test('50 at most unless more are wanted, each as the vendor sends it', async () => {
	const state = bench.sandbox.state.nxLink;
	const held = state.flows;
	const { items } = await succeed(bench, { ...parameters, limit: 3 });
	expect(items.map(({ json }) => json)).toEqual(held.slice(0, 3));
	expect(bench.bodies[0].pageSize).toBe(3);
	expect((await succeed(bench, parameters)).items).toHaveLength(held.length);
	expect(items.every(({ json }) => json.autoFlowId !== undefined)).toBe(true);
});

test('an account without any', async () => {
	bench.sandbox.state.nxLink.flows = [];
	expect((await succeed(bench, parameters)).items).toEqual([]);
});
