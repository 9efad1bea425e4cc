import type { RejectedContact } from './schemas';
import { withoutUndefined } from './values';

/** A contact as output items show it, whatever the vendor calls its fields. */
export interface ShownContact {
	/** The caller's id of the contact or order. */
	contactId?: string;
	name?: string;
	phoneNumber?: string;
}

export interface ContactOutcome extends ShownContact {
	/** Unknown where the vendor's count and its list of rejections do not agree. */
	status: 'added' | 'rejected' | 'alreadyAdded' | 'unknown';
	reason?: string;
}

/** What a vendor tells about the contacts of a request that it accepted. */
export interface ImportAnswer {
	errList?: RejectedContact[] | null;
	successCount?: number;
	totalCount?: number;
}

/** How the words of a vendor are read. */
export interface ImportWords {
	vendor: string;
	/** Makes a reason of the vendor fit to be shown. */
	shown(reason: string): string;
	/** Whether a reason says that the contact is there already. */
	isDuplicate?(reason: string): boolean;
}

/**
 * Each contact that was sent with its outcome: what the vendor does not reject, it has taken, as long
 * as its own count says so too.
 */
export function contactOutcomes<Contact extends ShownContact>(
	sent: Contact[],
	{ errList, successCount, totalCount }: ImportAnswer,
	{ vendor, shown, isDuplicate = () => false }: ImportWords,
): ContactOutcome[] {
	const rejected = errList ?? [];
	const reasonOf = ({ errMsg }: RejectedContact) => shown(errMsg ?? `${vendor} gave no reason`);
	const statusOf = ({ errMsg }: RejectedContact) =>
		errMsg !== undefined && isDuplicate(errMsg) ? 'alreadyAdded' : 'rejected';
	const byId = new Map(rejected.map((entry) => [entry.contactId, entry]));
	const byNumber = new Map(
		rejected.filter(({ contactId }) => !contactId).map((entry) => [digitsOf(entry), entry]),
	);
	const rejections = sent.map(
		({ contactId, phoneNumber }) =>
			byId.get(contactId) ?? (phoneNumber ? byNumber.get(phoneNumber) : undefined),
	);
	const imported = rejections.filter((rejection) => rejection === undefined).length;
	const seen = new Set(rejections);
	const unmatched = rejected.filter((entry) => !seen.has(entry));
	const certain =
		unmatched.length === 0 &&
		(successCount ?? imported) === imported &&
		(totalCount ?? sent.length) === sent.length;
	const disagree = `${vendor} reports rejected contacts without telling which ones. Look at the task in its console.`;
	const doubt = [disagree, ...unmatched.map(reasonOf)].join(' ');
	const outcomes = sent.map(({ contactId, name, phoneNumber }, index): ContactOutcome => {
		const rejection = rejections[index];
		if (!rejection && certain) return { contactId, name, phoneNumber, status: 'added' };
		const status = rejection ? statusOf(rejection) : 'unknown';
		const reason = rejection ? reasonOf(rejection) : doubt;
		return { contactId, name, phoneNumber, status, reason };
	});
	// A rejection that names no contact of this request is shown all the same.
	const others = unmatched.map(
		(entry): ContactOutcome => ({
			contactId: entry.contactId,
			phoneNumber: entry.phoneNumber,
			status: statusOf(entry),
			reason: reasonOf(entry),
		}),
	);
	return [...outcomes, ...others.map(withoutUndefined)];
}

function digitsOf({ phoneNumber }: RejectedContact): string {
	return (phoneNumber ?? '').replace(/\D/g, '');
}
