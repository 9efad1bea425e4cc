import type { INodeProperties } from 'n8n-workflow';

import { NxCallbot } from '../../../../../nodes/NxCallbot/NxCallbot.node';
import { Bench } from '../../../bench';
import { fieldsOf } from '../../../NxLink/fields';
import { asArray, orderId, orderIds, stop } from '../../orders';
import { expectRefused, onlyBody, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const morningTask = () => {
	const task = bench.sandbox.state.nxCallbot.findTask('campaign-morning');
	if (!task) throw new Error('the seeded task is gone');
	return task;
};
const traceId = expect.stringMatching(/^[0-9a-f-]{36}$/) as string;
const userTaskID = 'campaign-morning';

describe('the request', () => {
	test('is that of the vendor page, byte for byte', async () => {
		await succeed(bench, { ...stop, orderIDs: 'string' });
		expect(bench.requests).toMatchObject([
			{
				startLine: 'POST /callcentre/api/v3/stopOrder HTTP/1.1',
				signature: 'verified',
				status: 200,
			},
		]);
		expect(bench.requests[0].body.toString('utf8')).toBe(
			'{"productID":"callbot","userTaskID":"campaign-morning","orderIDs":["string"],"delCall":0}',
		);
	});

	test.each([
		[true, 1],
		[false, 0],
		['={{ "true" }}', 1],
		['={{ 0 }}', 0],
	])('Delete Undialed Data %p sends %i', async (delCall, sent) => {
		await succeed(bench, { ...stop, orderIDs: 'a', delCall });
		expect(onlyBody(bench)).toMatchObject({ delCall: sent });
	});

	test.each(['={{ "yes" }}', '={{ null }}', '={{ 2 }}'])(
		'Delete Undialed Data %p is refused before anything is sent',
		async (delCall) => {
			const message = 'Delete Undialed Data: must be true or false';
			await expectRefused(bench, { ...stop, orderIDs: 'a', delCall }, message);
		},
	);
});

describe('the account', () => {
	test('stops the orders that were asked for, and no other', async () => {
		const { items } = await succeed(bench, { ...stop, orderIDs: asArray(orderIds(2, 3)) });
		expect(items.map(({ json }) => json)).toEqual(
			orderIds(2, 3).map((contactId) => ({ stopped: true, contactId, userTaskID, traceId })),
		);
		expect(morningTask().orders).toHaveLength(40);
		expect(
			morningTask()
				.orders.filter(({ state }) => state === 'stopped')
				.map(({ orderID }) => orderID),
		).toEqual(orderIds(2, 3));
	});

	test('with Delete Undialed Data they are gone', async () => {
		await succeed(bench, { ...stop, orderIDs: asArray(orderIds(2, 3)), delCall: true });
		expect(morningTask().orders).toHaveLength(38);
		expect(morningTask().findOrder(orderId(2))).toBeUndefined();
	});

	test('an order that is dialled or unknown is not stopped, and the reason is told', async () => {
		bench.sandbox.state.nxCallbot.dial('campaign-morning', 1);
		const orderIDs = asArray([orderId(1), orderId(2), orderId(41)]);
		const { items } = await succeed(bench, { ...stop, orderIDs });
		expect(items.map(({ json }) => json)).toEqual([
			{
				stopped: false,
				contactId: orderId(1),
				userTaskID,
				reason: 'order is finished',
				traceId,
			},
			{ stopped: true, contactId: orderId(2), userTaskID, traceId },
			{
				stopped: false,
				contactId: orderId(41),
				userTaskID,
				reason: 'order does not exist',
				traceId,
			},
		]);
	});
});

test('an id that stands twice, also in another item, is sent once and told for each', async () => {
	const items = [{ ids: 'order-0000001, order-0000001' }, { ids: 'order-0000001' }];
	const result = await succeed(bench, { ...stop, orderIDs: '={{ $json.ids }}' }, { items });
	expect(onlyBody(bench)).toMatchObject({ orderIDs: [orderId(1)] });
	expect(result.items).toMatchObject([
		{ json: { stopped: true, contactId: orderId(1) }, pairedItem: { item: 0 } },
		{ json: { stopped: true, contactId: orderId(1) }, pairedItem: { item: 1 } },
	]);
});

test('items that delete and items that do not have requests of their own', async () => {
	const items = [
		{ id: orderId(1), del: true },
		{ id: orderId(2), del: false },
		{ id: orderId(3), del: true },
	];
	const parameters = { ...stop, orderIDs: '={{ $json.id }}', delCall: '={{ $json.del }}' };
	const result = await succeed(bench, parameters, { items });
	expect(bench.bodies).toMatchObject([
		{ orderIDs: [orderId(1), orderId(3)], delCall: 1 },
		{ orderIDs: [orderId(2)], delCall: 0 },
	]);
	expect(result.items.map(({ json }) => json.contactId)).toEqual(orderIds(1, 3));
});

describe('whoever sets it up', () => {
	const fields = fieldsOf(new NxCallbot().description.properties, 'order', 'stop');
	const field = (wanted: string): INodeProperties | undefined =>
		fields.find(({ name }) => name === wanted);

	test('is told first of all that stopping cannot be undone', () => {
		expect(fields[0]).toMatchObject({
			type: 'notice',
			displayName: expect.stringMatching(/^Stopping cannot be undone: /),
		});
	});

	test('deletes nothing without choosing so', () => {
		expect(field('delCall')).toMatchObject({ type: 'boolean', default: false });
		expect(field('delCall')?.description).toContain('Use with care');
	});
});
