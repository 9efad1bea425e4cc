import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { RefusedInput } from './failures';

const SOURCE = 'callListSource';
const LIST = 'callList';
const JSON_LIST = 'callListJson';

interface CallListTexts {
	/** Whether the vendor accepts a request without contacts. */
	optional: boolean;
	/** Fields of one contact, as the vendor names them. */
	contactFields: INodeProperties[];
	/** Example of the JSON form. */
	example: string;
	description: string;
}

/** Parameters for a list of contacts: none, filled in by hand, or as JSON. */
export function callListFields({
	optional,
	contactFields,
	example,
	description,
}: CallListTexts): INodeProperties[] {
	const source = optional ? 'none' : 'define';
	return [
		{
			displayName: 'Contacts',
			name: SOURCE,
			type: 'options',
			options: [
				{ name: 'Define Below', value: 'define', description: 'Fill in each contact' },
				{
					name: 'JSON',
					value: 'json',
					description: 'An array, for example from an expression',
				},
				...(optional ? [{ name: 'None', value: 'none', description: 'Add contacts later' }] : []),
			],
			default: source,
			description,
		},
		{
			displayName: 'Contact List',
			name: LIST,
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Contact' },
			placeholder: 'Add Contact',
			default: {},
			displayOptions: { show: { [SOURCE]: ['define'] } },
			options: [{ displayName: 'Contact', name: 'contact', values: contactFields }],
		},
		{
			displayName: 'Contacts (JSON)',
			name: JSON_LIST,
			type: 'json',
			default: '[]',
			displayOptions: { show: { [SOURCE]: ['json'] } },
			description: `An array with one object for each contact, for example <code>${example}</code>`,
			hint: 'To take all input items, set this to an expression: {{ $input.all().map(item => item.json) }} and switch on Execute Once in the node settings',
		},
	];
}

/**
 * The contacts of an item as they were given, not yet checked one by one.
 *
 * @throws RefusedInput when the JSON is no array
 */
export function callListOf(context: IExecuteFunctions, itemIndex: number): unknown[] {
	const source = context.getNodeParameter(SOURCE, itemIndex);
	if (source === 'define') {
		const list = context.getNodeParameter(LIST, itemIndex, {}) as { contact?: unknown[] };
		return list.contact ?? [];
	}
	return source === 'json'
		? arrayOf(context.getNodeParameter(JSON_LIST, itemIndex), 'Contacts (JSON)')
		: [];
}

/**
 * Refuses a list in which an id stands twice, before a vendor rejects all of it or dials twice.
 *
 * @throws RefusedInput naming both places
 */
export function refuseDuplicates(ids: string[], idName: string): void {
	const seen = new Map<string, number>();
	ids.forEach((id, index) => {
		const first = seen.get(id);
		if (first !== undefined) {
			throw new RefusedInput(
				`Contacts → ${index + 1}`,
				`has the same ${idName} as contact ${first + 1}: ${id}`,
				`Remove one of the two. Without an id of their own, contacts with the same number are the same contact.`,
			);
		}
		seen.set(id, index);
	});
}

function arrayOf(value: unknown, parameter: string): unknown[] {
	const list = typeof value === 'string' ? parsed(value) : value;
	if (list === undefined) {
		throw new RefusedInput(parameter, 'is not valid JSON', 'Check quotes, commas and brackets.');
	}
	if (!Array.isArray(list)) {
		throw new RefusedInput(parameter, 'must be an array', 'Put the contacts into [ and ].');
	}
	return list;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}
