import { refuseDuplicates } from '../shared/callList';
import { parseInput, refuseMisspelled } from '../shared/parse';
import { fullNumber, phoneDigits } from '../shared/phoneNumber';
import { stableId } from '../shared/stableId';
import { optionalText, requiredText, withoutUndefined } from '../shared/values';
import { givenContact, type CreatedTask, type RejectedContact, type Variable } from './schemas';

const COUNTS_DISAGREE =
	'NXLink reports rejected contacts without telling which ones. Look at the task in its console.';

/** A contact as the AI Agent family takes it, in the order of fields of the vendor page. */
export interface AiAgentContact {
	contactId: string;
	other?: string;
	name: string;
	phoneNumber: string;
	params?: Array<{ name: string; value?: unknown }>;
}

export interface ContactOutcome {
	contactId?: string;
	name?: string;
	phoneNumber?: string;
	/** Unknown where the vendor's count and its list of rejections do not agree. */
	status: 'added' | 'rejected' | 'alreadyAdded' | 'unknown';
	reason?: string;
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
	const given = parseInput(givenContact, row, place);
	refuseMisspelled(row, Object.keys(givenContact.shape), place);
	const phoneNumber = phoneDigits(given.phoneNumber ?? '', `${place} → phoneNumber`);
	return withoutUndefined({
		contactId:
			optionalText(given.contactId, `${place} → contactId`) ??
			contactIdOf(taskKey, fullNumber(given.phoneNumber, phoneNumber, countryCode)),
		other: optionalText(given.other, `${place} → other`),
		name: requiredText(given.name, `${place} → name`),
		phoneNumber,
		params: paramsOf(given.params ?? [], place),
	});
}

/**
 * All contacts of a list.
 *
 * @throws RefusedInput for a contact without number or name, and for an id that stands twice
 */
export function aiAgentContacts(rows: unknown[], task: ContactTask): AiAgentContact[] {
	const contacts = rows.map((row, index) => aiAgentContact(row, `Contacts → ${index + 1}`, task));
	refuseDuplicates(
		contacts.map(({ contactId }) => contactId),
		'contactId',
	);
	return contacts;
}

/**
 * Each contact that was sent with its outcome: what NXLink does not reject, it has imported, as long
 * as its own count says so too.
 *
 * @param shown makes a reason of the vendor fit to be shown
 */
export function contactOutcomes(
	sent: AiAgentContact[],
	{
		errList,
		successCount,
		totalCount,
	}: Pick<CreatedTask, 'errList' | 'successCount' | 'totalCount'>,
	shown: (reason: string) => string,
): ContactOutcome[] {
	const rejected = errList ?? [];
	const reasonOf = ({ errMsg }: RejectedContact) => shown(errMsg ?? 'NXLink gave no reason');
	const byId = new Map(rejected.map((entry) => [entry.contactId, entry]));
	const byNumber = new Map(
		rejected.filter(({ contactId }) => !contactId).map((entry) => [digitsOf(entry), entry]),
	);
	const rejections = sent.map(
		({ contactId, phoneNumber }) => byId.get(contactId) ?? byNumber.get(phoneNumber),
	);
	const imported = rejections.filter((rejection) => rejection === undefined).length;
	const seen = new Set(rejections);
	const unmatched = rejected.filter((entry) => !seen.has(entry));
	const certain =
		unmatched.length === 0 &&
		(successCount ?? imported) === imported &&
		(totalCount ?? sent.length) === sent.length;
	const doubt = [COUNTS_DISAGREE, ...unmatched.map(reasonOf)].join(' ');
	const outcomes = sent.map(({ contactId, name, phoneNumber }, index): ContactOutcome => {
		const contact = { contactId, name, phoneNumber };
		const rejection = rejections[index];
		if (rejection) return { ...contact, status: 'rejected', reason: reasonOf(rejection) };
		return certain
			? { ...contact, status: 'added' }
			: { ...contact, status: 'unknown', reason: doubt };
	});
	// A rejection that names no contact of this request is shown all the same.
	const others = unmatched.map(
		(entry): ContactOutcome => ({
			contactId: entry.contactId,
			phoneNumber: entry.phoneNumber,
			status: 'rejected',
			reason: reasonOf(entry),
		}),
	);
	return [...outcomes, ...others.map(withoutUndefined)];
}

function digitsOf({ phoneNumber }: RejectedContact): string {
	return (phoneNumber ?? '').replace(/\D/g, '');
}

function paramsOf(given: Variable[], place: string): AiAgentContact['params'] {
	const params = given.map(({ name, value }, index) => ({
		name: requiredText(name, `${place} → params → ${index + 1} → name`),
		value,
	}));
	return params.length > 0 ? params : undefined;
}
