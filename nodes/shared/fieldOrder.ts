import type { INodeProperties } from 'n8n-workflow';

/**
 * Fields in the order of their labels, as n8n lists optional ones. Letters are compared as they are: all
 * labels are English, and Node takes longer to load the rules of a language than to load the fields.
 */
export function sortedByLabel(fields: INodeProperties[]): INodeProperties[] {
	return sortedBy(fields, ({ displayName }) => displayName);
}

/** Entries in the order of a text of theirs, capitals and small letters being the same. */
export function sortedBy<Entry>(entries: Entry[], textOf: (entry: Entry) => string): Entry[] {
	return entries
		.map((entry) => ({ entry, text: textOf(entry).toLowerCase() }))
		.sort((a, b) => (a.text < b.text ? -1 : Number(a.text > b.text)))
		.map(({ entry }) => entry);
}
