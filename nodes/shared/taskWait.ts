import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
} from 'n8n-workflow';

import type { CallbackEvent } from './callbackEvents';
import { RefusedInput } from './failures';
import { isRecord, numberField, textField } from './recordFields';
import { zeroOrOne } from './values';
import { limitWaitField, resumeUrlOf, wait, waitingOperation, waitUntil } from './waiting';

const DEFAULT_LIMIT_HOURS = 24;

/** Fields of a created task that the item at the end of the wait keeps, beside those of each vendor. */
export const COUNTS = ['added', 'rejected', 'notSent'];

/** Options of operations that create a task. */
export const waitOptions: INodeProperties[] = [
	limitWaitField(DEFAULT_LIMIT_HOURS),
	{
		displayName: 'Wait Until Finished',
		name: 'waitUntilFinished',
		type: 'boolean',
		noDataExpression: true,
		default: false,
		description:
			'Whether the execution waits until the task is completed, has failed or is out of balance, and goes on with one item that has its statistics. The Task Callback URL is set by the node then.',
	},
];

/** A task that is created and waited for. */
export interface AwaitedTask {
	vendor: string;
	/** Whether all input items become one task. */
	itemsAreOne: boolean;
	/** Fields of the output that tell which task it is. */
	idFields: string[];
	/** What is known of it beforehand, and is put out at the time limit as well. */
	known?: IDataObject;
	/** Creates the task, with this address as its callback, and returns what is put out for it. */
	create(taskCallbackUrl: string): Promise<INodeExecutionData[][]>;
}

/** Whether an event says that a task has one of these statuses, in which nothing more comes by itself. */
export function endsTask(statuses: number[]) {
	return ({ event, simplified }: CallbackEvent): boolean =>
		event === 'taskStatusChanged' && statuses.includes(numberField(simplified.taskStatus) ?? 0);
}

/** Whether the option is on. Throws RefusedInput. */
export function waitsUntilFinished(context: IExecuteFunctions): boolean {
	const { waitUntilFinished = false } = context.getNodeParameter('options', 0, {});
	return zeroOrOne(waitUntilFinished, 'Wait Until Finished') === 1;
}

/** Creates a task and waits for its end; where nobody is in it to be called, its items go on at once. */
export async function createAndWait(
	context: IExecuteFunctions,
	task: AwaitedTask,
): Promise<INodeExecutionData[][]> {
	return await waitingOperation(context, placeTask(context, task));
}

/**
 * The address of a task's callback: the one that the node waits at, or the user's.
 *
 * @throws RefusedInput when both are given
 */
export function oneCallbackUrl(
	awaited: string | undefined,
	given: string | undefined,
): string | undefined {
	if (awaited !== undefined && given !== undefined) {
		throw new RefusedInput(
			'Task Callback URL',
			'is used by Wait Until Finished',
			'Empty it, or switch Wait Until Finished off. Nothing was sent.',
		);
	}
	return awaited ?? given;
}

async function placeTask(
	context: IExecuteFunctions,
	{ vendor, itemsAreOne, idFields, known, create }: AwaitedTask,
): Promise<INodeExecutionData[][]> {
	const { limitWaitTime = DEFAULT_LIMIT_HOURS } = context.getNodeParameter('options', 0, {});
	const until = waitUntil(limitWaitTime);
	const [items] = await create(resumeUrlOf(context, { itemsAreOne }));
	// A row that was rejected before anything was sent is no error, and no task either.
	const created = items.find(({ json }) => !isRecord(json.error) && json.status !== 'rejected');
	if (!created) return [items];
	const ids = Object.fromEntries(idFields.map((name) => [name, created.json[name]]));
	const timedOut = {
		vendor,
		...ids,
		...known,
		...(itemsAreOne ? counted(items) : {}),
		outcome: 'timedOut',
	};
	return await wait(context, until, timedOut as IDataObject);
}

/** What became of the contacts, of which one item is left when the wait is over. */
function counted(items: INodeExecutionData[]): IDataObject {
	const statuses = items.map(({ json }) =>
		isRecord(json.error) ? (textField(json.error.status) ?? 'notSent') : String(json.status),
	);
	const count = (...wanted: string[]) => statuses.filter((each) => wanted.includes(each)).length;
	return {
		added: count('added', 'alreadyAdded', 'unknown'),
		rejected: count('rejected'),
		notSent: count('notSent'),
	};
}
