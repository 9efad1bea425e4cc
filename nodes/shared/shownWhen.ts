import type { INodeProperties } from 'n8n-workflow';

type Conditions = Record<string, Array<string | number | boolean>>;

/**
 * The fields, each shown only when these parameters have one of these values as well. A condition that a
 * field has on the same parameter gives way. n8n's own helper does the same for nested conditions too,
 * which takes a third of the time in which the package loads.
 */
export function shownWhen(conditions: Conditions, fields: INodeProperties[]): INodeProperties[] {
	return fields.map((field) => {
		const { displayOptions = {} } = field;
		const show = { ...displayOptions.show, ...conditions };
		return { ...field, displayOptions: { ...displayOptions, show } };
	});
}
