import type { INodeProperties } from 'n8n-workflow';

/**
 * Fields in the order of their labels, as n8n lists optional ones. Letters are compared as they are: all
 * labels are English, and the rules of a language take Node longer to load than the fields themselves.
 */
export function sortedByLabel(fields: INodeProperties[]): INodeProperties[] {
	return sortedBy(fields, ({ displayName }) => displayName);
}

/** Entries in the order of a text of theirs, capitals and small letters being the same. */
export function sortedBy<Entry>(entries: Entry[], textOf: (entry: Entry) => string): Entry[] {
	const text = (entry: Entry) => textOf(entry).toLowerCase();
	return [...entries].sort((a, b) => (text(a) < text(b) ? -1 : Number(text(a) > text(b))));
}
