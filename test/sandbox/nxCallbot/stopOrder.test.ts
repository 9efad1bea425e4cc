import { startSandbox, type Sandbox } from '..';
import { callCallbot, publishedMoment } from '../testClients';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => {
	sandbox.reset();
	sandbox.state.nxCallbot.addTask({ userTaskID: 'stops' });
	sandbox.state.nxCallbot.addOrders('stops', 4, (index) => ({ orderID: `own-${index + 1}` }));
	sandbox.state.nxCallbot.dial('stops', 1);
});
afterAll(() => sandbox.close());

const stop = (orderIDs: unknown, changes: object = {}) => {
	const body = { productID: 'callbot', userTaskID: 'stops', orderIDs, ...changes };
	return callCallbot(sandbox.url, 'stopOrder', body);
};
const states = () =>
	sandbox.state.nxCallbot.findTask('stops')?.orders.map(({ orderID, state }) => [orderID, state]);
const untouched = [
	['own-1', 'finished'],
	['own-2', 'pending'],
	['own-3', 'pending'],
	['own-4', 'pending'],
];

describe('stopOrder', () => {
	it('stops what is not dialled and says why it does not stop the rest', async () => {
		expect(await stop(['own-2', 'own-1', 'none', 'own-3', 'own-2'])).toEqual({
			retCode: 0,
			retMsg: 'success',
			responseID: expect.any(String),
			totalCount: 5,
			successCount: 2,
			errList: [
				{ orderID: 'own-1', errMsg: 'order is finished' },
				{ orderID: 'none', errMsg: 'order does not exist' },
				{ orderID: 'own-2', errMsg: 'order is stopped' },
			],
		});
		expect(states()).toEqual([
			['own-1', 'finished'],
			['own-2', 'stopped'],
			['own-3', 'stopped'],
			['own-4', 'pending'],
		]);
		expect(sandbox.state.nxCallbot.dial('stops', 9)).toBe(1);
	});

	it('deletes the stopped orders when told to', async () => {
		await stop(['own-2']);
		expect(await stop(['own-1', 'own-3'], { delCall: 1 })).toMatchObject({ successCount: 1 });
		expect(states()).toEqual([
			['own-1', 'finished'],
			['own-2', 'stopped'],
			['own-4', 'pending'],
		]);
	});

	it('knows the orders of its own task only', async () => {
		const errList = [{ orderID: 'own-2', errMsg: 'order does not exist' }];
		const other = { userTaskID: 'campaign-evening' };
		expect(await stop(['own-2'], other)).toMatchObject({ successCount: 0, errList });
		expect(states()).toEqual(untouched);
	});

	it('takes a thousand ids at a time, or as many as a test says', async () => {
		const ids = Array.from({ length: 1001 }, (_, index) => `own-${index}`);
		const most = { retCode: 4001, retMsg: 'orderIDs must not hold more than 1000 elements' };
		expect(await stop(ids)).toMatchObject(most);
		expect(states()).toEqual(untouched);
		expect(await stop(ids.slice(1))).toMatchObject({ retCode: 0, successCount: 3 });
		sandbox.state.nxCallbot.largestOrderIDs = 1;
		expect(await stop(['own-2', 'own-3'])).toMatchObject({ retCode: 4001 });
	});

	it.each<[retCode: number, orderIDs: unknown, changes: object, named: string]>([
		[1, ['own-2'], { userTaskID: 'none' }, 'task does not exist'],
		[2, undefined, {}, 'orderIDs is required'],
		[2, ['own-2'], { productID: undefined }, 'productID is required'],
		[3, 'own-2', {}, 'orderIDs: '],
		[3, ['own-2', 3], {}, 'orderIDs[1]: '],
		[3, ['own-2'], { delCall: true }, 'delCall: '],
		[4, [], {}, 'orderIDs: '],
		[4, ['own-2'], { delCall: 2 }, 'delCall: '],
		[4, ['own-2'], { orderList: [] }, "'orderList'"],
	])('answers %d to %j with %j', async (retCode, orderIDs, changes, named) => {
		const retMsg = expect.stringContaining(named) as string;
		expect(await stop(orderIDs, changes)).toMatchObject({ retCode, retMsg });
		expect(states()).toEqual(untouched);
	});
});
