import type { IDataObject } from 'n8n-workflow';

import { isBlank, listOf, number, option, phone, text, type Oracle } from './oracles';
import type { Rules } from './rules';
import { contactField, fieldNamed } from './wire';

const isUrl = (given: string) => /^https?:\/\/[^\s\p{Cc}]+$/iu.test(given) && URL.canParse(given);
const url = (name: string) => () => ({ oracle: text(false, isUrl), wire: fieldNamed(name) });

/** An id that the vendor has as a whole number. */
export const numericId = (name: string) => (required: boolean) => ({
	oracle: number({ required, min: 1, decimals: 0 }),
	wire: fieldNamed(name),
});

/** Days of the week, in order and each once. */
export const days = (name: string) => (required: boolean) => ({
	oracle: listOf(option([1, 2, 3, 4, 5, 6, 7], true), required, (given) =>
		[...new Set(given as number[])].sort((a, b) => a - b).join(','),
	),
	wire: fieldNamed(name),
});

/** Texts as a list or with commas. */
export const texts = (name: string) => (required: boolean) => ({
	oracle: listOf(text(true), required),
	wire: fieldNamed(name),
});

export const isCountryCode = (given: string) => /^\+?[1-9]\d{0,3}$/.test(given);

/** Seconds between local time in a zone and UTC; the runs of these tests are in Hong Kong. */
export const zoneSeconds: Oracle = (value) => {
	if (isBlank(value)) return 'nothing';
	const given = typeof value === 'string' ? value.trim() : '';
	const [, sign, hours] = /^UTC([+-])(\d+)$/i.exec(given) ?? [];
	if (hours !== undefined) {
		const offset = Number(hours) * (sign === '-' ? -3600 : 3600);
		return Number(hours) <= 14 ? { sent: offset } : 'refused';
	}
	return given === 'Asia/Hong_Kong' ? { sent: 28_800 } : 'refused';
};

/** A list of contacts; those of the table are none. */
const noContacts: Oracle = (value) =>
	Array.isArray(value) && value.length === 0 ? 'nothing' : 'refused';

/** Names of fields of the input item, which has but one. */
const variableFields: Oracle = () => 'refused';

/** The smallest of the largest pages is 100, and what needs two of those is halved. */
const SURE_PAGE = 50;

/** A limit decides on the size of the page. */
export const pageOf = (smallest: number) => ({
	oracle: mapped(number({ required: true, min: 1, decimals: 0 }), (limit) =>
		Math.min(SURE_PAGE, Math.max(smallest, Number(limit))),
	),
	wire: (body: IDataObject) => Math.min(SURE_PAGE, Number(body.pageSize ?? body.size)),
});

/** An oracle whose value travels in another form. */
export function mapped(oracle: Oracle, form: (sent: unknown) => unknown): Oracle {
	return (value) => {
		const outcome = oracle(value);
		return typeof outcome === 'string' ? outcome : { sent: form(outcome.sent) };
	};
}

export const sharedRules: Rules = {
	callCallbackUrl: url('callCallbackUrl'),
	orderCallbackUrl: url('orderCallbackUrl'),
	taskCallbackUrl: url('taskCallbackUrl'),
	countryCode: () => ({ oracle: text(false, isCountryCode) }),
	'callList.contact.0.phoneNumber': () => ({ oracle: phone(), wire: contactField('phoneNumber') }),
	'callList.contact.0.userPhone': () => ({ oracle: phone(), wire: contactField('userPhone') }),
	callListJson: () => ({
		oracle: noContacts,
		names: ['Contacts', 'Contact:', 'userPhone', 'phoneNumber'],
	}),
	variableFields: () => ({ oracle: variableFields, beside: { columns: undefined } }),
	limit: () => pageOf(1),
	limitWaitTime: () => ({
		oracle: number({ required: true, min: Number.MIN_VALUE, max: 8760 }),
	}),
	'options.limitWaitTime': () => ({
		oracle: number({ min: Number.MIN_VALUE, max: 8760 }),
		beside: { options: { waitUntilFinished: true } },
	}),
	callListSource: () => ({ oracle: () => 'refused' }),
};
