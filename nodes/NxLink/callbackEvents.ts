import type { IDataObject } from 'n8n-workflow';

import type { CallbackEvent } from '../shared/callbackEvents';
import { RefusedCallback, type CallbackRequest } from '../shared/callbackRequest';
import { booleanField, textField } from '../shared/recordFields';
import { stableId } from '../shared/stableId';
import { aiAgentCall } from './aiAgentCall';
import { aiAgentTask } from './aiAgentTask';
import { callCenterCall } from './callCenterCall';

/** Fields that calls of an AI Agent have, and neither its tasks nor records of the call center. */
const CALL_FIELDS = ['contactId', 'orderTail', 'calleePhone'];

/**
 * What a callback of NXLink reports; all of them come to the same address, and nothing in them names the
 * event. Sources: vendor pages "AI Agent Task - Call Record Callback", "AI Agent Task Callback" and
 * "Webhook - Manual Dial".
 *
 * @throws RefusedCallback for a body that is none of the three
 */
export function eventsOf(body: IDataObject, request: CallbackRequest): CallbackEvent[] {
	const callId = textField(body.callId);
	// Tasks have an autoFlowId as well, but no callId.
	const ofAiAgent = callId !== undefined && 'autoFlowId' in body;
	if (ofAiAgent || CALL_FIELDS.some((field) => field in body)) {
		return [callEvent(body, callId, request)];
	}
	return [callId === undefined ? taskEvent(body, request) : recordEvent(body, callId)];
}

/** A call that never got an id is told from others by its whole body. */
function callEvent(
	body: IDataObject,
	callId: string | undefined,
	{ body: bytes }: CallbackRequest,
): CallbackEvent {
	const simplified = aiAgentCall(body);
	const key = callId ?? stableId('callback', bytes.toString('utf8'));
	return {
		event: 'callEnded',
		eventKey: `nxLink:callEnded:${key}`,
		isCall: true,
		final: booleanField(body.orderTail),
		outcome: simplified.outcome as CallbackEvent['outcome'],
		taskIds: [body.userTaskId, body.taskId],
		simplified,
		raw: body,
	};
}

/** A call that is passed on may have a record for each agent. */
function recordEvent(body: IDataObject, callId: string): CallbackEvent {
	const simplified = callCenterCall(body);
	const parts = [body.startTime, body.agentName].map((part) => textField(part) ?? '');
	return {
		event: 'callCenterRecord',
		eventKey: ['nxLink:callCenterRecord', callId, ...parts].join(':'),
		isCall: true,
		outcome: simplified.outcome as CallbackEvent['outcome'],
		taskIds: [body.taskId],
		simplified,
		raw: body,
	};
}

/** A status may come back, so the key is that of the whole body, which a repeated delivery has too. */
function taskEvent(body: IDataObject, { body: bytes }: CallbackRequest): CallbackEvent {
	const taskId = textField(body.taskId) ?? textField(body.userTaskId);
	if (taskId === undefined) {
		throw new RefusedCallback(400, 'the body is no callback of NXLink: it has no taskId or callId');
	}
	return {
		event: 'taskStatusChanged',
		eventKey: `nxLink:taskStatusChanged:${taskId}:${stableId('callback', bytes.toString('utf8'))}`,
		isCall: false,
		taskIds: [body.userTaskId, body.taskId],
		simplified: { vendor: 'NXLink', ...aiAgentTask(body) },
		raw: body,
	};
}
