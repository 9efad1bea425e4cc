import { Bench } from '../../../bench';
import { asArray, getCalls, orderId } from '../../orders';
import { answerWith, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const account = () => bench.sandbox.state.nxCallbot;
const first = { ...getCalls, orderIDs: orderId(1) };

test('the request is that of the vendor page, byte for byte', async () => {
	await succeed(bench, { ...first, userTaskID: 'campaign-morning', orderIDs: 'string' });
	expect(bench.requests).toMatchObject([
		{
			startLine: 'POST /callcentre/api/v3/listOrderDetail HTTP/1.1',
			signature: 'verified',
			status: 200,
		},
	]);
	expect(bench.requests[0].body.toString('utf8')).toBe(
		'{"productID":"callbot","userTaskID":"campaign-morning","orderList":["string"]}',
	);
});

test('a call is put out as the outcome that all vendors share, with what Callbot adds', async () => {
	account().addOrders('campaign-morning', 1, {
		other: 'row-17',
		params: [{ name: 'amount', value: '120' }],
	});
	account().addCall('campaign-morning', orderId(66));
	const { items } = await succeed(bench, { ...getCalls, orderIDs: orderId(66) });
	expect(items).toEqual([
		{
			json: {
				vendor: 'NXCloud Callbot',
				contactId: 'order-0000066',
				callId: 'call-0000001',
				taskId: '90001',
				phoneNumber: '8615600000066',
				outcome: 'answered',
				vendorCode: 1,
				vendorReason: 'NORMAL_CLEARING',
				startedAt: '2024-09-13T08:00:01.000Z',
				answeredAt: '2024-09-13T08:00:09.000Z',
				endedAt: '2024-09-13T08:00:40.000Z',
				durationSeconds: 31,
				recordingUrl: 'https://recordings.example/call-0000001.mp3',
				intent: 'Interested',
				other: 'row-17',
				userTaskID: 'campaign-morning',
				sceneID: 'scene-1',
				userName: 'Customer 66',
				orderFinished: true,
				callStatus: 1,
				callingNumber: '85235757580',
				lineAddress: '127.0.0.1',
				hangupCause: 'NORMAL_CLEARING',
				termSipCode: 200,
				intentTag: 'A',
				intentLevel: 1,
				variables: { amount: '120' },
			},
			pairedItem: { item: 0 },
		},
	]);
});

test('every call of an order is an item, oldest first, redials included', async () => {
	for (const outcome of ['busy', 'notAnswered', 'answered'] as const) {
		account().addCall('campaign-morning', orderId(2), {}, outcome);
	}
	const { items } = await succeed(bench, {
		...getCalls,
		orderIDs: `${orderId(1)}, ${orderId(2)}`,
	});
	expect(items.map(({ json }) => [json.contactId, json.callId, json.outcome])).toEqual([
		[orderId(1), undefined, undefined],
		[orderId(2), 'call-0000001', 'busy'],
		[orderId(2), 'call-0000002', 'notAnswered'],
		[orderId(2), 'call-0000003', 'answered'],
	]);
	expect(items.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(true);
});

test('an order that was not called yet is an item without an outcome', async () => {
	const [{ json }] = (await succeed(bench, first)).items;
	expect(json).toEqual({
		vendor: 'NXCloud Callbot',
		contactId: orderId(1),
		taskId: '90001',
		phoneNumber: '8615600000001',
		userTaskID: 'campaign-morning',
		sceneID: 'scene-1',
		userName: 'Customer 1',
		orderFinished: false,
	});
});

test.each([true, false])(
	'an order that the task does not hold is an item that says so (Simplify %p)',
	async (simplify) => {
		const orderIDs = `${orderId(41)}, ${orderId(1)}, nobody`;
		const { items } = await succeed(bench, { ...getCalls, simplify, orderIDs });
		const missing = { userTaskID: 'campaign-morning', orderFound: false };
		expect(items).toHaveLength(3);
		expect(items[0].json).toEqual({ contactId: orderId(41), ...missing });
		expect(items[1].json).not.toHaveProperty('orderFound');
		expect(items[2].json).toEqual({ contactId: 'nobody', ...missing });
	},
);

test('without Simplify each order is one item as the vendor sent it, its calls in it', async () => {
	account().addCall('campaign-morning', orderId(1), {}, 'busy');
	account().addCall('campaign-morning', orderId(1));
	const { items } = await succeed(bench, { ...first, simplify: false });
	const { orderDetailList } = JSON.parse(bench.requests[0].answer ?? '') as {
		orderDetailList: object[];
	};
	expect(items).toEqual([{ json: orderDetailList[0], pairedItem: { item: 0 } }]);
	expect(items[0].json.callInfoDetailList).toHaveLength(2);
	expect(items[0].json.callInfoDetailList).toMatchObject([{ recordDetail: [] }, {}]);
});

test.each([
	['one id', 'a', ['a']],
	['commas', ' a , b,', ['a', 'b']],
	['lines', 'a\nb', ['a', 'b']],
	['an array', asArray(['b', 'a']), ['b', 'a']],
	['an array whose ids have commas', asArray(['a,b']), ['a,b']],
	['a number', '={{ 4711 }}', ['4711']],
	['numbers in an array', asArray([1, 2]), ['1', '2']],
	['an id that stands twice', 'a,b,a', ['a', 'b']],
])('Order IDs as %s', async (_, orderIDs, sent) => {
	await succeed(bench, { ...getCalls, orderIDs });
	expect(bench.bodies).toMatchObject([{ orderList: sent }]);
});

test('ids that come back as numbers are found', async () => {
	const order = { orderID: 4711, finish: 1, callInfoDetailList: [{ callID: 9, callStatus: '2' }] };
	answerWith(bench, { retCode: 0, orderDetailList: [order] });
	const { items } = await succeed(bench, { ...getCalls, orderIDs: '={{ 4711 }}' });
	expect(items.map(({ json }) => json)).toEqual([
		{
			vendor: 'NXCloud Callbot',
			contactId: '4711',
			callId: '9',
			vendorCode: 2,
			orderFinished: true,
			callStatus: 2,
		},
	]);
});

test.each([
	['null', { orderDetailList: null }],
	['an order without a list of calls', { orderDetailList: [{ orderID: orderId(1) }] }],
	[
		'a list of calls that is none',
		{ orderDetailList: [{ orderID: orderId(1), callInfoDetailList: 'none' }] },
	],
])('%s gives one item all the same', async (_, answer) => {
	answerWith(bench, { retCode: 0, ...answer });
	const { items } = await succeed(bench, first);
	expect(items).toMatchObject([{ json: { contactId: orderId(1) }, pairedItem: { item: 0 } }]);
});

test('an answer of unknown form is an error, not orders that are not there', async () => {
	answerWith(bench, { retCode: 0, orderDetailList: ['order-1'] });
	const { error, items } = await bench.run('nxCallbot', first);
	expect(error?.message).toContain('no list in a known form');
	expect(items).toEqual([]);
});
