import type { IDataObject } from 'n8n-workflow';

import type { CallOutcome, Outcome } from '../shared/callOutcome';
import { numberField, numericField, textField, withoutEmpty } from '../shared/recordFields';
import { sipOutcome } from '../shared/sipOutcome';
import { hasHappened, isoTime, timesWithoutZone } from './callTimes';

const TIMES = ['submitTime', 'callTime', 'ringingTime', 'answerTime', 'hangupTime'];

/** Some pages have 0 for a call that was answered, others the SIP code 200. */
const ANSWERED_CODES = [0, 200];

/** What LAAFFIC sends where nobody pressed a key. */
const NO_FEEDBACK = -1;

/**
 * A call record or a pushed report as the outcome that all vendors share, with the useful fields of
 * the vendor beside it. Durations are seconds; times without a zone keep the vendor's name and form.
 *
 * Sources: vendor pages "Query group call records", "Push voice report" and "Push AI Agent report".
 */
export function callReport(record: IDataObject): IDataObject {
	const feedback = numberField(record.feedbackValue);
	return withoutEmpty(sharedOutcome(record), {
		submittedAt: isoTime(record.submitTime),
		ringingAt: isoTime(record.ringingTime),
		...timesWithoutZone(record, TIMES),
		type: numericField(record.type),
		displayNum: record.displayNum,
		code: record.code,
		sipCode: numericField(record.sipCode),
		ringSeconds: numberField(record.ringDuration),
		feedbackValue: feedback === NO_FEEDBACK ? undefined : numericField(record.feedbackValue),
		intentCode: record.intentCode,
		scriptId: numericField(record.scriptId),
		outRecallCount: numericField(record.outRecallCount),
		recordingFileId: record.recordingFileId,
		voiceFileId: record.voiceFileId,
		chargedDuration: numericField(record.chargedDuration),
		billPeriod: record.billPeriod,
		rate: numericField(record.rate),
		baseCost: numericField(record.baseCost),
		cost: numericField(record.cost),
		currency: record.currency,
		quoteExchange: numericField(record.quoteExchange),
		settleRate: numericField(record.settleRate),
		settlePay: numericField(record.settlePay),
		aiAgentChargedDuration: numericField(record.aiAgentChargedDuration),
		aiAgentBillPeriod: record.aiAgentBillPeriod,
		aiAgentRate: numericField(record.aiAgentRate),
		aiAgentFee: numericField(record.aiAgentFee),
		aiAgentQuoteRate: numericField(record.aiAgentQuoteRate),
		aiAgentQuoteFee: numericField(record.aiAgentQuoteFee),
	});
}

function sharedOutcome(record: IDataObject): CallOutcome {
	return {
		vendor: 'LAAFFIC',
		callId: textField(record.voiceId),
		phoneNumber: textField(record.callee),
		outcome: outcomeOf(record),
		vendorCode: numberField(record.terminationCode) ?? textField(record.terminationCode),
		vendorReason: textField(record.terminationReason),
		startedAt: isoTime(record.callTime),
		answeredAt: isoTime(record.answerTime),
		endedAt: isoTime(record.hangupTime),
		durationSeconds: numberField(record.callDuration),
		intent: textField(record.intent),
		other: textField(record.calledInfo),
	};
}

/** A call under way, which has neither an end nor a code, has no outcome. */
function outcomeOf(record: IDataObject): Outcome | undefined {
	const { answerTime, hangupTime, sipCode, terminationCode } = record;
	const code = numberField(terminationCode);
	if (hasHappened(answerTime) || (code !== undefined && ANSWERED_CODES.includes(code))) {
		return 'answered';
	}
	const ended = hasHappened(hangupTime) || textField(terminationCode) !== undefined;
	return sipOutcome(sipCode) ?? sipOutcome(code) ?? (ended ? 'notAnswered' : undefined);
}
