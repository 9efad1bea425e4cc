import type { IDataObject } from 'n8n-workflow';

import { numericField, withoutEmpty } from '../shared/recordFields';

/** Words in the names of measured values; accounts and extensions are text even if they are digits. */
const MEASURED = /Count|Duration|Elapsed|Rate/;

/**
 * Statistics of an agent, of which the vendor pages "List Agent Status" and "List Agent Efficiency"
 * could not be read to the end: every field passes, numbers that come as text become numbers, and
 * fields that hold nothing are left out. Durations are seconds.
 */
export function agentStatistics(record: IDataObject): IDataObject {
	return withoutEmpty(
		Object.fromEntries(
			Object.entries(record).map(([name, value]) => [
				name,
				MEASURED.test(name) ? numericField(value) : value,
			]),
		),
	);
}
