import type { IDataObject } from 'n8n-workflow';

import type { CallbackEvent } from '../shared/callbackEvents';
import { RefusedCallback, type CallbackRequest } from '../shared/callbackRequest';
import { booleanField, textField } from '../shared/recordFields';
import { stableId } from '../shared/stableId';
import { aiAgentCall } from './aiAgentCall';
import { aiAgentTask } from './aiAgentTask';
import { callCenterCall } from './callCenterCall';

/** Fields that calls of an AI Agent have, and records of the call center have not. */
const AI_AGENT_FIELDS = ['contactId', 'autoFlowId', 'orderTail', 'calleePhone'];

/**
 * What a callback of NXLink reports; all of them come to the same address, and nothing in them names the
 * event. Sources: vendor pages "AI Agent Task - Call Record Callback", "AI Agent Task Callback" and
 * "Webhook - Manual Dial".
 *
 * @throws RefusedCallback for a body that is none of the three
 */
export function eventsOf(body: IDataObject, request: CallbackRequest): CallbackEvent[] {
	const callId = textField(body.callId);
	if (callId === undefined) return [taskEvent(body, request)];
	return AI_AGENT_FIELDS.some((field) => field in body)
		? [callEvent(body, callId)]
		: [recordEvent(body, callId)];
}

function callEvent(body: IDataObject, callId: string): CallbackEvent {
	const simplified = aiAgentCall(body);
	return {
		event: 'callEnded',
		eventKey: `nxLink:callEnded:${callId}`,
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
