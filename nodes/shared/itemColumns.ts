import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
} from 'n8n-workflow';

import { RefusedInput } from './failures';
import { listedTexts } from './givenLists';
import { mappedFields } from './mappedFields';
import { oneOf } from './values';

const COLUMNS = 'columns';
const VARIABLES = 'variableSource';
const VARIABLE_FIELDS = 'variableFields';

/**
 * Parameters that tell which fields of an input item make a contact.
 *
 * @param columns names of the columns of a contact
 * @param variables what becomes of the fields that are chosen as variables
 */
export const itemColumnFields = (columns: string[], variables: string): INodeProperties[] => [
	{
		displayName: 'Columns',
		name: COLUMNS,
		type: 'resourceMapper',
		noDataExpression: true,
		default: { mappingMode: 'autoMapInputData', value: {} },
		required: true,
		typeOptions: {
			resourceMapper: {
				resourceMapperMethod: 'getContactColumns',
				mode: 'add',
				fieldWords: { singular: 'column', plural: 'columns' },
				addAllFields: true,
				multiKeyMatch: false,
				supportAutoMap: true,
			},
		},
	},
	{
		// n8n says above that fields must be named like the columns, but not how those are named.
		displayName: `The columns are named ${listed(columns)}`,
		name: 'columnsNotice',
		type: 'notice',
		default: '',
		// From the root of the parameters: by another path, n8n 1.x would wait for a parameter of this name.
		displayOptions: { show: { [`/${COLUMNS}.mappingMode`]: ['autoMapInputData'] } },
	},
	{
		displayName: 'Variables',
		name: VARIABLES,
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'All Other Fields',
				value: 'remaining',
				description: 'Every field of the item that is no column of the contact',
			},
			{ name: 'Fields Named Below', value: 'named' },
			{ name: 'None', value: 'none' },
		],
		default: 'none',
		description: variables,
	},
	{
		displayName: 'Variable Fields',
		name: VARIABLE_FIELDS,
		type: 'string',
		default: '',
		placeholder: 'e.g. customerName, orderNo',
		displayOptions: { show: { [VARIABLES]: ['named'] } },
		description: 'Names of fields, separated by commas',
	},
];

/** Such as "phoneNumber, name and other". */
function listed(names: string[]): string {
	return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Makes the row of an item; never throws. */
type RowOf = (itemIndex: number) => IDataObject;

/**
 * Reads input items as rows of contacts: the columns under their own names, and `params` with the
 * variables. Expressions are evaluated when an item is asked for, and only where no field can be read
 * in their place; rows are made later, when they are needed.
 *
 * @param columns names of the columns of a contact
 * @returns a function from item index to what makes its row; throws what an expression throws
 * @throws RefusedInput when no item has the first column, which every contact needs
 */
export function itemRows(
	context: IExecuteFunctions,
	columns: string[],
): (itemIndex: number) => RowOf {
	const items = context.getInputData();
	const automatic =
		context.getNodeParameter(`${COLUMNS}.mappingMode`, 0, 'autoMapInputData') !== 'defineBelow';
	const variablesOf = variableReader(context, columns);
	const complete = (row: IDataObject, json: IDataObject): IDataObject => {
		row.params = variablesOf(json);
		return row;
	};
	if (automatic) {
		refuseWithoutColumn(items, columns);
		const rowOf: RowOf = (itemIndex) => {
			const { json } = items[itemIndex];
			return complete(picked(json, columns), json);
		};
		return () => rowOf;
	}
	const mapped = mappedFields(context, COLUMNS);
	const rowOf: RowOf = (itemIndex) => {
		const { json } = items[itemIndex];
		return complete(mapped.read(json) ?? {}, json);
	};
	return (itemIndex) => {
		const { json } = items[itemIndex];
		if (mapped.isReadable(itemIndex)) return rowOf;
		const row = mapped.evaluate(itemIndex);
		return () => complete({ ...row }, json);
	};
}

function refuseWithoutColumn(items: INodeExecutionData[], [needed]: string[]): void {
	if (!items.some(({ json }) => Object.hasOwn(json, needed))) {
		throw new RefusedInput(
			'Columns',
			`no input item has a field "${needed}"`,
			`Rename the field in the step before to ${needed}, or choose Map Each Column Manually. Nothing was sent.`,
		);
	}
}

function picked(json: IDataObject, columns: string[]): IDataObject {
	const row: IDataObject = {};
	for (const column of columns) if (Object.hasOwn(json, column)) row[column] = json[column];
	return row;
}

function variableReader(
	context: IExecuteFunctions,
	columns: string[],
): (json: IDataObject) => IDataObject[] | undefined {
	const given: unknown = context.getNodeParameter(VARIABLES, 0, 'none');
	const source = oneOf(given, 'Variables', ['remaining', 'named', 'none']);
	if (source === 'named') {
		const names = listedTexts(context.getNodeParameter(VARIABLE_FIELDS, 0, ''), 'Variable Fields');
		const items = context.getInputData();
		const unknown = names.find((name) => !items.some(({ json }) => Object.hasOwn(json, name)));
		if (names.length === 0) throw new RefusedInput('Variable Fields', 'is empty');
		if (unknown !== undefined) {
			throw new RefusedInput(
				'Variable Fields',
				`no input item has a field "${unknown}"`,
				'Correct its spelling. Nothing was sent.',
			);
		}
		return (json) => variables(json, (name) => names.includes(name));
	}
	if (source === 'remaining') {
		const mapping = JSON.stringify(context.getNode().parameters[COLUMNS] ?? {});
		const wanted = new Map(columns.map((column) => [column, false]));
		return (json) =>
			variables(json, (name) => {
				const known = wanted.get(name) ?? !isMapped(mapping, name);
				wanted.set(name, known);
				return known;
			});
	}
	return () => undefined;
}

/** Whether an expression of the columns reads this field of the item. */
function isMapped(mapping: string, name: string): boolean {
	return ['.', "['", '[\\"'].some((before) => mapping.includes(`$json${before}${name}`));
}

function variables(json: IDataObject, wanted: (name: string) => boolean): IDataObject[] {
	const list: IDataObject[] = [];
	for (const name of Object.keys(json)) {
		const value = json[name];
		if (value !== null && value !== undefined && wanted(name)) list.push({ name, value });
	}
	return list;
}
