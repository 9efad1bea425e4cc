import { z } from 'zod';

import { integer, integerBetween, pageIndex } from '../../params';
import type { VendorAnswer, VendorRequest } from '../../vendor';
import { isBetween } from '../../records';
import type { NxLinkState } from '../state';
import type { Cdr } from './cdr';
import { counted, wrongParams } from './envelope';
import type { Agent } from './people';
import { readTeamParams } from './team';

const dayMs = 86_400_000;
const secondMs = 1000;
const byDay = 1;

/** Milliseconds since 1970. The page names no time zone: taken for UTC. */
function momentOf(text: string): number {
	return Date.parse(`${text.replace(' ', 'T')}Z`);
}

/** A date that the calendar does not have would be read as a later one. */
function isMoment(text: string): boolean {
	const moment = momentOf(text);
	return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text.replace(' ', 'T'));
}

const dateTime = z
	.string()
	.regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/)
	.refine(isMoment)
	.transform(momentOf);

const fields = z.object({
	userName: z.string().optional(),
	groupName: z.string().optional(),
	/** Other than on the sibling pages it may be absent. */
	tenantId: integer.optional(),
	/** 0 total, 1 by day; spelled in this way. */
	staticalType: integerBetween(0, 1),
	startDateTime: dateTime,
	endDateTime: dateTime,
	size: integerBetween(1, 100),
	page: pageIndex,
});

function agentsOf(state: NxLinkState, userName?: string, groupName?: string): Agent[] {
	const queue = state.queues.find((each) => each.groupName === groupName);
	const members = new Set(queue?.members);
	return state.agents.filter(
		(agent) =>
			(!userName || agent.userName === userName) && (!groupName || members.has(agent.sipNumber)),
	);
}

/** The periods that get a row each, first and last moment included: all in one, or day by day. */
function periodsOf(start: number, end: number, staticalType: number) {
	if (start > end) return { count: 0, at: () => [start, end] as const };
	if (staticalType !== byDay) return { count: 1, at: () => [start, end] as const };
	const firstDay = Math.floor(start / dayMs);
	const at = (index: number) => {
		const midnight = (firstDay + index) * dayMs;
		return [Math.max(start, midnight), Math.min(end, midnight + dayMs - secondMs)] as const;
	};
	return { count: Math.floor(end / dayMs) - firstDay + 1, at };
}

/** Counts of the records that an agent answered, by how long they had rung. */
function efficiency({ userName, nickName }: Agent, cdrs: Cdr[], start: number, end: number) {
	// The last second counts to its end.
	const inPeriod = cdrs.filter((cdr) => isBetween(cdr.startTime, start, end + secondMs - 1));
	const within = (most: number) => inPeriod.filter((cdr) => cdr.ringDuration <= most).length;
	return {
		agentName: userName,
		agentNickName: nickName,
		answerCountInFive: within(5),
		answerCountInTen: within(10),
	};
}

/**
 * Page "NXCC API agentEfficiencyStatistics": one row for each agent, or for each agent and day. The
 * page has further fields that were not available, so the rows of the days do not tell their day.
 */
export function listEfficiency(state: NxLinkState, request: VendorRequest): VendorAnswer {
	const params = readTeamParams(state, fields, request);
	if (!params) return wrongParams();

	const { page, size } = params;
	const agents = agentsOf(state, params.userName, params.groupName);
	const periods = periodsOf(params.startDateTime, params.endDateTime, params.staticalType);
	const total = agents.length * periods.count;
	const answered = answeredByAgent(state.cdrs);
	const rows: object[] = [];
	// Only the rows of this page are made: a period may have very many days.
	for (let row = (page - 1) * size; row < Math.min(page * size, total); row++) {
		const agent = agents[Math.floor(row / periods.count)];
		const [start, end] = periods.at(row % periods.count);
		rows.push(efficiency(agent, answered.get(agent.userName) ?? [], start, end));
	}
	return counted(total, rows);
}

function answeredByAgent(cdrs: Cdr[]): Map<string, Cdr[]> {
	const byAgent = new Map<string, Cdr[]>();
	for (const cdr of cdrs) {
		if (!cdr.answered || cdr.agentName === null) continue;
		const known = byAgent.get(cdr.agentName);
		if (known) known.push(cdr);
		else byAgent.set(cdr.agentName, [cdr]);
	}
	return byAgent;
}
