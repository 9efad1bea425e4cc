import { z } from 'zod';

import { filled, integerBetween, pageIndex } from '../../params';
import type { VendorAnswer, VendorRequest } from '../../vendor';
import { contains, slicePage } from '../../records';
import type { NxLinkState } from '../state';
import { succeeded, wrongParams } from './envelope';
import type { Agent, Queue } from './people';
import { readTeamParams, teamFields } from './team';

const pageFields = z.object({
	...teamFields,
	queueName: filled,
	size: integerBetween(1, 200),
	page: pageIndex,
});

const memberFields = z.object({ ...teamFields, queueNo: filled });

/** An empty list is accepted, which leaves the queue without agents: nothing forbids it. */
const updateFields = memberFields.extend({ members: z.array(filled) });

function findQueue(state: NxLinkState, queueNo: string): Queue | undefined {
	return state.queues.find((queue) => queue.groupNo === queueNo);
}

function agentsByExtension(agents: Agent[]): Map<string, Agent> {
	return new Map(agents.map((agent) => [agent.sipNumber, agent]));
}

/**
 * Page "NXCC API groupQuery", which tells no total. In spite of its name queueName is described as
 * the number of the queue; a part of the number will do here, otherwise there were no pages.
 */
export function listQueues(state: NxLinkState, request: VendorRequest): VendorAnswer {
	const params = readTeamParams(state, pageFields, request);
	if (!params) return wrongParams();
	const { queueName, page, size } = params;

	const found = state.queues.filter((queue) => contains(queue.groupNo, queueName));
	// JSON leaves undefined out.
	const show = (queue: Queue) => ({ ...queue, members: undefined });
	return succeeded(slicePage(found, page, size).map(show));
}

/** Page "NXCC API queueAgents". An unknown queue is refused by the sandbox's choice. */
export function listMembers(state: NxLinkState, request: VendorRequest): VendorAnswer {
	const params = readTeamParams(state, memberFields, request);
	if (!params) return wrongParams();
	const queue = findQueue(state, params.queueNo);
	if (!queue) return wrongParams();

	const agents = agentsByExtension(state.agents);
	const members = queue.members.map((sipNumber) => {
		const agent = agents.get(sipNumber);
		return { sipNumber, nickName: agent?.nickName ?? null, userName: agent?.userName ?? '' };
	});
	return succeeded(members);
}

/**
 * Page "NXCC API queueAgentsUpdate". It has one list and no word for adding or removing, so the
 * list is taken to be all members from now on. With an unknown extension nothing is changed.
 */
export function updateMembers(state: NxLinkState, request: VendorRequest): VendorAnswer {
	const params = readTeamParams(state, updateFields, request);
	if (!params) return wrongParams();
	const { queueNo, members } = params;
	const queue = findQueue(state, queueNo);
	if (!queue) return wrongParams();

	const agents = agentsByExtension(state.agents);
	if (members.some((member) => !agents.has(member))) return wrongParams();
	queue.members = [...new Set(members)];
	return succeeded(null);
}
