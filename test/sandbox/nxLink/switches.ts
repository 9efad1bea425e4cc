/** Where an AI Agent list has its paging fields and its items: inside `data` or beside `code`. */
export type PageShape = 'data' | 'topLevel';

/** Choices for what the pages leave open, and what is set in the console of NXLink. */
export class NxLinkSwitches {
	/** The team id that the call center endpoints ask for. */
	tenantId = 144;
	pageShape: PageShape = 'data';
	/** What the data of cdr/queryByOrderId is: the page types it "Object" and shows no example. */
	orderRecordShape: 'object' | 'array' = 'array';
	/** Console: where callbacks go whose task names no address; undefined sends none. */
	taskCallbackUrl?: string = undefined;
	callCallbackUrl?: string = undefined;
	/** Console: where records of the call center are pushed, and the token they carry. */
	recordPushUrl?: string = undefined;
	recordPushToken?: string = undefined;
	/** Called after every answer of an AI Agent list, such as to change what the next page holds. */
	onPage?: () => void = undefined;
}
