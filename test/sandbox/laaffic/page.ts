import { slicePage } from '../records';
import { success, type Result } from './envelope';
import type { LaafficState } from './state';

interface Paging {
	current: number;
	size: number;
}

/**
 * The page asked for, in the words of all LAAFFIC lists; afterwards a test may change what the
 * account holds.
 *
 * @param more fields that only some lists have beside the paging
 */
export function listed<Item>(
	state: LaafficState,
	found: Item[],
	{ current, size }: Paging,
	show: (item: Item) => unknown = (item) => item,
	more: object = {},
): Result {
	const records = slicePage(found, current, size).map(show);
	const pages = Math.ceil(found.length / size);
	const result = success({ total: found.length, size, current, pages, ...more, records });
	state.onPage?.();
	return result;
}
