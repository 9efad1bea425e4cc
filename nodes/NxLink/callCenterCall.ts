import type { IDataObject } from 'n8n-workflow';

import type { CallOutcome, Outcome } from '../shared/callOutcome';
import {
	booleanField,
	millisecondsField,
	numberField,
	numericField,
	textField,
	withoutEmpty,
	wordsField,
} from '../shared/recordFields';
import { hangupCodeOf } from './hangupCodes';

const INBOUND = 0;
const OUTBOUND = 1;
const AICC = 2;

/** `direction` of records; the filter of the same name counts differently. */
const DIRECTION = { [INBOUND]: 'inbound', [OUTBOUND]: 'outbound', [AICC]: 'AICC' };

const HANGUP_BY = { 0: 'agent', 1: 'user', 2: 'unknown' };

/**
 * A call record of the Call Center family as the outcome that all vendors share, with the useful
 * fields of the vendor beside it. Times of the vendor are milliseconds, durations seconds.
 *
 * Source: vendor page "Manual Dial Record".
 */
export function callCenterCall(record: IDataObject): IDataObject {
	const { words } = hangupCodeOf(numberField(record.hangupCode));
	return withoutEmpty(sharedOutcome(record), {
		direction: numericField(record.direction),
		directionText: wordsField(DIRECTION, record.direction),
		caller: record.caller,
		callee: record.callee,
		agentName: record.agentName,
		agentNickName: record.agentNickName,
		callStatus: record.callStatus,
		hangupBy: numericField(record.hangupBy),
		hangupByText: wordsField(HANGUP_BY, record.hangupBy),
		hangupCode: numericField(record.hangupCode),
		hangupText: words,
		hangupReason: record.hangupReason,
		hangupCause: record.hangupCause,
		termSipCode: numericField(record.termSipCode),
		ringAt: millisecondsField(record.ringTime),
		ringSeconds: numberField(record.ringDuration),
		queueEnteredAt: millisecondsField(record.inQueueTime),
		queueLeftAt: millisecondsField(record.outQueueTime),
		// Documented as seconds, but the example fits milliseconds, so it keeps the vendor's name.
		queueDuration: numericField(record.queueDuration),
		dtmfKeys: record.dtmfKeys,
		leaveMsgUrl: record.leaveMsgUrl,
		totalCustomerPrice: numericField(record.totalCustomerPrice),
		lineIp: record.lineIp,
		mos: numericField(record.mos),
	});
}

function sharedOutcome(record: IDataObject): CallOutcome {
	const code = numberField(record.hangupCode);
	const { words, outcome } = hangupCodeOf(code);
	return {
		vendor: 'NXLink',
		contactId: textField(record.orderId),
		callId: textField(record.callId),
		taskId: textField(record.taskId),
		phoneNumber: customerNumber(record),
		outcome: outcome ?? outcomeByAnswer(record),
		vendorCode: code ?? textField(record.hangupCode),
		vendorReason: words ?? textField(record.hangupReason),
		startedAt: millisecondsField(record.startTime),
		answeredAt: millisecondsField(record.answerTime),
		endedAt: millisecondsField(record.endTime),
		durationSeconds: numberField(record.callDuration),
		recordingUrl: textField(record.recordUrl),
		intent: textField(record.intent),
		other: textField(record.other),
	};
}

/** Where `answered` is missing, the moment of the answer tells that there was one, but not the opposite. */
function outcomeByAnswer(record: IDataObject): Outcome | undefined {
	const answered = booleanField(record.answered);
	if (answered === undefined)
		return (numberField(record.answerTime) ?? 0) > 0 ? 'answered' : undefined;
	return answered ? 'answered' : 'notAnswered';
}

/**
 * The number of the customer. Those who call in are the caller; with AICC they are it as well, though
 * they were called: in the example of the vendor the callee is the address of the agent group.
 */
function customerNumber({ direction, caller, callee }: IDataObject): string | undefined {
	switch (numberField(direction)) {
		case INBOUND:
		case AICC:
			return textField(caller);
		case OUTBOUND:
			return textField(callee);
		default:
			return undefined;
	}
}
