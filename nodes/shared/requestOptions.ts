import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { sortedByLabel } from './fieldOrder';
import { wholeNumber } from './values';
import type { VendorContext } from './vendorRequest';

const MAX_PARALLEL_REQUESTS = 10;
const DEFAULT_TIMEOUT_SECONDS = 300;
const MAX_TIMEOUT_SECONDS = 86_400;
const EDITOR_TIMEOUT_SECONDS = 30;

/** How far a request that only reads is repeated. */
export interface Patience {
	/** How often it is sent besides the first time. */
	repeats: number;
	/** The longest wait that a vendor may ask for, in milliseconds. */
	longestWaitMs: number;
}

const RUN_PATIENCE: Patience = { repeats: 2, longestWaitMs: 30_000 };
const EDITOR_PATIENCE: Patience = { repeats: 1, longestWaitMs: 5000 };

const REQUEST_OPTIONS: INodeProperties[] = [
	{
		displayName: 'Parallel Requests',
		name: 'parallelRequests',
		type: 'number',
		noDataExpression: true,
		typeOptions: { minValue: 1, maxValue: MAX_PARALLEL_REQUESTS },
		default: 1,
		description:
			'How many requests are sent at the same time. With 1, they are sent in the order of the items, and after a failure no further one is.',
	},
	{
		displayName: 'Timeout (Seconds)',
		name: 'timeout',
		type: 'number',
		noDataExpression: true,
		typeOptions: { minValue: 1, maxValue: MAX_TIMEOUT_SECONDS },
		default: DEFAULT_TIMEOUT_SECONDS,
		description: 'How long to wait for an answer',
	},
];

/** How the requests of a node are sent, and what else an operation leaves to choose. */
export function optionsField(ownOptions: INodeProperties[] = []): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: sortedByLabel([...REQUEST_OPTIONS, ...ownOptions]),
	};
}

export interface RequestOptions {
	parallelRequests: number;
	timeoutMs: number;
}

/**
 * The options of the node, the same for all items.
 *
 * @throws RefusedInput
 */
export function requestOptionsOf(context: IExecuteFunctions): RequestOptions {
	const { parallelRequests = 1, timeout = DEFAULT_TIMEOUT_SECONDS } = context.getNodeParameter(
		'options',
		0,
		{},
	);
	return {
		parallelRequests: wholeNumber(parallelRequests, 'Parallel Requests', {
			min: 1,
			max: MAX_PARALLEL_REQUESTS,
		}),
		timeoutMs:
			wholeNumber(timeout, 'Timeout (Seconds)', { min: 1, max: MAX_TIMEOUT_SECONDS }) * 1000,
	};
}

/** How long to wait for an answer; who opens a list in the editor does not wait for long. */
export function timeoutMsOf(context: VendorContext): number {
	return 'getInputData' in context
		? requestOptionsOf(context).timeoutMs
		: EDITOR_TIMEOUT_SECONDS * 1000;
}

/** How far a request that only reads is repeated; again, who opens a list does not wait for long. */
export function patienceOf(context: VendorContext): Patience {
	return 'getInputData' in context ? RUN_PATIENCE : EDITOR_PATIENCE;
}
