import { contactColumns } from '../shared/contactColumns';
import { TEXT_COLUMNS } from './contacts';

/** The columns that the editor offers for Map Each Column Manually, as CONTACT_FORMAT has them. */
export const getContactColumns = contactColumns([
	['calleeNumber', 'Phone Number', 'required'],
	...TEXT_COLUMNS.map((name, index): [string, string] => [name, `Text ${index + 1}`]),
]);
