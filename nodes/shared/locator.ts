import type { INodeProperties } from 'n8n-workflow';

export interface LocatorTexts {
	displayName: string;
	name: string;
	description: string;
	required?: boolean;
	/** Name of the node's listSearch method. */
	searchListMethod: string;
	idPlaceholder: string;
	idHint: string;
}

/** A parameter that takes an id: chosen from a list of names, or typed in. */
export function locator({
	displayName,
	name,
	description,
	required,
	searchListMethod,
	idPlaceholder,
	idHint,
}: LocatorTexts): INodeProperties {
	return {
		displayName,
		name,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required,
		description,
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod, searchable: true },
			},
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: idPlaceholder,
				hint: idHint,
			},
		],
	};
}
