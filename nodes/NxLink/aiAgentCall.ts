import type { IDataObject } from 'n8n-workflow';

import type { CallOutcome, Outcome } from '../shared/callOutcome';
import {
	isRecord,
	numberField,
	numericField,
	secondsField,
	textField,
	withoutEmpty,
} from '../shared/recordFields';

/**
 * A call record of the AI Agent family as the outcome that all vendors share, with the useful fields
 * of the vendor beside it. Times of the vendor are Unix seconds, durations seconds. The tables of
 * `callStatus` and `callResult` are not documented, so these stay numbers.
 *
 * Source: vendor page "Query Call Records".
 */
export function aiAgentCall(record: IDataObject): IDataObject {
	return withoutEmpty(sharedOutcome(record), {
		userTaskId: record.userTaskId,
		callStatus: numericField(record.callStatus),
		callResult: numericField(record.callResult),
		autoFlowId: record.autoFlowId,
		autoFlowName: record.autoFlowName,
		callerPhone: record.callerPhone,
		realPhone: record.realPhone,
		createdAt: secondsField(record.createTs),
		ringSeconds: numberField(record.callRingTime),
		turnTime: numericField(record.turnTime),
		sipCode: record.sipCode,
		lineId: record.lineId,
		routeId: record.routeId,
		orderHead: numericField(record.orderHead),
		orderTail: numericField(record.orderTail),
		attributes: variablesOf(record.attributes),
		agentId: record.agentId,
		agentName: record.agentName,
		agentGroupId: record.agentGroupId,
		agentGroupName: record.agentGroupName,
		manualCallStatus: numericField(record.manualCallStatus),
		manualStartedAt: secondsField(record.manualCallStart),
		manualAnsweredAt: secondsField(record.manualCallAnswer),
		manualEndedAt: secondsField(record.manualCallEnd),
		manualSeconds: numberField(record.manualElapsed),
	});
}

function sharedOutcome(record: IDataObject): CallOutcome {
	return {
		vendor: 'NXLink',
		contactId: textField(record.contactId),
		callId: textField(record.callId),
		taskId: textField(record.taskId),
		phoneNumber: textField(record.calleePhone),
		outcome: outcomeOf(record),
		vendorCode: numberField(record.callResult) ?? textField(record.callResult),
		vendorReason: textField(record.hangupReason),
		startedAt: secondsField(record.callStart),
		answeredAt: secondsField(record.callAnswer),
		endedAt: secondsField(record.callEnd),
		durationSeconds: numberField(record.callElapsed),
		recordingUrl: textField(record.callAudioUrl),
		intent: textField(record.userIntent),
		summary: textField(record.callSummary),
		other: textField(record.other),
	};
}

/** By the times of the call, because no page explains `callResult`. A call under way has no outcome. */
function outcomeOf({ callAnswer, callEnd }: IDataObject): Outcome | undefined {
	if ((numberField(callAnswer) ?? 0) > 0) return 'answered';
	return (numberField(callEnd) ?? 0) > 0 ? 'notAnswered' : undefined;
}

/** The variables of a call by name; the vendor sends a list of key, name and value. */
function variablesOf(attributes: unknown): IDataObject | undefined {
	if (!Array.isArray(attributes)) return undefined;
	const named = attributes.filter(isRecord).flatMap(({ name, key, value }) => {
		const label = textField(name) ?? textField(key);
		return label === undefined ? [] : [[label, value]];
	});
	return named.length > 0 ? (Object.fromEntries(named) as IDataObject) : undefined;
}
