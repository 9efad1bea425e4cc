import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { noteOutcomes } from '../shared/contactImport';
import { contactOutcomes, type ContactOutcome } from '../shared/contactOutcomes';
import type { ReadyEntry } from '../shared/importEntries';
import { parseAnswer } from '../shared/parse';
import { shownWords } from '../shared/shownWords';
import { callCallbot, type CallbotConnection } from './api';
import type { CallbotCallbacks, CallbotContact, CallbotImportTask } from './contacts';
import { takenOrders, taskState } from './schemas';

/** In what words NXCloud refuses an order that it has already is on no page. */
const DUPLICATE =
	/already (exist|add|in |import|been)|duplicat|repeat|has been (add|use|import)|重复|已存在|已经存在/i;

/** What NXCloud made of a request with orders. */
export interface SentOrders {
	outcomes: ContactOutcome[];
	/** The vendor's id and status of the task, where it tells them. */
	task: { taskID?: string; taskStatus?: number };
	batchID?: string;
	traceId?: string;
}

/**
 * Sends orders in one request: addBatchCall, importBatchCall or createAndCall.
 *
 * @param fields what stands beside the list
 * @throws VendorFailure
 */
export async function sendOrders(
	context: IExecuteFunctions,
	connection: CallbotConnection,
	endpoint: 'addBatchCall' | 'createAndCall' | 'importBatchCall',
	fields: IDataObject,
	{ callbacks, contacts }: { callbacks: CallbotCallbacks; contacts: CallbotContact[] },
	{ compress = false } = {},
): Promise<SentOrders> {
	const callList = contacts.map(({ order }) => order);
	const body = { ...fields, callInfoList: { ...callbacks, callList } } as unknown as IDataObject;
	const result = await callCallbot(context, connection, endpoint, body, { compress });
	const { answer, data, traceId } = result;
	const taken = parseAnswer(takenOrders, data, connection, answer, traceId);
	const { taskID, taskStatus } = taskState.parse(data);
	const outcomes = contactOutcomes(contacts, taken, {
		vendor: connection.vendor,
		shown: (reason) => shownWords(reason, connection, body),
		// A new batch may have deleted the order that is there already, so there it counts as rejected.
		isDuplicate: (reason) => endpoint !== 'importBatchCall' && DUPLICATE.test(reason),
	});
	return { outcomes, task: { taskID, taskStatus }, batchID: taken.batchID, traceId };
}

/** Adds one batch to its task and notes what became of each contact. Throws VendorFailure. */
export async function addOrders(
	context: IExecuteFunctions,
	connection: CallbotConnection,
	entries: Array<ReadyEntry<CallbotImportTask, CallbotContact>>,
): Promise<void> {
	if (context.getExecutionCancelSignal()?.aborted) return;
	const [{ task }] = entries;
	const contacts = entries.map(({ contact }) => contact);
	const { userTaskID } = task.ids;
	const { callbacks } = task;
	const list = { callbacks, contacts };
	const sent = await sendOrders(context, connection, 'addBatchCall', { userTaskID }, list);
	noteOutcomes(entries, sent.outcomes);
}
