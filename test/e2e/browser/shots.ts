/** The workflows that the images of the README show. */
import type { WorkflowJson } from '../../engine/types';
import type { Sandbox } from '../../sandbox';
import { localTime } from '../../sandbox/laaffic/time';
import { createTaskBody } from '../../sandbox/testTasks';
import { exampleWorkflow } from '../../packageFiles';
import { PACKAGE } from '../n8n';

export interface Shot {
	/** Name of the image. */
	name: string;
	workflow: WorkflowJson;
	/** The node whose panel is shown. */
	node: string;
	/** What its output shows once it has run; without it, it is not run. */
	output?: string;
}

const chosen = (value: string, name: string) => ({
	__rl: true,
	mode: 'list',
	value,
	cachedResultName: name,
});
const nxLinkCalls = {
	autoFlowId: chosen('197', 'Customer Follow-up'),
	routeId: chosen('y29ND1X4kkCG_nC576sALEkvg3HjEqde', 'MX-Router'),
};

/** An example with other parameters in one of its nodes, and only those rows that are accepted. */
function changed(file: string, node: string, parameters: object): WorkflowJson {
	const workflow = exampleWorkflow(file);
	const nodes = workflow.nodes.map((each) =>
		each.name === node ? { ...each, parameters: { ...each.parameters, ...parameters } } : each,
	);
	return { ...workflow, nodes, pinData: acceptedRows(workflow) };
}

function acceptedRows({ pinData = {} }: WorkflowJson): object {
	const rows = Object.entries(pinData) as Array<[string, Array<{ json: object }>]>;
	return Object.fromEntries(
		rows.map(([node, items]) => [
			node,
			items.filter(({ json }) => !Object.values(json).includes('not given')),
		]),
	);
}

/** One node behind the rows of the spreadsheet example. */
function withRows(name: string, parameters: object): WorkflowJson {
	const workflow = exampleWorkflow('spreadsheet-to-nxlink-campaign.json');
	const [trigger] = workflow.nodes;
	return {
		name,
		nodes: [trigger, { name, type: `${PACKAGE}.nxLink`, parameters, position: [220, 0] }],
		connections: { [trigger.name]: { main: [[{ node: name, type: 'main', index: 0 }]] } },
		pinData: acceptedRows(workflow),
	};
}

/** A task that is there already. */
const springTask = '52145b00-abc9-4a87-94c2-ed1e1e42ec1c';
const spreadsheet = 'spreadsheet-to-nxlink-campaign.json';

/** The panels; the sandbox has to be filled for them. */
export const shots: Shot[] = [
	{
		name: 'nxlink-task-create',
		workflow: changed(spreadsheet, 'Create task with all rows', nxLinkCalls),
		node: 'Create task with all rows',
		output: 'userTaskId',
	},
	{
		name: 'nxlink-contact-add',
		workflow: withRows('Add contacts', {
			resource: 'contact',
			operation: 'add',
			taskId: chosen(springTask, 'Spring campaign'),
			userTaskId: 'spring',
			columns: {
				mappingMode: 'defineBelow',
				value: { phoneNumber: '={{ $json.phoneNumber }}', name: '={{ $json.name }}' },
			},
			variableSource: 'named',
			variableFields: 'customerName, orderNo',
		}),
		node: 'Add contacts',
		output: 'contactId',
	},
	{
		name: 'nxlink-place-and-wait',
		workflow: withRows('Call the person', {
			resource: 'call',
			operation: 'placeAndWait',
			...nxLinkCalls,
			phoneNumber: '={{ $json.phoneNumber }}',
			name: '={{ $json.name }}',
			taskName: '=Order {{ $json.orderNo }}',
		}),
		node: 'Call the person',
	},
	{
		name: 'nxcallbot-create-with-contacts',
		workflow: changed('callbot-campaign.json', 'Create task with all rows', {}),
		node: 'Create task with all rows',
		output: 'taskID',
	},
	{
		name: 'laaffic-cancel-recall',
		workflow: exampleWorkflow('laaffic-cancel-recalls.json'),
		node: 'Cancel planned recalls',
		output: 'canceled',
	},
	{
		name: 'nxlink-trigger',
		workflow: { ...exampleWorkflow('nxlink-call-ended-to-crm.json'), pinData: {} },
		node: 'Call ended',
	},
];

/** Puts in what the workflows ask for. */
export function fillForShots({ nxLink, laaffic }: Sandbox['state']): void {
	const body = {
		...createTaskBody,
		taskName: 'Spring campaign',
		userTaskId: 'spring',
		callList: [],
	};
	nxLink.addTask(body).taskId = springTask;
	const createdTime = localTime(Date.now() - 3_600_000);
	const { taskId } = laaffic.addTask({ taskName: 'Payment reminders', createdTime });
	laaffic.addFlow(taskId, [123, 124, 125]);
}
