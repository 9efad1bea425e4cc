import fc from 'fast-check';
import { NodeConnectionTypes, type IDataObject, type INodeType } from 'n8n-workflow';

import { mappedFields } from '../../../nodes/shared/mappedFields';
import { loadEngine, type Engine } from '../../engine';
import { testNodes } from '../../engine/testNodes';

interface Seen {
	readable: boolean;
	row?: IDataObject;
	/** What n8n makes of the same columns; absent where it refuses. */
	evaluated?: IDataObject;
}

let engine: Engine;
let items: IDataObject[] = [];
let seen: Seen[] = [];
let evaluations = 0;

const described = {
	group: ['transform' as const],
	version: 1,
	description: 'Test node',
	inputs: [NodeConnectionTypes.Main],
	outputs: [NodeConnectionTypes.Main],
};

/** Puts out the items as they are; parameters would make JSON of them. */
const given: INodeType = {
	description: {
		...described,
		name: 'given',
		displayName: 'Given',
		defaults: { name: 'Given' },
		properties: [],
	},
	execute: async () => [items.map((json) => ({ json }))],
};

const mapped: INodeType = {
	description: {
		...described,
		name: 'mapped',
		displayName: 'Mapped',
		defaults: { name: 'Mapped' },
		properties: [
			{
				displayName: 'Columns',
				name: 'columns',
				type: 'resourceMapper',
				default: { mappingMode: 'defineBelow', value: null },
				typeOptions: { resourceMapper: { resourceMapperMethod: 'get', mode: 'add' } },
			},
		],
	},
	async execute() {
		const evaluate = this.getNodeParameter.bind(this);
		const counting = Object.assign(Object.create(this) as typeof this, {
			getNodeParameter: (...args: Parameters<typeof evaluate>) => {
				evaluations += 1;
				return evaluate(...args);
			},
		});
		const fields = mappedFields(counting, 'columns');
		seen = this.getInputData().map(({ json }, item) => {
			const readable = settled(() => fields.isReadable(item)) ?? false;
			const evaluated = settled(() => evaluate('columns.value', item, {}) as IDataObject);
			return { readable, row: fields.read(json), evaluated };
		});
		return [[]];
	},
};

function settled<Value>(work: () => Value): Value | undefined {
	try {
		return work();
	} catch {
		return undefined;
	}
}

beforeAll(async () => {
	Object.assign(testNodes, { 'test.given': given, 'test.mapped': mapped });
	engine = await loadEngine();
});
beforeEach(() => {
	evaluations = 0;
});

interface Mapping {
	value: Record<string, string | null>;
	required?: string[];
	type?: string;
}

/** What the columns of these items are, by reading fields and by n8n. */
async function rowsOf(given: IDataObject[], { value, required = [], type = 'string' }: Mapping) {
	items = given;
	const schema = Object.keys(value).map((id) => ({ id, type, required: required.includes(id) }));
	const columns = { mappingMode: 'defineBelow', value, schema, matchingColumns: [] };
	const node = { name: 'Mapped', type: 'test.mapped', parameters: { columns } };
	seen = [];
	// n8n does not begin where a fixed text does not fit its column.
	await engine.runWorkflow({
		nodes: [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
			{ name: 'Given', type: 'test.given' },
			node,
		],
		connections: {
			Start: { main: [[{ node: 'Given', type: 'main', index: 0 }]] },
			Given: { main: [[{ node: 'Mapped', type: 'main', index: 0 }]] },
		},
		settings: { executionOrder: 'v1' },
	});
	return seen;
}

const KEYS = ['phone', 'Phone Number', 'a.b', 'x-y', 'Ünï', '客户', '0', 'length', 'then', '$json'];
const ODD_KEYS = [
	'__proto__',
	'constructor',
	'prototype',
	'toString',
	'hasOwnProperty',
	"it's",
	'a]b',
	'}}',
];
const key = fc.oneof(
	{ weight: 3, arbitrary: fc.constantFrom(...KEYS) },
	fc.constantFrom(...ODD_KEYS),
);

const plainValue = fc.oneof(
	fc.string(),
	fc.integer(),
	fc.double(),
	fc.boolean(),
	fc.constantFrom(
		'',
		'={{ $json.phone }}',
		'{{ 1 }}',
		'+86 138',
		null,
		undefined,
		NaN,
		Infinity,
		-0,
	),
);
const value = fc.oneof(
	{ weight: 8, arbitrary: plainValue },
	fc.date({ noInvalidDate: true }),
	fc.array(plainValue, { maxLength: 2 }),
	fc.array(fc.tuple(key, plainValue), { maxLength: 3 }).map(ofPairs),
);
const item = fc.array(fc.tuple(key, value), { maxLength: 6 }).map(ofPairs);

/** Object.fromEntries, also of a key that an assignment would take for the prototype. */
function ofPairs(pairs: Array<[string, unknown]>): IDataObject {
	return Object.fromEntries(pairs) as IDataObject;
}

const isIdentifier = (name: string) => /^[\p{L}$_][\p{L}\d$_]*$/u.test(name);
const draggedIn = key.chain((name) =>
	isIdentifier(name)
		? fc.constantFrom(`.${name}`, `['${name}']`)
		: fc.constantFrom(`['${name}']`, `["${name}"]`),
);
const access = fc.oneof(
	draggedIn,
	key.map((name) => `[\`${name}\`]`),
	key.map((name) => `?.['${name}']`),
);
const expression = fc
	.tuple(
		fc.constantFrom('={{ ', '={{', '={{\n', '= {{ ', '=a {{ ', '{{ ', '={{ "" + '),
		fc.array(access, { minLength: 1, maxLength: 2 }),
		fc.constantFrom(' }}', '}}', ' }} ', ' }}{{ 1 }}', '.trim() }}', ' || 1 }}'),
	)
	.map(([before, path, after]) => `${before}$json${path.join('')}${after}`);
const usual = draggedIn.map((path) => `={{ $json${path} }}`);
const column = fc.oneof(
	{ weight: 12, arbitrary: usual },
	{ weight: 2, arbitrary: expression },
	fc.constantFrom(null, '', 'fixed', '=fixed', '={{ $itemIndex }}'),
);

test('where a row is read, it is what n8n makes of the expressions', async () => {
	const mapping = fc.record({
		value: fc.record({ phoneNumber: column, name: column }),
		required: fc.constantFrom<string[]>(['phoneNumber'], [], []),
		type: fc.constantFrom('string', 'string', 'string', 'string', 'number'),
	});
	let read = 0;
	await fc.assert(
		fc.asyncProperty(fc.array(item, { maxLength: 8 }), mapping, async (given, columns) => {
			for (const { readable, row, evaluated } of await rowsOf(given, columns)) {
				if (!readable) continue;
				read += 1;
				expect(row).toStrictEqual({ ...evaluated });
			}
		}),
		{ numRuns: 400 },
	);
	// Otherwise nothing was compared.
	expect(read).toBeGreaterThan(100);
});

const person = (index: number) => ({
	phone: `+86 138 ${index}`,
	'Full Name': `P ${index}`,
	age: 7,
});
const dragged = {
	phoneNumber: '={{ $json.phone }}',
	name: "={{ $json['Full Name'] }}",
	other: 'fixed',
	contactId: null,
};

test('one expression is evaluated for many items whose columns are dragged in', async () => {
	const people = Array.from({ length: 50 }, (_, index) => person(index));
	const rows = await rowsOf(people, { value: dragged, required: ['phoneNumber', 'name'] });
	expect(rows.map(({ readable }) => readable)).toEqual(people.map(() => true));
	expect(rows[49].row).toEqual({
		phoneNumber: '+86 138 49',
		name: 'P 49',
		other: 'fixed',
		contactId: undefined,
	});
	expect(evaluations).toBe(1);
});

test.each<[string, IDataObject]>([
	['no field that is required', { phone: '1' }],
	['null where a text is required', { phone: null, 'Full Name': 'P' }],
	['a date', { phone: new Date(0), 'Full Name': 'P' } as unknown as IDataObject],
	['a list', { phone: ['1'], 'Full Name': 'P' }],
])('n8n evaluates an item with %s', async (_, odd) => {
	const rows = await rowsOf([person(1), odd, person(2)], {
		value: dragged,
		required: ['phoneNumber', 'name'],
	});
	expect(rows.map(({ readable }) => readable)).toEqual([true, false, true]);
});

test.each<[string, Mapping]>([
	['more than a field', { value: { ...dragged, name: '={{ $json.phone.trim() }}' } }],
	['text around a field', { value: { ...dragged, name: '=Mr {{ $json.phone }}' } }],
	['a type that n8n converts to', { value: { phoneNumber: dragged.phoneNumber }, type: 'number' }],
	['what n8n refuses', { value: { ...dragged, name: "={{ $json['constructor'] }}" } }],
])('n8n evaluates columns with %s', async (_, mapping) => {
	const rows = await rowsOf([person(1), person(2)], mapping);
	expect(rows.map(({ readable }) => readable)).toEqual([false, false]);
});

test('columns without a schema are left to n8n', () => {
	const parameters = { columns: { mappingMode: 'defineBelow', value: dragged } };
	const context = { getInputData: () => [{ json: person(1) }], getNode: () => ({ parameters }) };
	const fields = mappedFields(context as unknown as Parameters<typeof mappedFields>[0], 'columns');
	expect(fields.isReadable(0)).toBe(false);
});
