import type { IDataObject } from 'n8n-workflow';

import { eventsOf } from '../../../nodes/NxCallbot/callbackEvents';
import { requestOf } from '../callbackRequests';

const only = (body: IDataObject) => {
	const events = eventsOf(body, requestOf(body));
	expect(events).toHaveLength(1);
	return events[0];
};

const order = { orderID: 'own-1', userTaskID: 'T', taskID: '9', callInfoDetail: { callID: 'c' } };
const task = { userTaskID: 'T', taskID: '9', taskStatus: 2 };

test.each<[unknown, unknown, string]>([
	// The examples of the pages: 1 for a call, "1" for an order.
	[1, true, 'callEnded'],
	[1, false, 'callEnded'],
	['1', true, 'orderFinished'],
	['1', false, 'callEnded'],
	// The table of the pages.
	[2, true, 'orderFinished'],
	['2', true, 'orderFinished'],
	['2', 1, 'orderFinished'],
	[2, false, 'callEnded'],
	[2, 0, 'callEnded'],
	[3, true, 'callEnded'],
	['3', true, 'callEnded'],
	[undefined, true, 'callEnded'],
	['2', undefined, 'orderFinished'],
])('an order with callbackType %p and finish %p: %s', (callbackType, finish, event) => {
	const body = { ...order, callbackType, finish } as IDataObject;
	expect(only(body)).toMatchObject({ event, isCall: true, taskIds: ['T', '9'], raw: body });
});

test.each([1, '1', 2, 3, undefined])('a task with callbackType %p', (callbackType) => {
	const body = { ...task, callbackType } as IDataObject;
	const found = only(body);
	expect(found).toMatchObject({ event: 'taskStatusChanged', isCall: false, taskIds: ['T', '9'] });
	expect(found.outcome).toBeUndefined();
	expect(found.final).toBeUndefined();
});

test.each<[unknown, boolean | undefined]>([
	[true, true],
	[1, true],
	[false, false],
	['0', false],
	[null, undefined],
	[undefined, undefined],
])('a call with finish %p is final: %p', (finish, final) => {
	expect(only({ ...order, callbackType: 3, finish } as IDataObject).final).toBe(final);
});

describe('keys', () => {
	test('of a call: its id, whatever else has changed', () => {
		const { eventKey } = only({ ...order, callbackType: 3, finish: false });
		expect(eventKey).toBe('nxCallbot:callEnded:c');
		expect(only({ ...order, callbackType: 1, other: 'x' }).eventKey).toBe(eventKey);
	});

	test('of an order: its id, also as a number', () => {
		expect(only({ ...order, callbackType: 2 }).eventKey).toBe('nxCallbot:orderFinished:own-1');
		const numbered = { ...order, orderID: 17, callbackType: 2 };
		expect(only(numbered).eventKey).toBe('nxCallbot:orderFinished:17');
	});

	test('of a call without an id, and of a task: the whole body', () => {
		const bare = { orderID: 'own-1', callbackType: 3, callInfoDetail: null };
		for (const body of [bare, task]) {
			const keys = [body, { ...body }, { ...body, other: 'x' }].map((each) => only(each).eventKey);
			expect(keys[1]).toBe(keys[0]);
			expect(keys[2]).not.toBe(keys[0]);
		}
	});
});

test.each<[string, IDataObject]>([
	['nothing', {}],
	['an empty orderID', { orderID: '', callbackType: 2 }],
	['an id that is no text', { orderID: { a: 1 }, userTaskID: [] }],
])('%s is refused', (_, body) => {
	expect(() => eventsOf(body, requestOf(body))).toThrow(
		expect.objectContaining({ status: 400, name: 'RefusedCallback' }),
	);
});
