import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import { filled, integerBetween, readParams, type Problem } from '../params';
import type { Endpoint, Vendor, VendorAnswer, VendorRequest } from '../vendor';
import { refusalOf, signedAnswer, type Refusal } from './signature';
import type { NxCallbotState, TaskStatus } from './state';

const pingFields = z.object({ data: z.string() });

const mgrTaskStatusFields = z.object({
	productID: z.string().refine((value) => value === 'callbot', 'must be "callbot"'),
	userTaskID: filled,
	taskOperate: integerBetween(1, 3),
	delCall: integerBetween(0, 1).default(0),
});

const problemCodes: Record<Problem['kind'], number> = { missing: 2, type: 3, value: 4 };

const operations = new Map<number, { name: string; leadsTo: TaskStatus; from: TaskStatus[] }>([
	[1, { name: 'start', leadsTo: 2, from: [1, 5] }],
	[2, { name: 'pause', leadsTo: 5, from: [2] }],
	[3, { name: 'complete', leadsTo: 3, from: [1, 2, 5] }],
]);

const statusNames: Record<TaskStatus, string> = {
	1: 'waiting to start',
	2: 'in progress',
	3: 'completed',
	4: 'failed',
	5: 'paused',
};

const wrongParams = (problem: Problem): Refusal => ({
	retCode: problemCodes[problem.kind],
	retMsg: problem.text,
});

/** The envelope of all endpoints but ping. */
function answer(request: VendorRequest, result: Refusal, rest: object = {}): VendorAnswer {
	return signedAnswer(request, { ...result, responseID: randomUUID(), ...rest });
}

/** Ping has words of its own for the same things. */
function pingAnswer(request: VendorRequest, result: Refusal, data: string): VendorAnswer {
	return signedAnswer(request, {
		data,
		timestamp: Math.floor(request.now / 1000),
		code: result.retCode,
		msg: result.retMsg,
		reqId: randomUUID(),
	});
}

const success: Refusal = { retCode: 0, retMsg: 'success' };

const ping: Endpoint = {
	check: (request) => {
		const refusal = refusalOf(request);
		return refusal && pingAnswer(request, refusal, '');
	},
	perform: (request) => {
		const read = readParams(pingFields, request.body);
		if (read.problem) return pingAnswer(request, wrongParams(read.problem), '');
		return pingAnswer(request, success, read.params.data);
	},
};

const check = (request: VendorRequest): VendorAnswer | undefined => {
	const refusal = refusalOf(request);
	return refusal && answer(request, refusal);
};

/**
 * Which transitions are possible is on no page. Taken here: nothing leaves completed and failed,
 * only a running task can be paused, and asking for the state a task already has changes nothing
 * and succeeds.
 */
function mgrTaskStatus(state: NxCallbotState, request: VendorRequest): VendorAnswer {
	const read = readParams(mgrTaskStatusFields, request.body);
	if (read.problem) return answer(request, wrongParams(read.problem));
	const { userTaskID, taskOperate, delCall } = read.params;

	const task = state.findTask(userTaskID);
	const operation = operations.get(taskOperate);
	if (!task || !operation) {
		return answer(request, { retCode: 1, retMsg: 'task does not exist' });
	}
	const { taskID, taskStatus } = task;
	const { name, leadsTo, from } = operation;
	if (taskStatus !== leadsTo && !from.includes(taskStatus)) {
		const retMsg = `cannot ${name} a task that is ${statusNames[taskStatus]}`;
		return answer(request, { retCode: 1, retMsg }, { taskID, taskStatus });
	}
	task.taskStatus = leadsTo;
	if (delCall === 1) task.undialled = [];
	return answer(request, success, { taskID, taskStatus: leadsTo });
}

/** NXCloud Callbot API v3: pages "Callbot API Ping" and "Callbot API mgrTaskStatus". */
export function nxCallbot(state: NxCallbotState): Vendor {
	return {
		name: 'nxCallbot',
		endpoints: {
			'POST /callcentre/api/v3/ping': ping,
			'POST /callcentre/api/v3/mgrTaskStatus': {
				check,
				perform: (request) => mgrTaskStatus(state, request),
			},
		},
		recognises: ({ uuid, requestid }) => uuid !== undefined && requestid !== undefined,
		anyPath: { check, perform: (request) => answer(request, success, { data: {} }) },
	};
}
