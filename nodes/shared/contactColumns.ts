import type { ResourceMapperFields } from 'n8n-workflow';

/** The vendor's name of a column, the name that the user sees, and whether a contact needs it. */
export type ContactColumn = [id: string, displayName: string, required?: 'required'];

/** A method that offers these columns in the editor, for Map Each Column Manually. */
export function contactColumns(columns: ContactColumn[]) {
	return async (): Promise<ResourceMapperFields> => ({
		fields: columns.map(([id, displayName, required]) => ({
			id,
			displayName,
			required: required !== undefined,
			type: 'string' as const,
			display: true,
			defaultMatch: false,
			canBeUsedToMatch: false,
		})),
	});
}
