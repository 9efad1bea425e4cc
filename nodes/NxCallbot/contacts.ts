import { refuseDuplicates } from '../shared/callList';
import { writtenText } from '../shared/jsonValue';
import { paramsOf } from '../shared/givenContact';
import { givenRow } from '../shared/givenRow';
import type { ContactFormat, ImportTask } from '../shared/importEntries';
import { internationalNumber } from '../shared/phoneNumber';
import { stableId } from '../shared/stableId';
import { optionalText, withoutUndefined } from '../shared/values';
import { givenOrder } from './schemas';

/** An element of `callList`, with its fields in the order of the vendor pages. */
export interface CallbotOrder {
	orderID: string;
	userPhone: string;
	other?: string;
	userName?: string;
	customerName?: string;
	params?: Array<{ name: string; value: string }>;
}

/** A contact on its way to NXCloud: as output items show it, and as it is sent. */
export interface CallbotContact {
	contactId: string;
	name?: string;
	phoneNumber: string;
	order: CallbotOrder;
}

/** The task that contacts are added to. */
export interface CallbotImportTask extends ImportTask {
	ids: { userTaskID: string; taskID?: string; batchID?: string };
	/** Put before numbers that have none: the API has no field for it. */
	countryCode?: string;
	/** Tells the batches of a task apart, so that a new one may call the same people again. */
	batchKey?: string;
	callbacks: CallbotCallbacks;
}

/** Both are called required; an address that is not given travels as empty text. */
export interface CallbotCallbacks {
	orderCallbackUrl: string;
	callCallbackUrl: string;
}

const COLUMNS = ['userPhone', 'userName', 'customerName', 'orderID', 'other'];
const ORDER_FIELDS = { schema: givenOrder, texts: COLUMNS, others: ['params'] };

/** Rows of an import as contacts. */
export const CONTACT_FORMAT: ContactFormat<CallbotImportTask, CallbotContact> = {
	columns: COLUMNS,
	shownAs: { contactId: 'orderID', name: 'userName', phoneNumber: 'userPhone' },
	read(row, task) {
		const contact = callbotContact(row, 'Contact', task);
		return { contact, number: contact.phoneNumber };
	},
};

/**
 * The id of an order that brings none: the same task, batch and number give the same id, so that a
 * repeated import cannot add anyone a second time.
 *
 * @param userPhone digits with country code
 */
export function orderIdOf(userTaskID: string, userPhone: string, batchKey?: string): string {
	const batch = batchKey === undefined ? [] : [batchKey];
	return stableId('nxCallbot order', userTaskID, userPhone, ...batch);
}

/**
 * All contacts of a list.
 *
 * @throws RefusedInput for a contact without number, and for an id or a number that stands twice
 */
export function callbotContacts(rows: unknown[], task: CallbotImportTask): CallbotContact[] {
	const contacts = rows.map((row, index) => callbotContact(row, `Contacts → ${index + 1}`, task));
	refuseDuplicates(
		contacts.map(({ contactId }) => contactId),
		'orderID',
	);
	refuseDuplicates(
		contacts.map(({ phoneNumber }) => phoneNumber),
		'userPhone',
	);
	return contacts;
}

/**
 * One contact, checked and complete.
 *
 * @param place where it stands, for error messages
 * @throws RefusedInput for a contact without number
 */
export function callbotContact(
	row: unknown,
	place: string,
	{ taskKey, countryCode, batchKey }: CallbotImportTask,
): CallbotContact {
	const given = givenRow(ORDER_FIELDS, row, place);
	const userPhone = internationalNumber(given.userPhone ?? '', `${place} → userPhone`, countryCode);
	const text = (name: 'orderID' | 'other' | 'userName' | 'customerName') =>
		optionalText(given[name], `${place} → ${name}`);
	const order = withoutUndefined({
		orderID: text('orderID') ?? orderIdOf(taskKey, userPhone, batchKey),
		userPhone,
		other: text('other'),
		userName: text('userName'),
		customerName: text('customerName'),
		params: paramsOf(given.params ?? [], place)?.map(({ name, value }) => ({
			name,
			// The pages have text here, and say that all variables of the script must be there.
			value: writtenText(value, `${place} → params → ${name}`) ?? '',
		})),
	});
	return { contactId: order.orderID, name: order.userName, phoneNumber: userPhone, order };
}
