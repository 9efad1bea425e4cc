import type { IDataObject } from 'n8n-workflow';

import { eventsOf } from '../../../nodes/NxLink/callbackEvents';
import { requestOf } from '../callbackRequests';

const only = (body: IDataObject) => {
	const events = eventsOf(body, requestOf(body));
	expect(events).toHaveLength(1);
	return events[0];
};

/** The example of page "NXCC API Webhook", its address left out. */
const record = {
	agentName: 'agent@example.com',
	answerTime: 1691372192000,
	callDuration: 7,
	callId: 'b1920376-5e15-4f22-9996-6233f297685e',
	caller: '85235757581',
	direction: 2,
	endTime: 1691372213000,
	intent: '转人工-成功',
	orderId: 'ORDER_ID',
	other: 'OTHER',
	startTime: 1691372191000,
	taskId: '1688363452814331904',
};

test('a record of the call center, as the page shows it', () => {
	expect(only(record)).toMatchObject({
		event: 'callCenterRecord',
		eventKey: `nxLink:callCenterRecord:${record.callId}:1691372191000:agent@example.com`,
		isCall: true,
		outcome: 'answered',
		taskIds: [record.taskId],
		simplified: { contactId: 'ORDER_ID', phoneNumber: '85235757581', intent: '转人工-成功' },
		raw: record,
	});
});

test('two agents of one call have records of their own', () => {
	const other = only({ ...record, agentName: 'second@example.com' });
	expect(other.eventKey).not.toBe(only(record).eventKey);
});

test.each(['contactId', 'autoFlowId', 'orderTail', 'calleePhone'])(
	'a call of an AI Agent, known by %s',
	(field) => {
		const found = only({ callId: 'c', taskId: 't', userTaskId: 'T', [field]: null });
		expect(found).toMatchObject({ event: 'callEnded', eventKey: 'nxLink:callEnded:c' });
		expect(found.taskIds).toEqual(['T', 't']);
	},
);

test.each<[unknown, boolean | undefined]>([
	[1, true],
	['1', true],
	[true, true],
	[0, false],
	['0', false],
	[undefined, undefined],
	[null, undefined],
])('orderTail %p: final %p', (orderTail, final) => {
	expect(only({ callId: 'c', contactId: '1', orderTail } as IDataObject).final).toBe(final);
});

test.each<[string, IDataObject]>([
	['both ids', { taskId: 't', userTaskId: 'T', taskStatus: 2 }],
	['the own id', { userTaskId: 'T', taskStatus: 2 }],
	['an empty callId', { callId: '', taskId: 't', taskStatus: 2 }],
])('a task with %s', (_, body) => {
	const found = only(body);
	expect(found).toMatchObject({ event: 'taskStatusChanged', isCall: false });
	expect(found.outcome).toBeUndefined();
	expect(found.eventKey).toMatch(/^nxLink:taskStatusChanged:[tT]:[0-9a-f-]{36}$/);
	expect(only({ ...body }).eventKey).toBe(found.eventKey);
	expect(only({ ...body, taskStatus: 3 }).eventKey).not.toBe(found.eventKey);
});

test.each<IDataObject>([{}, { callId: null }, { taskId: '' }, { userTaskId: {} }])(
	'%j is refused',
	(body) => {
		expect(() => eventsOf(body, requestOf(body))).toThrow(
			expect.objectContaining({ status: 400, name: 'RefusedCallback' }),
		);
	},
);

test('a call that never got an id is a call, and its repetition has the same key', () => {
	const call = { taskId: 't', contactId: 'c-1', orderTail: 1, callEnd: 1_750_000_000 };
	const found = only(call);
	expect(found).toMatchObject({ event: 'callEnded', outcome: 'notAnswered', final: true });
	expect(found.eventKey).toMatch(/^nxLink:callEnded:.{36}$/);
	expect(only(call).eventKey).toBe(found.eventKey);
	expect(only({ ...call, contactId: 'c-2' }).eventKey).not.toBe(found.eventKey);
});
