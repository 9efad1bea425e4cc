import type { DialOutcome } from '../../dialler/outcome';
import { serialText } from '../../records';
import type { CallbotOrder } from './order';

interface Intent {
	intentID: string;
	intentTag: string;
	intentName: string;
	intentLevel: number;
}

/** The human agent after a transfer; all null when there was none, as on the page. */
interface AgentLeg {
	agentName: string | null;
	agentGroup: string | null;
	agentCallStatus: number | null;
	agentCallElapsed: number | null;
	agentLabel: string | null;
	/** Unix seconds. */
	manualCallStart: number | null;
	manualCallAnswer: number | null;
	manualCallEnd: number | null;
	manualHangupBy: number;
}

/** One call of an order, in the words of callInfoDetail. */
export interface CallRecord {
	callID: string;
	/** The number that called. */
	callingNumber: string;
	/** IP address of the line. */
	lineAddress: string;
	callStatus: number;
	/** The moments of a call are unix seconds, 0 when there was none. */
	callStartTs: number;
	callAnswerTs: number;
	callEndTs: number;
	/** Seconds. */
	callDuration: number;
	callAudioUrl: string;
	hangupCause: string;
	termSipCode: string;
	intents: Intent[];
	sms: Array<{ smsSendTs: number; sysMessageID: string; smsContent: string }>;
	agent: AgentLeg;
	params: CallbotOrder['params'];
	/** Turns of the dialogue: lists can filter by it, no page shows it in a call. */
	turnTime: number;
}

/** How a call can end. */
export type Outcome = DialOutcome | 'unallocated';

/**
 * The values of callStatus are on no page: 1 answered, 2 not answered, 3 busy and 4 failed are the
 * sandbox's own. The causes are FreeSWITCH's names.
 */
const endings: Record<Outcome, Pick<CallRecord, 'callStatus' | 'hangupCause' | 'termSipCode'>> = {
	answered: { callStatus: 1, hangupCause: 'NORMAL_CLEARING', termSipCode: '200' },
	notAnswered: { callStatus: 2, hangupCause: 'NO_ANSWER', termSipCode: '480' },
	busy: { callStatus: 3, hangupCause: 'USER_BUSY', termSipCode: '486' },
	rejected: { callStatus: 4, hangupCause: 'CALL_REJECTED', termSipCode: '603' },
	unallocated: { callStatus: 4, hangupCause: 'UNALLOCATED_NUMBER', termSipCode: '404' },
};

const intents: Intent[] = [
	{ intentID: 'intent-1', intentTag: 'A', intentName: 'Interested', intentLevel: 1 },
	{ intentID: 'intent-2', intentTag: 'B', intentName: 'Not interested', intentLevel: 2 },
];

const noAgent: AgentLeg = {
	agentName: null,
	agentGroup: null,
	agentCallStatus: null,
	agentCallElapsed: null,
	agentLabel: null,
	manualCallStart: null,
	manualCallAnswer: null,
	manualCallEnd: null,
	manualHangupBy: 0,
};

/** Seconds. */
const ringTime = 8;

/**
 * A call that depends on nothing but its serial number, its outcome and its order. It begins as
 * many seconds after its task as its serial number says.
 *
 * @param createTs creation of the task, unix seconds
 */
export function callRecord(
	serial: number,
	outcome: Outcome,
	{ params }: CallbotOrder,
	createTs: number,
): CallRecord {
	const callID = `call-${serialText(serial)}`;
	const answered = outcome === 'answered';
	const callStartTs = createTs + serial;
	const callDuration = answered ? 30 + (serial % 60) : 0;
	return {
		callID,
		callingNumber: '85235757580',
		lineAddress: '127.0.0.1',
		callStatus: endings[outcome].callStatus,
		callStartTs,
		callAnswerTs: answered ? callStartTs + ringTime : 0,
		callEndTs: callStartTs + ringTime + callDuration,
		callDuration,
		callAudioUrl: answered ? `https://recordings.example/${callID}.mp3` : '',
		hangupCause: endings[outcome].hangupCause,
		termSipCode: endings[outcome].termSipCode,
		intents: answered ? [{ ...intents[serial % 4 < 2 ? 0 : 1] }] : [],
		sms: [],
		agent: { ...noAgent },
		params,
		turnTime: answered ? 4 : 0,
	};
}

/** A call as callInfoDetail shows it: JSON leaves out what is undefined. */
export const callInfoDetail = (call: CallRecord) => ({ ...call, turnTime: undefined });
