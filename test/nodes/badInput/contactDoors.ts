import type { IDataObject } from 'n8n-workflow';

import type { GivenValue } from './givenValues';

/** A way on which contacts come into a node other than field by field. */
export interface ContactDoor {
	name: string;
	/** The value of the parameter Contacts. */
	source: 'json' | 'items';
	/** Whether only values come through that JSON has. */
	jsonOnly: boolean;
	/** Parameters and input item for a contact with this value in one of its columns. */
	open(
		contact: IDataObject,
		column: string,
		given: GivenValue,
	): [parameters: object, item: IDataObject];
}

const codeOf = ({ code }: GivenValue) => code ?? '$json.given';
const valueOf = ({ code, value }: GivenValue) => (code === undefined ? value : null) as IDataObject;

export const contactDoors: ContactDoor[] = [
	{
		name: 'JSON',
		source: 'json',
		jsonOnly: false,
		open: (contact, column, given) => [
			{
				callListSource: 'json',
				callListJson: `={{ [{ ...$json.contact, ['${column}']: ${codeOf(given)} }] }}`,
			},
			{ contact, given: valueOf(given) },
		],
	},
	{
		name: 'JSON as text',
		source: 'json',
		jsonOnly: true,
		open: (contact, column, given) => [
			{ callListSource: 'json', callListJson: '={{ $json.text }}' },
			{ text: JSON.stringify([{ ...contact, [column]: given.value }]) },
		],
	},
	{
		name: 'fields of the item',
		source: 'items',
		jsonOnly: true,
		open: (contact, column, given) => [
			{ callListSource: 'items' },
			{ ...contact, [column]: valueOf(given) },
		],
	},
	{
		name: 'columns that are mapped',
		source: 'items',
		jsonOnly: false,
		open: (contact, column, given) => [
			{
				callListSource: 'items',
				columns: {
					mappingMode: 'defineBelow',
					value: { ...contact, [column]: `={{ ${codeOf(given)} }}` },
					schema: [],
				},
			},
			{ given: valueOf(given) },
		],
	},
];
