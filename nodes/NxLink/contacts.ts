import { refuseDuplicates } from '../shared/callList';
import { parseInput } from '../shared/parse';
import { phoneDigits } from '../shared/phoneNumber';
import { stableId } from '../shared/stableId';
import { optionalText, requiredText, withoutUndefined } from '../shared/values';
import { givenContact, type RejectedContact, type Variable } from './schemas';

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
	status: 'added' | 'rejected';
	reason?: string;
}

/**
 * The id of a contact that brings none: the same task and the same number give the same id, so that
 * a repeated import cannot add anyone a second time.
 *
 * @param userTaskId the caller's id of the task, which creating, adding and deleting all know
 * @param phoneNumber digits only
 */
export function contactIdOf(userTaskId: string, phoneNumber: string): string {
	return stableId('nxLink contact', userTaskId, phoneNumber);
}

/**
 * Contacts of a task, checked and complete.
 *
 * @throws RefusedInput for a contact without number or name, and for an id that stands twice
 */
export function aiAgentContacts(rows: unknown[], userTaskId: string): AiAgentContact[] {
	const contacts = rows.map((row, index) => {
		const place = `Contacts → ${index + 1}`;
		const given = parseInput(givenContact, row, place);
		const phoneNumber = phoneDigits(given.phoneNumber ?? '', `${place} → phoneNumber`);
		return withoutUndefined({
			contactId:
				optionalText(given.contactId, `${place} → contactId`) ??
				contactIdOf(userTaskId, phoneNumber),
			other: optionalText(given.other, `${place} → other`),
			name: requiredText(given.name, `${place} → name`),
			phoneNumber,
			params: paramsOf(given.params ?? [], place),
		});
	});
	refuseDuplicates(
		contacts.map(({ contactId }) => contactId),
		'contactId',
	);
	return contacts;
}

/**
 * Each contact that was sent with its outcome; what the vendor does not reject, it has imported.
 *
 * @param shown makes a reason of the vendor fit to be shown
 */
export function contactOutcomes(
	sent: AiAgentContact[],
	rejected: RejectedContact[],
	shown: (reason: string) => string,
): ContactOutcome[] {
	const reasonOf = ({ errMsg }: RejectedContact) => shown(errMsg ?? 'NXLink gave no reason');
	const byId = new Map(rejected.map((entry) => [entry.contactId, entry]));
	const byNumber = new Map(
		rejected
			.filter(({ contactId }) => contactId === undefined)
			.map((entry) => [entry.phoneNumber, entry]),
	);
	const open = new Set(rejected);
	const outcomes = sent.map(({ contactId, name, phoneNumber }): ContactOutcome => {
		const rejection = byId.get(contactId) ?? byNumber.get(phoneNumber);
		if (!rejection) return { contactId, name, phoneNumber, status: 'added' };
		open.delete(rejection);
		return { contactId, name, phoneNumber, status: 'rejected', reason: reasonOf(rejection) };
	});
	// A rejection that names no contact of this request is shown all the same.
	const others = [...open].map(
		(entry): ContactOutcome => ({
			contactId: entry.contactId,
			phoneNumber: entry.phoneNumber,
			status: 'rejected',
			reason: reasonOf(entry),
		}),
	);
	return [...outcomes, ...others.map(withoutUndefined)];
}

function paramsOf(given: Variable[], place: string): AiAgentContact['params'] {
	const params = given.map(({ name, value }, index) => ({
		name: requiredText(name, `${place} → params → ${index + 1} → name`),
		value,
	}));
	return params.length > 0 ? params : undefined;
}
