import { Bench } from '../../../bench';
import { orderId } from '../../orders';
import { expectRefused, onlyBody, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const account = () => bench.sandbox.state.nxCallbot;
const parameters = { resource: 'order', operation: 'getAll', userTaskID: 'campaign-morning' };

test('all filters of the vendor page, byte by byte', async () => {
	const filters = {
		orderID: 'order-1, order-2',
		intentID: '17',
		intentName: 'Interested',
		intentTag: 'A',
		intentLevel: '0',
		turnsAbove: 0,
		turnsBelow: 9,
		durationAbove: 10,
		durationBelow: 60,
		callStatus: '1',
		finish: 1,
	};
	await succeed(bench, { ...parameters, returnAll: true, filters });
	expect(bench.requests).toMatchObject([{ signature: 'verified', status: 200 }]);
	expect(bench.requests[0].body.toString('utf8')).toBe(
		JSON.stringify({
			productID: 'callbot',
			userTaskID: 'campaign-morning',
			options: {
				orderID: ['order-1', 'order-2'],
				intentID: ['17'],
				intentName: ['Interested'],
				intentTag: ['A'],
				intentLevel: [0],
				turnTime: { gt: 0, lt: 9, enable: true },
				callDuration: { gt: 10, lt: 60, enable: true },
				callStatus: [1],
				finish: 1,
			},
			page: 1,
			size: 100,
		}),
	);
});

test.each([
	[0, 0],
	[1, 1],
	['={{ "0" }}', 0],
	['={{ "1" }}', 1],
])('Finished %p is sent as %i', async (finish, sent) => {
	await succeed(bench, { ...parameters, filters: { finish } });
	expect(onlyBody(bench)).toMatchObject({ options: { finish: sent } });
});

test.each(['={{ true }}', '={{ 2 }}', 'yes'])('Finished %p is refused', async (finish) => {
	const message = 'Finished: must be one of 0, 1';
	await expectRefused(bench, { ...parameters, filters: { finish } }, message);
});

test.each([
	[1, [1, 2]],
	[0, [3, 4, 5]],
])('Finished %i finds orders %j', async (finish, serials) => {
	account().dial('campaign-morning', 2);
	const filters = { finish, orderID: [1, 2, 3, 4, 5].map(orderId).join(',') };
	const { items } = await succeed(bench, { ...parameters, filters });
	expect(items.map(({ json }) => json.contactId)).toEqual(serials.map(orderId));
	expect(items.every(({ json }) => json.orderFinished === (finish === 1))).toBe(true);
});

test('an order is put out with its last call, and without outcome when there was none', async () => {
	account().addCall('campaign-morning', orderId(1), {}, 'busy');
	account().addCall('campaign-morning', orderId(1), { callAnswerTs: 0 }, 'rejected');
	const filters = { orderID: [orderId(1), orderId(2)].join(',') };
	const { items } = await succeed(bench, { ...parameters, filters });
	expect(items.map(({ json }) => json)).toEqual([
		{
			vendor: 'NXCloud Callbot',
			contactId: orderId(1),
			callId: 'call-0000002',
			taskId: '90001',
			phoneNumber: '8615600000001',
			outcome: 'rejected',
			vendorCode: 4,
			vendorReason: 'CALL_REJECTED',
			startedAt: '2024-09-13T08:00:02.000Z',
			endedAt: '2024-09-13T08:00:10.000Z',
			durationSeconds: 0,
			userTaskID: 'campaign-morning',
			sceneID: 'scene-1',
			userName: 'Customer 1',
			orderFinished: true,
			callStatus: 4,
			callingNumber: '85235757580',
			lineAddress: '127.0.0.1',
			hangupCause: 'CALL_REJECTED',
			termSipCode: 603,
		},
		{
			vendor: 'NXCloud Callbot',
			contactId: orderId(2),
			taskId: '90001',
			phoneNumber: '8615600000002',
			userTaskID: 'campaign-morning',
			sceneID: 'scene-1',
			userName: 'Customer 2',
			orderFinished: false,
		},
	]);
});

test('without Simplify the call stays where the vendor has it', async () => {
	account().dial('campaign-morning', 1);
	const { items } = await succeed(bench, { ...parameters, simplify: false, limit: 2 });
	const { orderData } = JSON.parse(bench.requests[0].answer ?? '') as { orderData: object[] };
	expect(items.map(({ json }) => json)).toEqual(orderData);
	expect(items[0].json).toMatchObject({ callInfoDetail: { callID: 'call-0000001' } });
	expect(items[1].json).toMatchObject({ callInfoDetail: null });
});
