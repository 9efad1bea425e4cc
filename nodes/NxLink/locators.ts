import type { INodeProperties } from 'n8n-workflow';

interface LocatorTexts {
	displayName: string;
	name: string;
	description: string;
	required?: boolean;
	/** A method of nodes/NxLink/listSearch.ts. */
	searchListMethod: string;
	idPlaceholder: string;
	idHint: string;
}

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

function locator({
	displayName,
	name,
	description,
	required,
	searchListMethod,
	idPlaceholder,
	idHint,
}: LocatorTexts): INodeProperties {
	return {
		displayName,
		name,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required,
		description,
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod, searchable: true },
			},
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: idPlaceholder,
				hint: idHint,
			},
		],
	};
}
