import type { INodeParameters, INodeProperties } from 'n8n-workflow';

import { Laaffic } from '../../../nodes/Laaffic/Laaffic.node';
import { Bench, byId } from '../bench';
import { fieldsOf } from '../NxLink/fields';
import { succeed } from './runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const { description, methods } = new Laaffic();
const fields = (resource: string, operation: string, name: string): INodeProperties[] =>
	fieldsOf(description.properties, resource, operation).filter((field) => field.name === name);
const searchOf = ({ modes }: INodeProperties) => modes?.[0].typeOptions?.searchListMethod;

test.each([
	['task', 'cancel', 'taskId', ['searchTasks']],
	['autoRecall', 'get', 'keyId', ['searchFlows']],
	['autoRecall', 'update', 'keyId', ['searchPendingFlows']],
	[
		'autoRecall',
		'cancel',
		'id',
		['searchPendingFlows', 'searchPendingFlowTasks', 'searchPendingNodes'],
	],
	['autoRecall', 'cancel', 'flowId', ['searchOpenFlows']],
])(
	'%s / %s: %s is chosen from a list first, else given by id',
	(resource, operation, name, searches) => {
		const locators = fields(resource, operation, name);
		expect(locators.map(searchOf)).toEqual(searches);
		expect(Object.keys(methods.listSearch)).toEqual(expect.arrayContaining(searches));
		for (const locator of locators) {
			expect(locator).toMatchObject({
				type: 'resourceLocator',
				default: { mode: 'list', value: '' },
				modes: [
					{ name: 'list', typeOptions: { searchable: true } },
					{ name: 'id', type: 'string' },
				],
			});
		}
	},
);

test('each kind of cancellation asks for its own id, and another flow empties the round', () => {
	const ids = fields('autoRecall', 'cancel', 'id');
	expect(ids.map(({ displayOptions }) => displayOptions?.show?.type)).toEqual([[1], [2], [3]]);
	expect(ids.map(({ displayName }) => displayName)).toEqual([
		'Recall Flow ID',
		'Parent Task ID',
		'Node ID',
	]);
	expect(ids[2].typeOptions).toEqual({ loadOptionsDependsOn: ['flowId.value'] });
});

const fromList = (value: number): INodeParameters => ({
	__rl: true,
	mode: 'list',
	value,
	cachedResultName: 'Recall campaign',
});
const recall = (operation: string, more: object) => ({
	resource: 'autoRecall',
	operation,
	...more,
});

test.each([
	['get', { keyId: fromList(12) }, { keyId: 12 }],
	['update', { keyId: fromList(12) }, { keyId: 12 }],
	['cancel', { type: 1, id: fromList(12) }, { type: 1, id: 12 }],
	['cancel', { type: 2, id: fromList(5000602) }, { type: 2, id: 5000602 }],
	['cancel', { type: 3, flowId: fromList(13), id: fromList(1431) }, { type: 3, id: 1431 }],
])('Auto Recall / %s with %j from the list', async (operation, chosen, sent) => {
	await succeed(bench, recall(operation, chosen));
	expect(bench.bodies).toMatchObject([sent]);
});

test('a round by its id needs no flow', async () => {
	await succeed(bench, recall('cancel', { type: 3, id: byId('1431') }));
	expect(bench.requests[0].body.toString('utf8')).toBe('{"type":3,"id":1431}');
});
