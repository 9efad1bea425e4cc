import { integer, pageIndex } from '../../params';
import { slicePage } from '../../records';
import type { VendorAnswer, VendorRequest } from '../../vendor';
import { answer, success } from '../envelope';
import type { NxCallbotState } from '../state';

/** How large a page may be is for the state to say. */
export const paging = { page: pageIndex, size: integer.min(1) };

/** For the pages that do not tell whether paging is required: the values of their examples. */
export const optionalPaging = { page: pageIndex.default(1), size: paging.size.default(100) };

/** The page asked for; afterwards a test may change what the account holds. */
export function answerPage<Item>(
	state: NxCallbotState,
	request: VendorRequest,
	{ page, size }: { page: number; size: number },
	name: keyof NxCallbotState['listNames'],
	found: Item[],
	show: (item: Item) => object,
): VendorAnswer {
	if (size > state.largestPage) {
		const retMsg = `size: must be at most ${state.largestPage}`;
		return answer(request, { retCode: 4, retMsg });
	}
	const total = state.withTotal ? { totalCount: found.length } : {};
	const rows = slicePage(found, page, size).map(show);
	const result = answer(request, success, { ...total, [state.listNames[name]]: rows });
	state.onPage?.();
	return result;
}
