import type { INodeProperties } from 'n8n-workflow';

/** Parameters of a plan of recalls, each with the name of the vendor's field. */
export const recallPlanFields: INodeProperties[] = [
	{
		displayName: 'Who Is Called Again',
		name: 'recallType',
		type: 'options',
		options: [
			{
				name: 'All Numbers',
				value: 0,
				description: 'Also people who have answered in the round before',
			},
			{
				name: 'Failed Numbers',
				value: 1,
				description: 'Only numbers whose call failed in the round before',
			},
		],
		default: 1,
		required: true,
	},
	{
		displayName: 'Rounds',
		name: 'recallNum',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 10 },
		default: 1,
		required: true,
		description: 'How many times the numbers are called again at most',
	},
	{
		displayName: 'Interval (Minutes)',
		name: 'recallInterval',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 1440 },
		default: 30,
		required: true,
		description: 'How long LAAFFIC waits before each round',
	},
	{
		displayName: 'Recall Options',
		name: 'recallOptions',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Intents',
				name: 'recallIntent',
				type: 'string',
				default: '',
				placeholder: 'e.g. 101, 102',
				description: 'Codes of the intents whose people are called again, separated by commas',
			},
			{
				displayName: 'Templates per Round',
				name: 'nodeList',
				type: 'string',
				default: '',
				placeholder: 'e.g. 123, 124',
				description:
					'IDs of the agent templates that lead the rounds, separated by commas: one for each round. If empty, the agent of the task leads all of them.',
			},
		],
	},
];
