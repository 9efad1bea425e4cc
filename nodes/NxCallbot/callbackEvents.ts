import type { IDataObject } from 'n8n-workflow';

import type { CallbackEvent } from '../shared/callbackEvents';
import { RefusedCallback, type CallbackRequest } from '../shared/callbackRequest';
import { booleanField, isRecord, textField } from '../shared/recordFields';
import { stableId } from '../shared/stableId';
import { callbotCall } from './callbotCall';
import { callbotTask } from './callbotTask';

const ORDER = '2';

/**
 * What a callback of NXCloud Callbot reports. Sources: vendor pages "Callbot API taskCallback",
 * "callCallback" and "orderCallback".
 *
 * @throws RefusedCallback for a body that is none of the three
 */
export function eventsOf(body: IDataObject, request: CallbackRequest): CallbackEvent[] {
	if (textField(body.orderID) !== undefined) {
		return [isOrder(body) ? orderEvent(body) : callEvent(body, request)];
	}
	if (textField(body.userTaskID) !== undefined) return [taskEvent(body, request)];
	throw new RefusedCallback(
		400,
		'the body is no callback of NXCloud Callbot: it has no orderID or userTaskID',
	);
}

/**
 * By the table, `callbackType` is 2 for orders; by the examples, it is 1 for all, a number for calls and
 * text for orders. An order is reported when it is finished, so anything unfinished is a call.
 */
function isOrder({ callbackType, finish }: IDataObject): boolean {
	if (booleanField(finish) === false) return false;
	return textField(callbackType) === ORDER || callbackType === '1';
}

function callEvent(body: IDataObject, { body: bytes }: CallbackRequest): CallbackEvent {
	const call = isRecord(body.callInfoDetail) ? body.callInfoDetail : body;
	const callId = textField(call.callID) ?? stableId('callback', bytes.toString('utf8'));
	return {
		...callOf(body),
		event: 'callEnded',
		eventKey: `nxCallbot:callEnded:${callId}`,
		final: booleanField(body.finish),
	};
}

function orderEvent(body: IDataObject): CallbackEvent {
	return {
		...callOf(body),
		event: 'orderFinished',
		eventKey: `nxCallbot:orderFinished:${textField(body.orderID)}`,
		final: true,
	};
}

function callOf(body: IDataObject): Omit<CallbackEvent, 'event' | 'eventKey'> {
	const simplified = callbotCall(body);
	return {
		isCall: true,
		outcome: simplified.outcome as CallbackEvent['outcome'],
		taskIds: [body.userTaskID, body.taskID],
		simplified,
		raw: body,
	};
}

/** A status may come back, so the key is that of the whole body, which a repeated delivery has too. */
function taskEvent(body: IDataObject, { body: bytes }: CallbackRequest): CallbackEvent {
	const key = stableId('callback', bytes.toString('utf8'));
	return {
		event: 'taskStatusChanged',
		eventKey: `nxCallbot:taskStatusChanged:${textField(body.userTaskID)}:${key}`,
		isCall: false,
		taskIds: [body.userTaskID, body.taskID],
		simplified: { vendor: 'NXCloud Callbot', ...callbotTask(body) },
		raw: body,
	};
}
