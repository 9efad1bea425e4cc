import { serialText } from '../records';
import { isoTime } from './time';

/** One call, in the words of page "recordGroupQuery". */
export interface CallRecord {
	voiceId: string;
	callee: string;
	displayNum: string;
	/** Country and operator. */
	code: string;
	/** The moments of a call are ISO 8601 with an offset; null when there was none, by choice. */
	submitTime: string;
	callTime: string;
	ringingTime: string;
	answerTime: string | null;
	hangupTime: string;
	/** Seconds. */
	callDuration: number;
	/** Seconds. */
	chargedDuration: number;
	/** "0" when the call was answered, otherwise a SIP code: the pages have it both ways. */
	terminationCode: string;
	terminationReason: string;
	cost: string;
	billPeriod: string;
	rate: string;
	baseCost: string;
	voiceFileId: string | null;
	/** The key that was pressed, -1 none. */
	feedbackValue: number;
	calledInfo: string;
	/** Only when the price is not quoted in USD. */
	settleRate: string | null;
	quoteExchange: string | null;
	currency: string | null;
	settlePay: string | null;
	/**
	 * Only the page of phone records has it. It is here, too, because nothing else tells whence to
	 * get the id of a recording.
	 */
	recordingFileId: string | null;
}

/** Whom a call was made to, and when. */
export interface CallSubject {
	callee: string;
	displayNum: string;
	calledInfo: string;
	/** Milliseconds since 1970. */
	callTime: number;
	course?: CallCourse;
}

/** What a call was like, when that is not left to its serial number; in seconds. */
interface CallCourse {
	/** From the call to the ringing, and to the answer or the end of the ringing. */
	ringDelay: number;
	answerDelay: number;
	talk: number;
	/** Of no meaning when the call was answered. */
	failure: readonly [sipCode: string, reason: string];
}

/** Why nobody answered, in turn. */
const failures = [
	['486', 'Busy here'],
	['480', 'Temporarily unavailable'],
	['404', 'Not found'],
] as const;

const billedSeconds = 60;
const ratePerPeriod = 0.01;

function usualCourse(serial: number): CallCourse {
	const failure = failures[serial % failures.length];
	return { ringDelay: 2, answerDelay: 8, talk: 30 + (serial % 90), failure };
}

/** A call that depends on nothing but its serial number and its subject. */
export function callRecord(serial: number, answered: boolean, subject: CallSubject): CallRecord {
	const { callee, displayNum, calledInfo, callTime, course = usualCourse(serial) } = subject;
	const { ringDelay, answerDelay, talk, failure } = course;
	const at = (seconds: number) => isoTime(callTime + seconds * 1000);
	const callDuration = answered ? talk : 0;
	const periods = Math.ceil(callDuration / billedSeconds);
	const cost = (periods * ratePerPeriod).toFixed(6);
	const [sipCode, reason] = failure;
	return {
		voiceId: `2212112145121${serialText(serial)}`,
		callee,
		displayNum,
		code: 'CN',
		submitTime: at(0),
		callTime: at(0),
		ringingTime: at(ringDelay),
		answerTime: answered ? at(answerDelay) : null,
		hangupTime: at(answerDelay + callDuration),
		callDuration,
		chargedDuration: periods * billedSeconds,
		terminationCode: answered ? '0' : sipCode,
		terminationReason: answered ? 'success' : reason,
		cost,
		billPeriod: `${billedSeconds}+${billedSeconds}`,
		rate: ratePerPeriod.toFixed(6),
		baseCost: cost,
		voiceFileId: null,
		feedbackValue: -1,
		calledInfo,
		settleRate: null,
		quoteExchange: null,
		currency: null,
		settlePay: null,
		recordingFileId: answered ? `recording-${serialText(serial)}` : null,
	};
}
