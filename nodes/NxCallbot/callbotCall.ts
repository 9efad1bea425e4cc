import type { IDataObject } from 'n8n-workflow';

import type { CallOutcome, Outcome } from '../shared/callOutcome';
import {
	booleanField,
	epochField,
	isRecord,
	numberField,
	numericField,
	textField,
	withoutEmpty,
} from '../shared/recordFields';
import { sipOutcome } from '../shared/sipOutcome';
import { hangupOutcome } from './hangupCauses';

/**
 * A call, or an order with its last call, as the outcome that all vendors share, with the useful
 * fields of the vendor beside it. `callStatus` stays a number: no page explains its values.
 *
 * Sources: vendor pages "Callbot API callCallback" and "Callbot API orderDetailList"; where lists have
 * the call inside `callInfoDetail`, it is read there.
 */
export function callbotCall(record: IDataObject): IDataObject {
	const call = isRecord(record.callInfoDetail) ? { ...record, ...record.callInfoDetail } : record;
	const agent = isRecord(call.agent) ? call.agent : {};
	return withoutEmpty(sharedOutcome(call), {
		userTaskID: call.userTaskID,
		batchID: call.batchID,
		sceneID: call.sceneID,
		userName: call.userName,
		orderFinished: booleanField(call.finish),
		callStatus: numericField(call.callStatus),
		callingNumber: call.callingNumber,
		lineAddress: call.lineAddress,
		hangupCause: call.hangupCause,
		termSipCode: numericField(call.termSipCode),
		intentTag: joined(call.intents, 'intentTag'),
		intentLevel: numericField(recordsOf(call.intents)[0]?.intentLevel),
		variables: variablesOf(call.params),
		agentName: agent.agentName,
		agentGroup: agent.agentGroup,
		agentLabel: agent.agentLabel,
		agentCallStatus: numericField(agent.agentCallStatus),
		agentCallSeconds: numberField(agent.agentCallElapsed),
		manualStartedAt: epochField(agent.manualCallStart),
		manualAnsweredAt: epochField(agent.manualCallAnswer),
		manualEndedAt: epochField(agent.manualCallEnd),
	});
}

/** The calls of an order of listOrderDetail; an order that was not called yet is one without a call. */
export function callsOfOrder({ callInfoDetailList, ...order }: IDataObject): IDataObject[] {
	const calls = recordsOf(callInfoDetailList);
	return calls.length === 0 ? [order] : calls.map((call) => ({ ...order, ...call }));
}

function sharedOutcome(call: IDataObject): CallOutcome {
	return {
		vendor: 'NXCloud Callbot',
		contactId: textField(call.orderID),
		callId: textField(call.callID),
		taskId: textField(call.taskID),
		phoneNumber: textField(call.userPhone),
		outcome: outcomeOf(call),
		vendorCode: numberField(call.callStatus) ?? textField(call.callStatus),
		vendorReason: textField(call.hangupCause),
		startedAt: epochField(call.callStartTs),
		answeredAt: epochField(call.callAnswerTs),
		endedAt: epochField(call.callEndTs),
		durationSeconds: numberField(call.callDuration),
		recordingUrl: textField(call.callAudioUrl),
		intent: joined(call.intents, 'intentName'),
		other: textField(call.other),
	};
}

/** By the times of the call and the cause of its end. A call under way, or none, has no outcome. */
function outcomeOf({
	callAnswerTs,
	callEndTs,
	hangupCause,
	termSipCode,
}: IDataObject): Outcome | undefined {
	if ((numberField(callAnswerTs) ?? 0) > 0) return 'answered';
	if ((numberField(callEndTs) ?? 0) <= 0) return undefined;
	return hangupOutcome(hangupCause) ?? sipOutcome(termSipCode) ?? 'notAnswered';
}

function recordsOf(value: unknown): IDataObject[] {
	return Array.isArray(value) ? value.filter(isRecord) : [];
}

function joined(value: unknown, field: string): string | undefined {
	const texts = recordsOf(value).flatMap((record) => textField(record[field]) ?? []);
	return texts.length > 0 ? texts.join(', ') : undefined;
}

function variablesOf(params: unknown): IDataObject | undefined {
	const named = recordsOf(params).flatMap(({ name, value }) =>
		typeof name === 'string' && name !== '' ? [[name, value]] : [],
	);
	return named.length > 0 ? (Object.fromEntries(named) as IDataObject) : undefined;
}
