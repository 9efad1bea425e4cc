import type { IExecuteFunctions } from 'n8n-workflow';

import { noteOutcomes } from '../shared/contactImport';
import { contactOutcomes } from '../shared/contactOutcomes';
import { VendorFailure } from '../shared/failures';
import type { ReadyEntry } from '../shared/importEntries';
import { parseAnswer } from '../shared/parse';
import { shownWords } from '../shared/shownWords';
import { withoutUndefined } from '../shared/values';
import type { VendorConnection } from '../shared/vendorRequest';
import { callAiAgent } from './api';
import type { AiAgentContact, NxLinkImportTask } from './contacts';
import { appendedContacts } from './schemas';

/** Known from the notes of a client: "Duplicate contactIds are not allowed: <id>". */
const DUPLICATE = /duplicate\s+contactids?/i;

type Entry = ReadyEntry<NxLinkImportTask, AiAgentContact>;

/**
 * Adds one batch to its task and notes what became of each contact.
 *
 * NXLink refuses a batch as a whole when a contact of it is there already, and names that one. The
 * named one is noted as `alreadyAdded` and the rest sent in halves, so that in the end every contact
 * is there exactly once, also when an earlier answer was lost.
 *
 * Source: vendor page "Append contacts to an existing task".
 *
 * @throws VendorFailure
 */
export async function appendContacts(
	context: IExecuteFunctions,
	connection: VendorConnection,
	entries: Entry[],
): Promise<void> {
	if (entries.length === 0 || context.getExecutionCancelSignal()?.aborted) return;
	const refusal = await sendBatch(context, connection, entries).catch((error: unknown) => {
		if (isDuplicateRefusal(error)) return error;
		throw error;
	});
	if (!refusal) return;
	const rest = noteNamed(entries, refusal.details.words ?? '');
	const half = Math.ceil(rest.length / 2);
	await appendContacts(context, connection, rest.slice(0, half));
	await appendContacts(context, connection, rest.slice(half));
}

async function sendBatch(
	context: IExecuteFunctions,
	connection: VendorConnection,
	entries: Entry[],
): Promise<void> {
	const contacts = entries.map(({ contact }) => contact);
	const { ids, countryCode } = entries[0].task;
	const body = withoutUndefined({ taskId: ids.taskId, countryCode, list: contacts });
	const { answer, data, traceId } = await callAiAgent(context, connection, 'call/append', body);
	const result = parseAnswer(appendedContacts, data, connection, answer, traceId);
	noteOutcomes(
		entries,
		contactOutcomes(contacts, result, {
			vendor: connection.vendor,
			shown: (reason) => shownWords(reason, connection, body),
		}),
	);
}

/** Whether NXLink refuses a request because contacts of it are there already. */
export function isDuplicateRefusal(error: unknown): error is VendorFailure {
	return (
		error instanceof VendorFailure &&
		error.details.code === '20000' &&
		DUPLICATE.test(error.details.words ?? '')
	);
}

/** Notes the contacts that a refusal names, and returns the others. */
function noteNamed(entries: Entry[], words: string): Entry[] {
	const list = words
		.slice(words.lastIndexOf('allowed') + 'allowed'.length)
		.replace(/^[:：\s]+/, '');
	const named = new Set([list.trim(), ...list.split(',').map((id) => id.trim())]);
	const isNamed = ({ contact }: Entry) => entries.length === 1 || named.has(contact.contactId);
	for (const entry of entries.filter(isNamed)) {
		const { contactId, name, phoneNumber } = entry.contact;
		const reason = 'NXLink has a contact with this ID already, in this or another task';
		entry.outcome = { contactId, name, phoneNumber, status: 'alreadyAdded', reason };
	}
	return entries.filter((entry) => !isNamed(entry));
}
