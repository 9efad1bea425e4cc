import type { Callback, Post } from '../dialler/callback';
import type { CallRecord } from './callRecord';
import { calling, suspended, waiting, type GroupCallTask } from './data';
import type { LaafficState } from './state';
import { compactTime } from './time';

/** The agent product has a price of its own; no page shows one. */
const agentPeriod = 60;
const agentRate = 0.02;

const usualIntent = { intent: 'Interested', intentCode: '101' };
const noIntent = { intent: null, intentCode: null };

/** A report, and the task whose reports it goes with. */
interface Report {
	task: GroupCallTask;
	record: CallRecord;
	ringSeconds: number;
}

/** Moments of a call by the names of the report; null when there was none. */
function timesOf(record: CallRecord, form: LaafficState['reportTimes']) {
	const { submitTime, callTime, ringingTime, answerTime, hangupTime } = record;
	const written = (isoTime: string | null) => {
		if (isoTime === null) return null;
		const moment = Date.parse(isoTime);
		return form === 'ms' ? moment : compactTime(moment);
	};
	return {
		submitTime: written(submitTime),
		callTime: written(callTime),
		ringingTime: written(ringingTime),
		answerTime: written(answerTime),
		hangupTime: written(hangupTime),
	};
}

/**
 * One report of page "agentPushVoiceReportBatch", as far as it was available. The fields for prices
 * that are not quoted in USD are left out.
 */
function reportOf({ task, record, ringSeconds }: Report, form: LaafficState['reportTimes']) {
	const answered = record.answerTime !== null;
	const agentPeriods = Math.ceil(record.callDuration / agentPeriod);
	return {
		voiceId: record.voiceId,
		type: 1,
		callee: record.callee,
		displayNum: record.displayNum,
		...timesOf(record, form),
		billPeriod: record.billPeriod,
		code: record.code,
		recordingFileId: record.recordingFileId,
		ringDuration: ringSeconds,
		chargedDuration: record.chargedDuration,
		rate: record.rate,
		cost: record.cost,
		aiAgentChargedDuration: agentPeriods * agentPeriod,
		aiAgentBillPeriod: `${agentPeriod}+${agentPeriod}`,
		aiAgentQuoteRate: agentRate.toFixed(6),
		aiAgentQuoteFee: (agentPeriods * agentRate).toFixed(6),
		terminationCode: record.terminationCode,
		terminationReason: record.terminationReason,
		sipCode: answered ? '200' : record.terminationCode,
		calledInfo: record.calledInfo,
		scriptId: task.scriptId,
		...(answered ? usualIntent : noIntent),
	};
}

/** Gathers the reports of each task and pushes them in batches. */
export class ReportBatches {
	#gathered = new Map<GroupCallTask, object[]>();

	constructor(
		private readonly state: LaafficState,
		private readonly post: Post,
	) {}

	add(report: Report): void {
		const { task } = report;
		const gathered = this.#gathered.get(task) ?? [];
		gathered.push(reportOf(report, this.state.reportTimes));
		this.#gathered.set(task, gathered);
		if (gathered.length >= this.state.reportBatch) this.#push(task);
	}

	/** Pushes what is left of a task that has no more calls to come. */
	close(task: GroupCallTask): void {
		const more = [waiting, calling, suspended].some((status) => status === task.status);
		if (!more) this.#push(task);
	}

	#push(task: GroupCallTask): void {
		const array = this.#gathered.get(task);
		if (!array) return;
		this.#gathered.delete(task);
		this.post(reportCallback(this.state, array));
	}
}

/** No page shows a signature of the push, and those of sibling pushes show none. */
const reportCallback = (state: LaafficState, array: object[]): Callback => ({
	vendor: 'laaffic',
	event: 'report',
	url: state.pushUrl,
	value: { array },
	contentType: 'application/json;charset=UTF-8',
	sign: () => ({}),
});
