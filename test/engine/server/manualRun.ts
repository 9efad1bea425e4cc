/** What an execution needs that a user starts. */
import { UserError, createRunExecutionData } from 'n8n-workflow';
import type {
	IDataObject,
	INode,
	INodeExecutionData,
	Workflow,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { toItem } from '../testNodes';
import type { Instance } from './instance';
import type { RunData } from './runner';

const START_TYPES = ['n8n-nodes-base.manualTrigger', 'test.items'];

function findStart(workflow: Workflow): INode {
	const nodes = Object.values(workflow.nodes);
	const start = nodes.find(({ type }) => START_TYPES.includes(type)) ?? workflow.getStartNode();
	if (!start) throw new UserError('No node to start the workflow from could be found');
	return start;
}

/** Starts from the manual trigger, which puts out `items` (default: one empty item). */
export function prepareManualRun(
	instance: Instance,
	givenMode: WorkflowExecuteMode | undefined,
	items: Array<IDataObject | INodeExecutionData> = [{}],
): RunData {
	const workflowData = instance.database.readWorkflow();
	const node = findStart(instance.createWorkflow(workflowData));
	const { pinData } = workflowData;
	const mode = givenMode ?? (Object.keys(pinData ?? {}).length > 0 ? 'manual' : 'trigger');
	const main = [items.map(toItem)];
	// Only a manual run honours pinned data; the trigger's own items would be ignored there.
	const resultData =
		mode === 'manual' ? { runData: {}, pinData: { [node.name]: main[0], ...pinData } } : undefined;
	const executionData = createRunExecutionData({
		executionData: { nodeExecutionStack: [{ node, data: { main }, source: null }] },
		resultData,
	});
	return { mode, workflowData, executionData };
}
