import { refuseDuplicates } from '../shared/callList';
import { paramsOf } from '../shared/givenContact';
import { givenRow } from '../shared/givenRow';
import type { ContactFormat, ImportTask } from '../shared/importEntries';
import { fullNumber, phoneDigits } from '../shared/phoneNumber';
import { stableId } from '../shared/stableId';
import { optionalText, requiredText } from '../shared/values';
import { givenContact } from './schemas';

/** A contact as the AI Agent family takes it, in the order of fields of the vendor page. */
export interface AiAgentContact {
	contactId: string;
	other?: string;
	name: string;
	phoneNumber: string;
	params?: ReturnType<typeof paramsOf>;
}

/**
 * The id of a contact that brings none: the same task and the same number give the same id, so that
 * a repeated import cannot add anyone a second time.
 *
 * @param taskKey the caller's id of the task, or the vendor's where the caller has none
 * @param phoneNumber digits with country code
 */
export function contactIdOf(taskKey: string, phoneNumber: string): string {
	return stableId('nxLink contact', taskKey, phoneNumber);
}

/** The task that contacts are added to, with the ids that its output items show. */
export interface NxLinkImportTask extends ImportTask, ContactTask {
	ids: { taskId?: string; userTaskId?: string };
}

const COLUMNS = ['phoneNumber', 'name', 'contactId', 'other'];
const CONTACT_FIELDS = { schema: givenContact, texts: COLUMNS, others: ['params'] };

/** Rows of an import as contacts. */
export const CONTACT_FORMAT: ContactFormat<NxLinkImportTask, AiAgentContact> = {
	columns: COLUMNS,
	shownAs: { contactId: 'contactId', name: 'name', phoneNumber: 'phoneNumber' },
	read(row, task) {
		const contact = aiAgentContact(row, 'Contact', task);
		return { contact, number: numberWithCode(row, contact, task) };
	},
};

/** By which two spellings of one number are the same person, whatever ids they have. */
function numberWithCode(
	row: unknown,
	{ phoneNumber }: AiAgentContact,
	{ countryCode }: ContactTask,
): string {
	const { phoneNumber: given } = row as { phoneNumber?: unknown };
	return fullNumber(given, phoneNumber, countryCode);
}

/** What the contacts of one task have in common. */
export interface ContactTask {
	/** The caller's id of the task, or the vendor's where the caller has none: ids derive from it. */
	taskKey: string;
	/** What NXLink puts before numbers that have none. */
	countryCode?: string;
}

/**
 * One contact, checked and complete.
 *
 * @param place where it stands, for error messages
 * @throws RefusedInput for a contact without number or name
 */
export function aiAgentContact(
	row: unknown,
	place: string,
	{ taskKey, countryCode }: ContactTask,
): AiAgentContact {
	const given = givenRow(CONTACT_FIELDS, row, place);
	const phoneNumber = phoneDigits(given.phoneNumber ?? '', `${place} → phoneNumber`);
	// Fields that are undefined do not travel; to take them out takes as long as to make the contact.
	return {
		contactId:
			optionalText(given.contactId, `${place} → contactId`) ??
			contactIdOf(taskKey, fullNumber(given.phoneNumber, phoneNumber, countryCode)),
		other: optionalText(given.other, `${place} → other`),
		name: requiredText(given.name, `${place} → name`),
		phoneNumber,
		params: paramsOf(given.params ?? [], place),
	};
}

/**
 * All contacts of a list.
 *
 * @throws RefusedInput for a contact without number or name, and for an id or a number that stands twice
 */
export function aiAgentContacts(rows: unknown[], task: ContactTask): AiAgentContact[] {
	const contacts = rows.map((row, index) => aiAgentContact(row, `Contacts → ${index + 1}`, task));
	refuseDuplicates(
		contacts.map(({ contactId }) => contactId),
		'contactId',
	);
	refuseDuplicates(numbersWithCode(rows, contacts, task), 'phoneNumber');
	return contacts;
}

/** The numbers of contacts, which were read from these rows, as they are compared. */
export function numbersWithCode(
	rows: unknown[],
	contacts: AiAgentContact[],
	task: ContactTask,
): string[] {
	return contacts.map((contact, index) => numberWithCode(rows[index], contact, task));
}
