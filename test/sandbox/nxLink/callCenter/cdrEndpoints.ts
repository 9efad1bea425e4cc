import { z } from 'zod';

import { integerBetween, pageIndex, readParams, seconds } from '../../params';
import type { VendorAnswer, VendorRequest } from '../../vendor';
import { isBetween, newestFirst, slicePage } from '../../records';
import type { NxLinkState } from '../state';
import type { Cdr } from './cdr';
import { succeeded, wrongParams } from './envelope';
import { readTeamParams, teamFields } from './team';

const text = z.string().optional();

const pageFields = z.object({
	// First, so that its absence is the first problem: the page shows a message for that one only.
	endTime: seconds,
	startTime: seconds,
	/** The table wants a number, the example of the same page sends true. */
	answered: z.union([integerBetween(0, 2), z.boolean()]).optional(),
	direction: integerBetween(0, 3).optional(),
	name: text,
	caller: text,
	callee: text,
	callId: text,
	orderId: text,
	size: integerBetween(1, 100),
	page: pageIndex,
});

/** The page marks orderId as optional. */
const orderFields = z.object({ ...teamFields, orderId: text });

const answeredFilters = [undefined, false, true];

/** 0 all, 1 not answered, 2 answered; a boolean says itself which records are meant. */
function wantedAnswered(filter: number | boolean = 0): boolean | undefined {
	return typeof filter === 'boolean' ? filter : answeredFilters[filter];
}

const sameText = (wanted: string | undefined, value: string | null) => !wanted || value === wanted;

const startOf = (cdr: Cdr) => cdr.startTime;

/**
 * Page "NXCC API cdrQuery". The period is in seconds and compared with the start of the calls,
 * which is in milliseconds. That the newest record comes first is the sandbox's choice.
 */
export function listCdrs(state: NxLinkState, request: VendorRequest): VendorAnswer {
	const read = readParams(pageFields, request.body);
	if (read.problem) {
		const { kind, field } = read.problem;
		const noEnd = kind === 'missing' && field === 'endTime';
		return noEnd ? wrongParams('End date cannot be empty') : wrongParams();
	}
	const { params } = read;
	const { startTime, endTime, direction = 0, page, size } = params;
	const answered = wantedAnswered(params.answered);

	const found = state.cdrs.filter(
		(cdr) =>
			isBetween(cdr.startTime, startTime * 1000, endTime * 1000) &&
			(answered === undefined || cdr.answered === answered) &&
			(direction === 0 || cdr.direction === direction - 1) &&
			sameText(params.name, cdr.agentName) &&
			sameText(params.caller, cdr.caller) &&
			sameText(params.callee, cdr.callee) &&
			sameText(params.callId, cdr.callId) &&
			sameText(params.orderId, cdr.orderId),
	);
	return succeeded(slicePage(newestFirst(found, startOf), page, size));
}

/**
 * Page "NXCC API cdrQueryByOrder". Nothing tells what is answered when there is no such order:
 * here an empty array, or null in place of the object. A request without orderId asks for nothing.
 */
export function findCdrs(state: NxLinkState, request: VendorRequest): VendorAnswer {
	const params = readTeamParams(state, orderFields, request);
	if (!params) return wrongParams();
	const { orderId } = params;
	const found = orderId ? state.cdrs.filter((cdr) => cdr.orderId === orderId) : [];
	const sorted = newestFirst(found, startOf);
	return succeeded(state.orderRecordShape === 'array' ? sorted : (sorted[0] ?? null));
}
