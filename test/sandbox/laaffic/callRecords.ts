import { z } from 'zod';

import { integerBetween, pageIndex, readParams } from '../params';
import { lastPart } from '../paths';
import { newestFirst } from '../records';
import type { VendorRequest } from '../vendor';
import type { CallRecord } from './callRecord';
import { success, wrong, type Result } from './envelope';
import { listed } from './page';
import type { LaafficState } from './state';

const isoDateTime = z
	.string()
	.datetime({ offset: true, message: 'must be ISO 8601 with an offset' })
	.transform((text) => Date.parse(text));

const queryFields = z
	.object({
		current: pageIndex.default(1),
		size: integerBetween(1, 100).default(25),
		params: z.object({ strTime: isoDateTime, endTime: isoDateTime }).strict(),
	})
	.strict();

const longestSpanMs = 31 * 24 * 3_600_000;

/** Two calendar months before a moment; both are milliseconds since 1970. */
function twoMonthsBefore(moment: number): number {
	const date = new Date(moment);
	return date.setUTCMonth(date.getUTCMonth() - 2);
}

const callMoment = (record: CallRecord) => Date.parse(record.callTime);

/**
 * Page "recordGroupQuery". Whether it shows calls of AI Agents is not stated: it does here. Which of
 * a call's times counts is not, either: the call's own here, newest first.
 */
export function queryRecords(state: LaafficState, request: VendorRequest): Result {
	const read = readParams(queryFields, request.body);
	if (read.problem) return wrong(read.problem.text);
	const { strTime, endTime } = read.params.params;
	if (endTime - strTime > longestSpanMs) return wrong('params: at most 31 days per query');
	if (strTime < twoMonthsBefore(request.now)) {
		return wrong('params.strTime: only records of the last two months can be queried');
	}
	const found = state.records.filter((record) => {
		const moment = callMoment(record);
		return moment >= strTime && moment <= endTime;
	});
	const sorted = newestFirst(found, callMoment);
	return listed(state, sorted, read.params, (record) => record, { searchCount: true });
}

/** Page "recordGroup": one record by the id at the end of the path. */
export function getRecord(state: LaafficState, { path }: VendorRequest): Result {
	const voiceId = lastPart(path);
	const record = state.records.find((each) => each.voiceId === voiceId);
	return record ? success(record) : wrong('record does not exist');
}
