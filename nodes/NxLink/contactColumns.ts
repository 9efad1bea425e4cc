import { contactColumns } from '../shared/contactColumns';

/** The columns that the editor offers for Map Each Column Manually, as CONTACT_FORMAT has them. */
export const getContactColumns = contactColumns([
	['phoneNumber', 'Phone Number', 'required'],
	['name', 'Name', 'required'],
	['contactId', 'Contact ID (Unique)'],
	['other', 'Pass-Through Text'],
]);
