import type { INodeProperties } from 'n8n-workflow';

import { locator } from '../shared/locator';

/** The AI Agent of a task. */
export const aiAgentField = locator({
	displayName: 'AI Agent',
	name: 'autoFlowId',
	required: true,
	description: 'The AI Agent that leads the calls',
	searchListMethod: 'searchAiAgents',
	idPlaceholder: 'e.g. 197',
	idHint: 'The number of the AI Agent in NXLink',
});

/** The call route of a task. */
export const routeField = locator({
	displayName: 'Call Route',
	name: 'routeId',
	required: true,
	description: 'The line over which NXLink calls',
	searchListMethod: 'searchRoutes',
	idPlaceholder: 'e.g. y29ND1X4kkCG_nC576sALEkvg3HjEqde',
	idHint: 'The ID of the call route in NXLink',
});

/** A task of an AI Agent, by the id that NXLink gave it; the value is that of `taskId`. */
export function taskField(texts: { description: string; required?: boolean }): INodeProperties {
	return locator({
		displayName: 'Task',
		name: 'taskId',
		searchListMethod: 'searchTasks',
		idPlaceholder: 'e.g. 52145b00-abc9-4a87-94c2-ed1e1e42ec1c',
		idHint: 'The ID that NXLink gave the task',
		...texts,
	});
}
