import { byId } from '../bench';
import type { ToolUse } from './toolUse';

export const laafficTools: Record<string, ToolUse> = {
	'LAAFFIC Auto Recall / Cancel': {
		parameters: {
			resource: 'autoRecall',
			operation: 'cancel',
			type: "={{ $fromAI('kind', '1 flow, 2 task, 3 node', 'number') }}",
			id: byId("={{ $fromAI('id', 'Its id', 'number') }}"),
		},
		input: { kind: 3, id: 1428 },
		body: { type: 3, id: 1428 },
		refused: { kind: 3, id: 1428.5 },
		refusal: 'Node ID: must be a whole number',
	},
};
