import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import { filled, integer, integerBetween, readParams, type Problem } from '../params';
import { jsonAnswer, type Endpoint, type VendorAnswer, type VendorRequest } from '../vendor';
import { createTaskFields } from './createTaskFields';
import { refusalCode, type Family, type RefusalCode } from './signature';
import type { NxLinkState } from './state';

const family: Family = { bizType: '100', action: 'nxai' };

const refusalTexts: Record<RefusalCode, string> = {
	1001: 'missing public parameters',
	1002: 'parameter error',
	1003: 'invalid signature',
	1004: 'timestamp expired',
	1005: 'insufficient authority',
};

const deleteFields = z.object({
	taskId: filled.optional(),
	userTaskId: filled.optional(),
	contactId: filled,
});

const paging = { pageNumber: integer.min(1), pageSize: integerBetween(1, 1000) };
const flowListFields = z.object({ name: z.string().optional(), ...paging });
const routeListFields = z.object({ routeName: z.string().optional(), ...paging });

/** A refused signature in the envelope of the AI Agent pages. */
export function refused(code: RefusalCode): VendorAnswer {
	const message = `Authentication failed (${refusalTexts[code]})`;
	return jsonAnswer({ code, message, traceId: randomUUID() });
}

/** Success in the envelope of the AI Agent pages. */
export function succeeded(data: unknown): VendorAnswer {
	return jsonAnswer({ code: 0, message: 'success', traceId: randomUUID(), data });
}

function businessError(message: string): VendorAnswer {
	return jsonAnswer({ code: 20000, message, traceId: randomUUID() });
}

function wrongParams(problem: Problem): VendorAnswer {
	return businessError(problem.text);
}

function createTask(state: NxLinkState, request: VendorRequest): VendorAnswer {
	const read = readParams(createTaskFields, request.body);
	if (read.problem) return wrongParams(read.problem);
	const { params } = read;

	if (!state.flows.some((flow) => flow.autoFlowId === params.autoFlowId)) {
		return businessError('autoFlowId not found');
	}
	if (!state.routes.some((route) => route.routeId === params.routeId)) {
		return businessError('routeId not found');
	}
	// Not documented: the pages only recommend unique ids. Refused here, so that a creation that
	// was sent twice is noticed.
	const { userTaskId } = params;
	if (userTaskId !== undefined && state.findTask({ userTaskId })) {
		return businessError(`userTaskId already exists: ${userTaskId}`);
	}
	const taken = state.contactIds();
	for (const { contactId } of params.callList ?? []) {
		if (taken.has(contactId)) {
			return businessError(`Duplicate contactIds are not allowed: ${contactId}`);
		}
		taken.add(contactId);
	}

	const task = state.addTask(params);
	return succeeded({
		taskId: task.taskId,
		userTaskId: task.userTaskId,
		taskStatus: task.taskStatus,
		successCount: task.contacts.length,
		totalCount: task.contacts.length + task.errList.length,
		errList: task.errList,
	});
}

function deleteOrder(state: NxLinkState, request: VendorRequest): VendorAnswer {
	const read = readParams(deleteFields, request.body);
	if (read.problem) return wrongParams(read.problem);
	const { taskId, userTaskId, contactId } = read.params;

	if (taskId === undefined && userTaskId === undefined) {
		return businessError('taskId or userTaskId is required');
	}
	const task = state.findTask({ taskId, userTaskId });
	if (!task) return businessError(`task not found: ${userTaskId ?? taskId}`);
	const contact = task.contacts.find((each) => each.contactId === contactId);
	if (!contact) return businessError(`contact not found: ${contactId}`);
	if (contact.state !== 'pending') return businessError('only pending contacts can be deleted');

	task.contacts.splice(task.contacts.indexOf(contact), 1);
	// The page's table promises an array, its example shows null: the example it is.
	return succeeded(null);
}

/** The name of the array is on no page; "list" as in the vendor's other lists. */
function page<Item>(items: Item[], pageNumber: number, pageSize: number): VendorAnswer {
	const start = (pageNumber - 1) * pageSize;
	const list = items.slice(start, start + pageSize);
	return succeeded({ total: items.length, pageNumber, pageSize, list });
}

function listFlows(state: NxLinkState, request: VendorRequest): VendorAnswer {
	const read = readParams(flowListFields, request.body);
	if (read.problem) return wrongParams(read.problem);
	const { name = '', pageNumber, pageSize } = read.params;
	const found = state.flows.filter((flow) => contains(flow.name, name));
	return page(found, pageNumber, pageSize);
}

function listRoutes(state: NxLinkState, request: VendorRequest): VendorAnswer {
	const read = readParams(routeListFields, request.body);
	if (read.problem) return wrongParams(read.problem);
	const { routeName = '', pageNumber, pageSize } = read.params;
	const found = state.routes.filter((route) => contains(route.routeName, routeName));
	return page(found, pageNumber, pageSize);
}

function contains(text: string, part: string): boolean {
	return text.toLowerCase().includes(part.toLowerCase());
}

/** The endpoints of the NXLink AI Agent pages: bizType 100, action nxai. */
export function aiAgentEndpoints(state: NxLinkState): Record<string, Endpoint> {
	const endpoint = (work: (state: NxLinkState, request: VendorRequest) => VendorAnswer) => ({
		check: (request: VendorRequest) => {
			const code = refusalCode(request, family);
			return code && refused(code);
		},
		perform: (request: VendorRequest) => work(state, request),
	});
	return {
		'POST /openapi/aiagent/task/create': endpoint(createTask),
		'POST /openapi/aiagent/order/delete': endpoint(deleteOrder),
		'POST /openapi/aiagent/flow/list': endpoint(listFlows),
		'POST /openapi/aiagent/route/list': endpoint(listRoutes),
	};
}
