/** A payload that is not there, null, or of a type that no page documents. */
export type OddPayload = 'missing' | 'null' | 'text' | 'number' | 'boolean' | 'array';

/** What comes of such an answer: an item, a success without any, or, where it is not listed, an error. */
export type Expectation = Partial<Record<OddPayload, 'success' | 'nothing'>>;

/** The vendor says that it was done, and the operation looks for nothing else. */
export const DONE: Expectation = {
	missing: 'success',
	null: 'success',
	text: 'success',
	number: 'success',
	boolean: 'success',
	array: 'success',
};

/** A list of records: none is an empty one; anything but a list would hide records. */
export const RECORDS: Expectation = { missing: 'nothing', null: 'nothing', array: 'nothing' };

/** A list of contacts that were rejected: without any, all of them were taken. */
export const REJECTIONS: Expectation = { missing: 'success', null: 'success', array: 'success' };

/** A list from which each order is picked: one that is not in it is told as not found. */
export const ORDERS: Expectation = REJECTIONS;

/** Without what was asked for, there is nothing to put out. */
export const NEEDED: Expectation = {};
