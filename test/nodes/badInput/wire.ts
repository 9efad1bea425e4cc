import type { IDataObject } from 'n8n-workflow';

import type { JournalEntry } from '../../sandbox';
import { sentIn } from '../operations/toolUse';

/** Where a value stands in what was sent. */
export type Wire = (body: IDataObject, request: JournalEntry) => unknown;

const isObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The field of this name that stands highest in the body, or in the query; lists are not looked into. */
export function fieldNamed(name: string): Wire {
	return (body) => {
		let level = [body];
		while (level.length > 0) {
			const holder = level.find((each) => Object.hasOwn(each, name));
			if (holder) return holder[name];
			level = level.flatMap((each) => Object.values(each)).filter(isObject);
		}
		return undefined;
	};
}

const LISTS = ['callList', 'list', 'numberInfoList'];

/** The first contact in a body. */
function firstContact(body: IDataObject): IDataObject {
	const lists = LISTS.map((name) => fieldNamed(name)(body, {} as JournalEntry));
	const [contact] = (lists.find((list) => Array.isArray(list)) ?? []) as IDataObject[];
	return contact ?? {};
}

/** A field of the first contact. */
export function contactField(name: string): Wire {
	return (body) => firstContact(body)[name];
}

/** Name or value of the first variable of the first contact. */
export function variableField(part: 'name' | 'value'): Wire {
	return (body) => (firstContact(body).params as IDataObject[] | undefined)?.[0]?.[part];
}

/** The first entry of a list, under the first of these names that it has. */
export function firstEntry(list: string, ...names: string[]): Wire {
	return (body, request) => {
		const [entry] = (fieldNamed(list)(body, request) ?? []) as IDataObject[];
		return names.map((name) => entry?.[name]).find((value) => value !== undefined);
	};
}

/** The last part of the path. */
export const lastSegment: Wire = (_body, { path }) =>
	decodeURIComponent(path.slice(path.lastIndexOf('/') + 1));

/** What a request sent. */
export function sentBy(request: JournalEntry): IDataObject {
	return sentIn(request);
}
