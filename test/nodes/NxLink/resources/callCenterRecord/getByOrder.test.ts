import { Bench } from '../../../bench';
import { expectRefused, failureOf, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	bench.sandbox.reset();
	bench.sandbox.state.nxLink.addCdrs(2, { orderId: '12333333XXX' });
});
afterAll(async () => await bench.stop());

const parameters = {
	resource: 'callCenterRecord',
	operation: 'getByOrder',
	tenantId: 144,
	orderId: '12333333XXX',
};

test.each([
	['array', 2],
	['object', 1],
] as const)('the data may be an %s', async (shape, count) => {
	bench.sandbox.state.nxLink.orderRecordShape = shape;
	const { items } = await succeed(bench, parameters);
	expect(bench.requests[0].body.toString('utf8')).toBe('{"tenantId":144,"orderId":"12333333XXX"}');
	expect(items).toHaveLength(count);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual(items.map(() => ({ item: 0 })));
	for (const { json } of items) {
		expect(json).toMatchObject({ vendor: 'NXLink', contactId: '12333333XXX' });
	}
});

test.each(['array', 'object'] as const)('an unknown order as %s is no item', async (shape) => {
	bench.sandbox.state.nxLink.orderRecordShape = shape;
	expect((await succeed(bench, { ...parameters, orderId: 'unknown' })).items).toEqual([]);
});

test('numbers as text and as numbers', async () => {
	await succeed(bench, { ...parameters, tenantId: '={{ "144" }}', orderId: '={{ 12 }}' });
	expect(bench.bodies).toEqual([{ tenantId: 144, orderId: '12' }]);
});

test.each([
	['no team', { tenantId: 0 }, 'Team ID: must be at least 1'],
	['an empty team', { tenantId: '={{ "" }}' }, 'Team ID: is empty'],
	['half a team', { tenantId: 1.5 }, 'Team ID: must be a whole number'],
	['a team by name', { tenantId: '={{ "Sales" }}' }, 'Team ID: must be a whole number'],
	['no order', { orderId: '={{ " " }}' }, 'Order ID: is empty'],
	['an order that is a list', { orderId: '={{ ["a"] }}' }, 'Order ID: must be text'],
])('%s is refused', async (_, wrong, message) => {
	await expectRefused(bench, { ...parameters, ...wrong }, message);
});

test('another team is refused by the vendor, in its words', async () => {
	const error = await failureOf(bench, { ...parameters, tenantId: 145 });
	expect(error.message).toMatch(/^Parameter error or empty \(NXLink code 41000, trace id /);
	expect(error.name).toBe('NodeApiError');
});

test('raw records are those of the account', async () => {
	const { items } = await succeed(bench, { ...parameters, simplify: false });
	const held = bench.sandbox.state.nxLink.cdrs;
	expect(items.map(({ json }) => json)).toEqual(held.toReversed());
});
