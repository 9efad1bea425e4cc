import { contactColumns } from '../shared/contactColumns';

/** The columns that the editor offers for Map Each Column Manually, as CONTACT_FORMAT has them. */
export const getContactColumns = contactColumns([
	['userPhone', 'Phone Number', 'required'],
	['userName', 'User Name'],
	['customerName', 'Customer Name'],
	['orderID', 'Order ID (Unique)'],
	['other', 'Pass-Through Text'],
]);
