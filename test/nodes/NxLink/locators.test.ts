import type { INodeParameters, INodeProperties } from 'n8n-workflow';

import { NxLink } from '../../../nodes/NxLink/NxLink.node';
import { Bench, byId, sampleTask } from '../bench';
import { fieldsOf } from './fields';
import { expectRefused, succeed } from './runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const { description, methods } = new NxLink();
const routeId = 'y29ND1X4kkCG_nC576sALEkvg3HjEqde';

/** A choice from the list, as the editor stores it. */
const fromList = (value: string | number, name: string): INodeParameters => ({
	__rl: true,
	mode: 'list',
	value,
	cachedResultName: name,
});
const field = (resource: string, operation: string, name: string): INodeProperties | undefined =>
	fieldsOf(description.properties, resource, operation).find((other) => other.name === name);

test.each([
	['task', 'create', 'autoFlowId', 'searchAiAgents'],
	['task', 'create', 'routeId', 'searchRoutes'],
	['callRecord', 'getAll', 'taskId', 'searchTasks'],
	['contact', 'add', 'taskId', 'searchTasks'],
	['contact', 'delete', 'taskId', 'searchTasks'],
])(
	'%s / %s: %s is chosen from a list first, else given by id',
	(resource, operation, name, search) => {
		const locator = field(resource, operation, name);
		expect(locator).toMatchObject({
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			modes: [
				{ name: 'list', type: 'list', typeOptions: { searchListMethod: search, searchable: true } },
				{ name: 'id', type: 'string' },
			],
		});
		expect(Object.keys(methods.listSearch)).toContain(search);
	},
);

test.each([
	['from the list', fromList('197', 'Customer Follow-up'), fromList(routeId, 'MX-Router')],
	['by id', byId('197'), byId(routeId)],
	['by an expression', byId('={{ $json.agent }}'), byId('={{ $json.route }}')],
])('Task / Create with AI Agent and route %s', async (_, autoFlowId, route) => {
	await succeed(
		bench,
		{ ...sampleTask, autoFlowId, routeId: route },
		{ items: [{ agent: 197, route: routeId }] },
	);
	expect(bench.bodies).toHaveLength(1);
	expect(bench.bodies[0]).toMatchObject({ autoFlowId: 197, routeId });
});

test.each([
	['from the list', fromList('task-1', 'Survey')],
	['by id', byId(' task-1 ')],
	['by an expression', byId('={{ $json.task }}')],
])('Call Record / Get Many with a task %s', async (_, taskId) => {
	bench.sandbox.state.nxLink.addCalls('task-1', 2);
	const parameters = { resource: 'callRecord', operation: 'getAll', taskId };
	const { items } = await succeed(bench, parameters, { items: [{ task: 'task-1' }] });
	expect(items).toHaveLength(2);
	expect(bench.bodies).toEqual([{ taskId: 'task-1', pageNumber: 1, pageSize: 50 }]);
});

test.each([
	['AI Agent', { autoFlowId: byId('={{ "" }}') }, 'AI Agent: is empty'],
	['AI Agent by name', { autoFlowId: byId('Survey') }, 'AI Agent: must be a whole number'],
	['route', { routeId: byId('={{ "" }}') }, 'Call Route: is empty'],
])('Task / Create without a usable %s is refused', async (_, wrong, message) => {
	await expectRefused(bench, { ...sampleTask, ...wrong }, message);
});
