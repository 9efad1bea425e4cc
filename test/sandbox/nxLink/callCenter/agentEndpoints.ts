import { z } from 'zod';

import { filled, integerBetween, pageIndex, seconds } from '../../params';
import type { VendorAnswer, VendorRequest } from '../../vendor';
import { slicePage } from '../../records';
import type { NxLinkState } from '../state';
import { counted, succeeded, wrongParams } from './envelope';
import type { Agent, Queue, StatusDurations } from './people';
import { readTeamParams, teamFields } from './team';

const pageFields = z.object({
	...teamFields,
	userName: z.string().optional(),
	size: integerBetween(1, 200),
	page: pageIndex,
});

/** The table wants a number of seconds, the example of the same page sends its digits as text. */
const secondsOrDigits = z.union([
	seconds,
	z
		.string()
		.regex(/^\d{1,10}$/)
		.transform(Number),
]);

const statusFields = z.object({
	...teamFields,
	userName: filled,
	startDateTime: secondsOrDigits,
	endDateTime: secondsOrDigits,
});

/** Names of the queues that an extension is in. */
function queueNames(queues: Queue[]): Map<string, string[]> {
	const names = new Map<string, string[]>();
	for (const { groupName, members } of queues) {
		for (const member of members) names.set(member, [...(names.get(member) ?? []), groupName]);
	}
	return names;
}

/** Page "NXCC API agentInfo". */
export function listAgents(state: NxLinkState, request: VendorRequest): VendorAnswer {
	const params = readTeamParams(state, pageFields, request);
	if (!params) return wrongParams();
	const { userName, page, size } = params;

	const found = state.agents.filter((agent) => !userName || agent.userName === userName);
	const names = queueNames(state.queues);
	// JSON leaves undefined out.
	const show = (agent: Agent) => ({
		...agent,
		statusDurations: undefined,
		queueName: names.get(agent.sipNumber) ?? [],
	});
	return counted(found.length, slicePage(found, page, size).map(show));
}

/** A period that ends before it begins holds no time at all. */
function durationsIn(durations: StatusDurations, start: number, end: number): object {
	if (start < end) return durations;
	return Object.fromEntries(Object.keys(durations).map((name) => [name, 0]));
}

/**
 * Page "NXCC API agentStatus". An unknown agent is refused by the sandbox's choice. The page has
 * further fields that were not available.
 */
export function agentStatus(state: NxLinkState, request: VendorRequest): VendorAnswer {
	const params = readTeamParams(state, statusFields, request);
	if (!params) return wrongParams();
	const { userName, startDateTime, endDateTime } = params;

	const agent = state.agents.find((each) => each.userName === userName);
	if (!agent) return wrongParams();
	const { nickName, sipNumber, statusDurations } = agent;
	const durations = durationsIn(statusDurations, startDateTime, endDateTime);
	return succeeded({ nickName, userName, sipNumber, ...durations });
}
