import { serialText } from '../../records';
import type { Agent } from './people';

/** 0 inbound, 1 outbound, 2 AICC: the numbers of an answer, one lower than those of the filter. */
export type Direction = 0 | 1 | 2;

/** A record of the call center, in the words of page "NXCC API cdrQuery". */
export interface Cdr {
	agentName: string | null;
	agentNickName: string | null;
	answered: boolean;
	/** All moments are milliseconds since 1970, 0 when there was none. */
	answerTime: number;
	/** Seconds. */
	callDuration: number;
	callee: string;
	caller: string;
	callId: string;
	direction: Direction;
	/** Separated by commas. */
	dtmfKeys: string | null;
	endTime: number;
	/** 0 agent, 1 user, 2 unknown. */
	hangupBy: number;
	hangupCode: number;
	callStatus: string;
	hangupReason: string;
	inQueueTime: number;
	leaveMsgUrl: string | null;
	orderId: string;
	other: string | null;
	intent: string | null;
	outQueueTime: number;
	/** Seconds by the page's table; its example fits milliseconds. */
	queueDuration: number;
	recordUrl: string | null;
	/** Seconds. */
	ringDuration: number;
	ringTime: number;
	startTime: number;
	/** Of a task of createandcall; empty unless the direction is AICC. */
	taskId: string;
	totalCustomerPrice: number;
	lineIp: string;
	mediaIp: string;
	termSipCode: number;
	hangupCause: string;
	mos: number;
}

/** Milliseconds: the first moment of the page's example, without its fraction of a second. */
const firstStart = 1_690_442_492_000;

const aicc = 2;

/** What the page's table has for a call that the user ended, and for one that nobody took. */
const endings = [
	{ answered: [1002, '呼入已接', '用户挂断'], missed: [1108, '呼入未接', '用户取消'] },
	{ answered: [2002, '外呼已接', '用户挂断'], missed: [2104, '外呼未接', '超时未接'] },
	{ answered: [3002, 'AICC已接', '用户挂断'], missed: [3107, 'AICC未接', '用户取消'] },
] as const;

/**
 * A record that depends on nothing but its number, its index and the agent.
 *
 * @param serial running number, from which ids, numbers and moments are made
 * @param index even: answered; inbound, outbound and AICC in turn
 */
export function cdrRecord(serial: number, index: number, agent: Agent | undefined): Cdr {
	const answered = index % 2 === 0;
	const direction = (index % 3) as Direction;
	const [hangupCode, callStatus, hangupReason] =
		endings[direction][answered ? 'answered' : 'missed'];
	const callId = `cdr-${serialText(serial)}`;
	const customer = String(85_235_000_000 + serial);
	const team = '85215236100';
	const startTime = firstStart + serial * 1000;
	const ringDuration = 1 + (serial % 15);
	const callDuration = answered ? 20 + (serial % 100) : 0;
	const answerTime = startTime + ringDuration * 1000;
	return {
		agentName: (answered && agent?.userName) || null,
		agentNickName: (answered && agent?.nickName) || null,
		answered,
		answerTime: answered ? answerTime : 0,
		callDuration,
		callee: direction === 0 ? team : customer,
		caller: direction === 0 ? customer : team,
		callId,
		direction,
		dtmfKeys: null,
		endTime: answerTime + callDuration * 1000,
		hangupBy: 1,
		hangupCode,
		callStatus,
		hangupReason,
		inQueueTime: direction === 0 ? startTime : 0,
		leaveMsgUrl: null,
		orderId: `order-${serialText(serial)}`,
		other: null,
		intent: direction === aicc && answered ? '转人工-成功' : null,
		outQueueTime: direction === 0 ? startTime + 1000 : 0,
		queueDuration: direction === 0 ? 1 : 0,
		recordUrl: answered ? `https://recordings.example/${callId}.mp3` : null,
		ringDuration,
		ringTime: startTime,
		startTime,
		taskId: direction === aicc ? '1688363452814331904' : '',
		totalCustomerPrice: 0.035,
		lineIp: '127.0.0.1',
		mediaIp: '',
		termSipCode: answered ? 200 : 487,
		hangupCause: answered ? 'NORMAL_CLEARING' : 'ORIGINATOR_CANCEL',
		mos: 4.42,
	};
}
