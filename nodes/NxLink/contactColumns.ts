import type { ResourceMapperFields } from 'n8n-workflow';

/** Columns of a contact, with the names of the vendor's fields; the first one is needed. */
const COLUMNS = [
	{ id: 'phoneNumber', displayName: 'Phone Number', required: true },
	{ id: 'name', displayName: 'Name', required: true },
	{ id: 'contactId', displayName: 'Contact ID (unique in your account)', required: false },
	{ id: 'other', displayName: 'Pass-Through Text', required: false },
];

export const CONTACT_COLUMNS = COLUMNS.map(({ id }) => id);

/** The columns that the editor offers for Map Each Column Manually. */
export async function getContactColumns(): Promise<ResourceMapperFields> {
	return {
		fields: COLUMNS.map((column) => ({
			...column,
			type: 'string' as const,
			display: true,
			defaultMatch: false,
			canBeUsedToMatch: false,
		})),
	};
}
