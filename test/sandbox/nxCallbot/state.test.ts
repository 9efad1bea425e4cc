import { NxCallbotState } from './state';

let state: NxCallbotState;

beforeEach(() => {
	state = new NxCallbotState();
});

const outcomes = (userTaskID: string) =>
	state.findTask(userTaskID)?.orders.map(({ calls }) => calls.at(-1)?.hangupCause);

describe('the Callbot account', () => {
	it('begins with three tasks and their orders', () => {
		const seeds = state.tasks.map(({ userTaskID, taskStatus, undialled }) => [
			userTaskID,
			taskStatus,
			undialled.length,
		]);
		expect(seeds).toEqual([
			['campaign-morning', 1, 40],
			['campaign-evening', 2, 25],
			['campaign-closed', 3, 0],
		]);
		const orders = state.tasks.flatMap((task) => task.orders);
		expect(new Set(orders.map(({ orderID }) => orderID)).size).toBe(65);
	});

	it('is after a reset what it was at the beginning', () => {
		state.dial('campaign-morning', 3);
		state.addTask();
		Object.assign(state, { compress: false, largestPage: 1, onPage: () => undefined });
		state.listNames.tasks = 'list';
		state.reset();
		expect(state).toEqual(new NxCallbotState());
		state.dial('campaign-morning', 1);
		expect(state.findTask('campaign-morning')?.orders[0].calls[0].callID).toBe('call-0000001');
	});

	it('dials pending orders only', () => {
		state.addTask({ userTaskID: 'dials' });
		state.addOrders('dials', 4, (index) => ({ state: index === 1 ? 'stopped' : 'pending' }));
		expect(state.dial('dials', 2)).toBe(2);
		expect(state.dial('dials', 5)).toBe(1);
		expect(state.dial('dials', 5)).toBe(0);
		expect(outcomes('dials')).toEqual([
			'NORMAL_CLEARING',
			undefined,
			'NORMAL_CLEARING',
			'USER_BUSY',
		]);
		expect(state.dial('none', 1)).toBeUndefined();
	});

	it('has every other call answered and the others fail in turn', () => {
		state.addTask({ userTaskID: 'dials' });
		state.addOrders('dials', 8);
		state.dial('dials', 8);
		const failed = outcomes('dials')?.filter((_, index) => index % 2 === 1);
		expect(failed).toEqual(['NO_ANSWER', 'USER_BUSY', 'CALL_REJECTED', 'NO_ANSWER']);
		const answered = outcomes('dials')?.filter((_, index) => index % 2 === 0);
		expect(new Set(answered)).toEqual(new Set(['NORMAL_CLEARING']));
	});

	it('finishes an order with a call that is added to it', () => {
		state.addCall('campaign-morning', 'order-0000002', { callDuration: 99 });
		expect(state.findTask('campaign-morning')?.orders[1]).toMatchObject({
			state: 'finished',
			calls: [{ callDuration: 99 }],
		});
		expect(state.dial('campaign-morning', 40)).toBe(39);
	});

	it('adds nothing to what it does not hold', () => {
		expect(() => state.addOrders('none', 1)).toThrow('no such task: none');
		expect(() => state.addCall('none', 'x')).toThrow('no such task: none');
		expect(() => state.addCall('campaign-morning', 'x')).toThrow('no such order: x');
	});
});
