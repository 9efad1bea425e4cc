import type { GzipSigned } from './encoding';

/** Choices for what the pages leave open, to be changed by tests, and the limits they do not name. */
export class CallbotSwitches {
	/** What the signature of a compressed importBatchCall covers. */
	gzipSigned: GzipSigned = 'text';
	/** Whether listCall and exportBatchCall compress their answers for those who take gzip. */
	compress = true;
	/** Whether a row of listCall has the fields of its call beside its own or in callInfoDetail. */
	callRows: 'flat' | 'nested' = 'flat';
	/** Names of the rows in the answers of the lists; only that of the tasks is documented. */
	listNames = { tasks: 'taskData', calls: 'callData', orders: 'orderData' };
	/** Whether the lists tell a totalCount; the one documented example of a list does not. */
	withTotal = true;
	/** Most elements of callList. */
	largestCallList = 1000;
	/** Most elements of stopOrder's orderIDs. */
	largestOrderIDs = 1000;
	/** Most rows of a page; the pages' example asks for 100. */
	largestPage = 100;
	/** Every callback has callbackType 1, as in the pages' examples, not the number of its kind. */
	callbackTypeAlwaysOne = false;
	/** How far createTs may be off, and the retCode of a refusal; no page tells of either. */
	clock?: { toleranceSeconds: number; retCode: number } = undefined;
	/** Called after every answer of a paged list, such as to change what the next page holds. */
	onPage?: () => void = undefined;
}
