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
	contactId: string;
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

/** Each contact that was sent with its outcome; what the vendor does not reject, it has imported. */
export function contactOutcomes(
	sent: AiAgentContact[],
	rejected: RejectedContact[],
): ContactOutcome[] {
	const reasons = new Map(rejected.map((entry) => [entry.contactId ?? entry.phoneNumber, entry]));
	return sent.map(({ contactId, name, phoneNumber }) => {
		const rejection = reasons.get(contactId) ?? reasons.get(phoneNumber);
		return rejection
			? {
					contactId,
					name,
					phoneNumber,
					status: 'rejected',
					reason: rejection.errMsg ?? 'NXLink gave no reason',
				}
			: { contactId, name, phoneNumber, status: 'added' };
	});
}

function paramsOf(given: Variable[], place: string): AiAgentContact['params'] {
	const params = given.map(({ name, value }, index) => ({
		name: requiredText(name, `${place} → params → ${index + 1} → name`),
		value,
	}));
	return params.length > 0 ? params : undefined;
}
