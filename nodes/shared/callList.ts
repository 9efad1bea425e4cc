import type { IExecuteFunctions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { RefusedInput } from './failures';
import { sortedBy } from './fieldOrder';
import { itemColumnFields } from './itemColumns';
import { withShownNames } from './shownNames';
import { shownWhen } from './shownWhen';
import { oneOf } from './values';

const SOURCE = 'callListSource';
const LIST = 'callList';
const JSON_LIST = 'callListJson';

type Source = 'items' | 'define' | 'json' | 'none';

interface CallListTexts {
	/** Where contacts may come from; the first one is the default. */
	sources: Source[];
	/** Fields of one contact, as the vendor names them, where contacts may be defined one by one. */
	contactFields?: INodeProperties[];
	/** Example of the JSON form. */
	example: string;
	description: string;
	/** Names of the columns of a contact, where input items may be contacts. */
	columns?: string[];
	/** What becomes of the fields of input items that are chosen as variables. */
	variables?: string;
}

const FOR_AI_AGENT =
	'Fields of the input item that the AI Agent gets as variables. Each must have the name of a variable of the AI Agent.';

const SOURCES: Record<Source, INodePropertyOptions> = {
	define: { name: 'Define Below', value: 'define', description: 'Fill in each contact' },
	items: {
		name: 'Input Items',
		value: 'items',
		description: 'Each input item is a contact, for example a row of a spreadsheet',
	},
	json: { name: 'JSON', value: 'json', description: 'An array, for example from an expression' },
	none: { name: 'None', value: 'none', description: 'Add contacts later' },
};

/** Parameters for a list of contacts. */
export function callListFields({
	sources,
	contactFields = [],
	columns = [],
	example,
	description,
	variables = FOR_AI_AGENT,
}: CallListTexts): INodeProperties[] {
	const [source] = sources;
	const fields: Partial<Record<Source, INodeProperties[]>> = {
		items: itemColumnFields(columns, variables),
		define: [
			{
				displayName: 'Contact List',
				name: LIST,
				type: 'fixedCollection',
				typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Contact' },
				placeholder: 'Add Contact',
				default: {},
				options: [{ displayName: 'Contact', name: 'contact', values: contactFields }],
			},
		],
		json: [
			{
				displayName: 'Contacts (JSON)',
				name: JSON_LIST,
				type: 'json',
				default: '[]',
				description: `An array with one object for each contact, for example <code>${example}</code>`,
			},
		],
	};
	return [
		{
			displayName: 'Contacts',
			name: SOURCE,
			type: 'options',
			noDataExpression: true,
			options: sortedBy(
				sources.map((name) => SOURCES[name]),
				({ name }) => name,
			),
			default: source,
			description,
		},
		...sources.flatMap((name) => shownWhen({ [SOURCE]: [name] }, fields[name] ?? [])),
	];
}

/** Whether the contacts are the input items, all of them together. */
export function contactsAreItems(context: IExecuteFunctions): boolean {
	return sourceOf(context, 0) === 'items';
}

/** Where the contacts come from. Throws RefusedInput. */
function sourceOf(context: IExecuteFunctions, itemIndex: number): Source {
	return oneOf(
		context.getNodeParameter(SOURCE, itemIndex),
		'Contacts',
		Object.keys(SOURCES),
	) as Source;
}

/**
 * The contacts of an item as they were given, not yet checked one by one.
 *
 * @throws RefusedInput when the JSON is no array
 */
export function callListOf(context: IExecuteFunctions, itemIndex: number): unknown[] {
	const source = sourceOf(context, itemIndex);
	if (source === 'define') {
		const list = context.getNodeParameter(LIST, itemIndex, {}) as { contact?: unknown[] };
		return list.contact ?? [];
	}
	return source === 'json'
		? arrayOf(context.getNodeParameter(JSON_LIST, itemIndex), 'Contacts (JSON)')
		: [];
}

/**
 * The contacts of an item, checked by `read`; those that were filled in one by one are told of under
 * the names that the editor shows.
 *
 * @param contactFields parameters of one contact
 * @throws RefusedInput
 */
export function checkedCallList<Contact>(
	context: IExecuteFunctions,
	itemIndex: number,
	contactFields: INodeProperties[],
	read: (rows: unknown[]) => Contact[],
): Contact[] {
	const rows = callListOf(context, itemIndex);
	return sourceOf(context, itemIndex) === 'define'
		? withShownNames(contactFields, () => read(rows))
		: read(rows);
}

/**
 * Refuses a list in which an id, or a number under two ids, stands twice, before a vendor rejects all of
 * it or dials twice.
 *
 * @param values of the contacts, in their order
 * @param name of the field, as the vendor has it
 * @throws RefusedInput naming both places
 */
export function refuseDuplicates(values: string[], name: string): void {
	const seen = new Map<string, number>();
	values.forEach((value, index) => {
		const first = seen.get(value);
		if (first !== undefined) {
			throw new RefusedInput(
				`Contacts → ${index + 1}`,
				`has the same ${name} as contact ${first + 1}: ${value}`,
				`Remove one of the two. Without an id of their own, contacts with the same number are the same contact.`,
			);
		}
		seen.set(value, index);
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
