import { serialText } from '../../records';
import { firstMoment, type AiAgentTask } from './data';

/** One call of an AI Agent, in the words of call/list. */
export interface CallRecord {
	/** Internal number. */
	id: number;
	callId: string;
	taskId: string;
	contactId: string;
	autoFlowId: number;
	autoFlowName: string;
	callerPhone: string;
	/** The number dialled. */
	calleePhone: string;
	realPhone: string;
	/** The page's table of codes was not available. */
	callStatus: number;
	/** Codes not available, either; an intent exists for 1, 3, 17 and 21 only. */
	callResult: number;
	/** The moments of a call are unix seconds, 0 when there was none. */
	createTs: number;
	callStart: number;
	callAnswer: number;
	callEnd: number;
	opTs: number;
	/** Taken for seconds; the page names no unit. */
	callRingTime: number;
	/** Seconds. */
	callElapsed: number;
	callAudioUrl: string | null;
	callSummary: string | null;
	userIntent: string | null;
	/** Turns of the dialogue. */
	turnTime: number;
	hangupReason: string;
	sipCode: string;
	sipAddr: string;
	lineId: string;
	routeId: string;
	/** First and last call of the order: 0 no, 1 yes. */
	orderHead: number;
	orderTail: number;
	attributes: Array<{ key: string; name: string; value: string }>;
	/** The human agent after a transfer. */
	agentId: string | null;
	agentName: string | null;
	agentGroupId: string | null;
	agentGroupName: string | null;
	/** The moments of the human leg, unix seconds, 0 when there was none. */
	manualCallStart: number;
	manualCallAnswer: number;
	manualCallEnd: number;
	manualCallStatus: number;
	/** Seconds. */
	manualElapsed: number;
	callCallbackUrl: string | null;
	orderCallbackUrl: string | null;
}

/** Whom a call was made to, and for which task; the account need not hold the task. */
export interface CallSubject {
	taskId: string;
	task?: AiAgentTask;
	autoFlowName: string;
	contact?: AiAgentTask['contacts'][number];
}

type Talk = Pick<
	CallRecord,
	| 'callResult'
	| 'callElapsed'
	| 'callAudioUrl'
	| 'callSummary'
	| 'userIntent'
	| 'turnTime'
	| 'hangupReason'
	| 'sipCode'
>;

/** What tells a call that was answered from one that was not. */
function talkOf(serial: number, callId: string, answered: boolean): Talk {
	if (!answered) {
		return {
			callResult: 2,
			callElapsed: 0,
			callAudioUrl: null,
			callSummary: null,
			userIntent: null,
			turnTime: 0,
			hangupReason: 'no answer',
			sipCode: '480',
		};
	}
	return {
		callResult: 1,
		callElapsed: 30 + (serial % 60),
		callAudioUrl: `https://recordings.example/${callId}.mp3`,
		callSummary: 'The customer asked to be called again.',
		userIntent: serial % 4 < 2 ? 'Interested' : 'Not interested',
		turnTime: 4,
		hangupReason: 'user hung up',
		sipCode: '200',
	};
}

const ringTime = 8;

/**
 * A call that depends on nothing but its serial number and its subject. It begins as many seconds
 * after its task as its serial number says.
 */
export function callRecord(serial: number, answered: boolean, subject: CallSubject): CallRecord {
	const { taskId, task, autoFlowName, contact } = subject;
	const callId = `call_${serialText(serial)}`;
	const talk = talkOf(serial, callId, answered);
	const createTs = (task?.createTs ?? firstMoment) + serial;
	const callEnd = createTs + ringTime + talk.callElapsed;
	const number = contact?.phoneNumber ?? String(8_613_800_000_000 + serial);
	return {
		id: serial,
		callId,
		taskId,
		contactId: contact?.contactId ?? `contact-${serialText(serial)}`,
		autoFlowId: task?.body.autoFlowId ?? 197,
		autoFlowName,
		callerPhone: '85235757580',
		calleePhone: number,
		realPhone: number,
		callStatus: 1,
		createTs,
		callStart: createTs,
		callAnswer: answered ? createTs + ringTime : 0,
		callEnd,
		opTs: callEnd,
		callRingTime: ringTime,
		...talk,
		sipAddr: '127.0.0.1',
		lineId: 'line-1',
		routeId: task?.body.routeId ?? 'y29ND1X4kkCG_nC576sALEkvg3HjEqde',
		orderHead: 1,
		orderTail: 1,
		attributes: (contact?.params ?? []).map(({ name, value }) => ({
			key: name,
			name,
			value: String(value ?? ''),
		})),
		agentId: null,
		agentName: null,
		agentGroupId: null,
		agentGroupName: null,
		manualCallStart: 0,
		manualCallAnswer: 0,
		manualCallEnd: 0,
		manualCallStatus: 0,
		manualElapsed: 0,
		callCallbackUrl: contact?.callCallbackUrl ?? task?.body.callCallbackUrl ?? null,
		orderCallbackUrl: null,
	};
}
