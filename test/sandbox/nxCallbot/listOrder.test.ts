import { startSandbox, type Sandbox } from '..';
import { callCallbot, publishedMoment } from '../testClients';
import { addContactsBody, contacts, lucy } from './testBodies';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => {
	sandbox.reset();
	sandbox.state.nxCallbot.addTask({ userTaskID: 'orders', sceneID: 'scene-7' });
});
afterAll(() => sandbox.close());

const task = { productID: 'callbot', userTaskID: 'orders' };
const list = (options: unknown = {}, changes: object = {}) =>
	callCallbot(sandbox.url, 'listOrder', { ...task, options, ...changes });
const detail = (orderList: unknown, changes: object = {}) =>
	callCallbot(sandbox.url, 'listOrderDetail', { ...task, orderList, ...changes });
const found = async (options: object) => {
	const { orderData } = await list(options);
	return (orderData as Array<{ orderID: string }>).map(({ orderID }) => Number(orderID.slice(4)));
};

/** Orders own-1 to own-4, the first two dialled, the second once more, the third stopped. */
const addFour = async () => {
	const callList = [lucy, ...contacts(4).slice(1)];
	await callCallbot(sandbox.url, 'addBatchCall', addContactsBody(callList, 'orders'));
	sandbox.state.nxCallbot.dial('orders', 2);
	sandbox.state.nxCallbot.addCall('orders', 'own-2');
	const stop = { ...task, orderIDs: ['own-3'] };
	await callCallbot(sandbox.url, 'stopOrder', stop);
};

const ids = { sceneID: 'scene-7', userTaskID: 'orders', taskID: '90004' };
const { orderID, userPhone, userName, other } = lucy;
const first = { orderID, userPhone, userName, ...ids, finish: true, other };
const fourth = { ...contacts(4)[3], userName: '', ...ids, finish: false, other: '' };

describe('listOrder', () => {
	beforeEach(addFour);

	it('shows orders with their last call', async () => {
		const answer = await list();
		expect(answer).toEqual({
			retCode: 0,
			retMsg: 'success',
			responseID: expect.any(String),
			totalCount: 4,
			orderData: [
				{ ...first, callInfoDetail: expect.objectContaining({ callID: 'call-0000001' }) },
				expect.objectContaining({ orderID: 'own-2', finish: true }),
				expect.objectContaining({ orderID: 'own-3', finish: true, callInfoDetail: null }),
				{ ...fourth, callInfoDetail: null },
			],
		});
		expect(answer).toHaveProperty('orderData.1.callInfoDetail.callID', 'call-0000003');
		expect(answer).toHaveProperty('orderData.1.callInfoDetail.hangupCause', 'NORMAL_CLEARING');
		expect(answer).not.toHaveProperty('orderData.0.callInfoDetail.turnTime');
	});

	const all = [1, 2, 3, 4];
	const open = { intentID: null, intentName: null, intentTag: [], intentLevel: null };

	it.each<[options: object, orders: number[]]>([
		[{}, all],
		[{ orderID: ['own-4', 'own-1', 'none'] }, [1, 4]],
		[{ orderID: null, finish: null, turnTime: null, callDuration: null, ...open }, all],
		[{ orderID: [], callStatus: [] }, all],
		[{ finish: 1 }, [1, 2, 3]],
		[{ finish: 0 }, [4]],
		[{ intentID: ['intent-1'] }, [1]],
		[{ intentName: ['Not interested'] }, [2]],
		[{ intentTag: ['A', 'B'] }, [1, 2]],
		[{ intentLevel: [2] }, [2]],
		[{ callStatus: [2] }, []],
		[{ callStatus: [1] }, [1, 2]],
		[{ callDuration: { gt: 31, lt: 34, enable: true } }, [2]],
		[{ callDuration: { gt: -1, enable: true } }, [1, 2]],
		[{ turnTime: { lt: 4, enable: true } }, []],
		[{ turnTime: { lt: 4, enable: false } }, all],
		[{ finish: 0, callStatus: [1] }, []],
	])('finds by %j, as they were imported', async (options, orders) => {
		expect(await found(options)).toEqual(orders);
	});

	it.each<[retCode: number, options: unknown, changes: object, named: string]>([
		[1, {}, { userTaskID: 'none' }, 'task does not exist'],
		[2, undefined, { options: undefined }, 'options is required'],
		[3, [], {}, 'options'],
		[3, { finish: true }, {}, 'options.finish'],
		[3, { orderID: [1] }, {}, 'options.orderID[0]'],
		[4, { finish: 2 }, {}, 'options.finish'],
		[4, { callID: ['x'] }, {}, "'callID'"],
		[4, { startTs: 0 }, {}, "'startTs'"],
		[4, {}, { page: 0 }, 'page'],
	])('answers %d to %j with %j', async (retCode, options, changes, named) => {
		const retMsg = expect.stringContaining(named) as string;
		expect(await list(options, changes)).toMatchObject({ retCode, retMsg });
	});
});

describe('listOrderDetail', () => {
	beforeEach(addFour);

	it('shows every call of the orders', async () => {
		expect(await detail(['own-4', 'own-2', 'none', 'own-1', 'own-1'])).toEqual({
			retCode: 0,
			retMsg: 'success',
			responseID: expect.any(String),
			orderDetailList: [
				{
					...first,
					callInfoDetailList: [
						{
							callID: 'call-0000001',
							callingNumber: '85235757580',
							lineAddress: '127.0.0.1',
							callStatus: 1,
							callStartTs: expect.any(Number),
							callAnswerTs: expect.any(Number),
							callEndTs: expect.any(Number),
							callDuration: 31,
							callAudioUrl: expect.any(String),
							hangupCause: 'NORMAL_CLEARING',
							termSipCode: '200',
							intents: [expect.objectContaining({ intentID: 'intent-1' })],
							sms: [],
							agent: expect.objectContaining({ agentName: null, manualHangupBy: 0 }),
							params: lucy.params,
							recordDetail: [],
						},
					],
				},
				expect.objectContaining({
					orderID: 'own-2',
					callInfoDetailList: [
						expect.objectContaining({ callID: 'call-0000002', callStatus: 2 }),
						expect.objectContaining({ callID: 'call-0000003', callStatus: 1 }),
					],
				}),
				{ ...fourth, callInfoDetailList: [] },
			],
		});
	});

	it.each<[retCode: number, orderList: unknown, changes: object, named: string]>([
		[1, ['own-1'], { userTaskID: 'none' }, 'task does not exist'],
		[2, undefined, {}, 'orderList is required'],
		[3, 'own-1', {}, 'orderList'],
		[3, [1], {}, 'orderList[0]'],
		[4, [], {}, 'orderList'],
		[4, ['own-1'], { orderIDs: [] }, "'orderIDs'"],
		[4, ['own-1'], { page: 1 }, "'page'"],
	])('answers %d to %j with %j', async (retCode, orderList, changes, named) => {
		const retMsg = expect.stringContaining(named) as string;
		expect(await detail(orderList, changes)).toMatchObject({ retCode, retMsg });
	});

	it('takes 500 ids at a time', async () => {
		const many = Array.from({ length: 501 }, (_, index) => `own-${index + 1}`);
		const most = { retCode: 4001, retMsg: 'orderList must not hold more than 500 elements' };
		expect(await detail(many)).toMatchObject(most);
		const all = await detail(many.slice(0, 500));
		expect(all).toMatchObject({ retCode: 0 });
		expect(all.orderDetailList).toHaveLength(4);
	});
});
