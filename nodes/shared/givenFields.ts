import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { ifGiven, optionalRange, optionalSpan, requiredSpan } from './filters';
import { optionalText, requiredText, wholeNumber } from './values';

/** The vendor's name of a field, and the name under which the user sees it. */
export type FieldName = [name: string, label: string];

/** A filter by text. */
export function textFilter(
	[name, displayName]: FieldName,
	placeholder: string,
	description?: string,
): INodeProperties {
	return { displayName, name, type: 'string', default: '', placeholder, description };
}

/** A time from a date picker, read in the time zone of the workflow. */
export function timeField([name, displayName]: FieldName, description: string): INodeProperties {
	return { displayName, name, type: 'dateTime', default: '', description };
}

/** The same where the vendor requires it. */
export function requiredTimeField(field: FieldName, description: string): INodeProperties {
	return { ...timeField(field, description), required: true };
}

/**
 * Reads the parameters of an item that are named as the vendor names its fields, and the filters
 * among them. Filters that are empty come out as undefined; everything here throws RefusedInput.
 */
export function givenFields(context: IExecuteFunctions, itemIndex: number) {
	const zone = context.getTimezone();
	const filters = context.getNodeParameter('filters', itemIndex, {});
	const parameter = ([name, label]: FieldName) => ({
		value: context.getNodeParameter(name, itemIndex) as unknown,
		parameter: label,
	});
	const filter = ([name, label]: FieldName) => ({ value: filters[name], parameter: label });
	return {
		/** Text that is required. */
		requiredText: ([name, label]: FieldName) =>
			requiredText(context.getNodeParameter(name, itemIndex), label),

		/** Times from and to, both required. */
		requiredSpan: (from: FieldName, to: FieldName) =>
			requiredSpan(parameter(from), parameter(to), zone),

		/** A filter in the form that `read` makes of it. */
		filter: <Result>(
			[name, label]: FieldName,
			read: (value: unknown, label: string) => Result,
		): Result | undefined => ifGiven(filter([name, label]), read),

		/** A filter by text. */
		text: ([name, label]: FieldName) => optionalText(filters[name], label),

		/** Filters by time, from and to. */
		span: (from: FieldName, to: FieldName) => optionalSpan(filter(from), filter(to), zone),

		/** Filters by number, from and to. */
		range: (
			from: FieldName,
			to: FieldName,
			read: (value: unknown, label: string) => number = wholeNumber,
		) => optionalRange(filter(from), filter(to), read),
	};
}
