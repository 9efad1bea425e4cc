import type { INodeParameters } from 'n8n-workflow';

import { NxCallbot } from '../../../nodes/NxCallbot/NxCallbot.node';
import { Bench, byId } from '../bench';
import { fieldsOf } from '../NxLink/fields';
import { nxCallbotOperations } from '../operations/nxCallbot';
import { answerWith, expectRefused, succeed } from './runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const { description, methods } = new NxCallbot();

/** A choice from the list, as the editor stores it. */
const fromList = (value: string): INodeParameters => ({
	__rl: true,
	mode: 'list',
	value,
	cachedResultName: 'Morning campaign',
});

/** Operations on a task that is there already. */
const onTasks = nxCallbotOperations.filter(({ parameters }) => 'userTaskID' in parameters);

test('they are as many as ask for a task', () => {
	expect(onTasks.map(({ name }) => name.replace('NXCloud Callbot ', ''))).toEqual([
		'Task / Set Status',
		'Task / Update',
		'Contact / Add',
		'Contact / Get Batch Results',
		'Contact / Import Batch',
		'Order / Get Many',
		'Order / Get Calls',
		'Order / Stop',
		'Call / Get Many',
	]);
});

describe.each(onTasks)('$name', ({ parameters, success }) => {
	test('a task is chosen from a list first, else given by the own id', () => {
		const { resource, operation } = parameters;
		const field = fieldsOf(description.properties, String(resource), operation).find(
			({ name }) => name === 'userTaskID',
		);
		expect(field).toMatchObject({
			displayName: 'Task',
			type: 'resourceLocator',
			required: true,
			default: { mode: 'list', value: '' },
			modes: [
				{
					name: 'list',
					type: 'list',
					typeOptions: { searchListMethod: 'searchTasks', searchable: true },
				},
				{ name: 'id', type: 'string' },
			],
		});
		expect(Object.keys(methods.listSearch)).toContain('searchTasks');
	});

	test.each([
		['from the list', fromList('campaign-morning')],
		['by id', byId(' campaign-morning ')],
		['by an expression', byId('={{ $json.task }}')],
		['as text', '={{ $json.task }}'],
	])('%s', async (_, userTaskID) => {
		answerWith(bench, success);
		const items = [{ task: 'campaign-morning' }];
		await succeed(bench, { ...parameters, userTaskID }, { items });
		expect(bench.bodies).toMatchObject([{ userTaskID: 'campaign-morning' }]);
	});

	test.each([
		['={{ "" }}', 'Task: is empty'],
		['={{ $json.missing }}', 'Task: is empty'],
		['={{ ({ id: 1 }) }}', 'Task: must be text'],
	])('%s is refused before anything is sent', async (value, message) => {
		await expectRefused(bench, { ...parameters, userTaskID: byId(value) }, message);
	});
});
