import type { IDataObject } from 'n8n-workflow';

import type { ShownContact } from '../shared/contactOutcomes';
import { RefusedInput } from '../shared/failures';
import { writtenText } from '../shared/jsonValue';
import { paramsOf } from '../shared/givenContact';
import { givenRow } from '../shared/givenRow';
import type { ContactFormat, ImportTask } from '../shared/importEntries';
import { internationalNumber } from '../shared/phoneNumber';
import { optionalText, withoutUndefined } from '../shared/values';
import { givenContact } from './schemas';

/** LAAFFIC cuts longer ones without a word. */
const MAX_TEXT_LENGTH = 30;

/** Values of the variables `${text1}` to `${text10}` in the text template of an agent. */
export const TEXT_COLUMNS = Array.from({ length: 10 }, (_, index) => `text${index + 1}`);

const COLUMNS = ['calleeNumber', ...TEXT_COLUMNS];
const CONTACT_FIELDS = { schema: givenContact, texts: COLUMNS, others: ['callInformation'] };

/** A contact, and what LAAFFIC is told of it. */
export interface LaafficContact extends ShownContact {
	/** Digits with country code. */
	phoneNumber: string;
	/** The entry of `numberInfoList`. */
	numberInfo: IDataObject;
}

/** The task that contacts are called in. */
export interface LaafficImportTask extends ImportTask {
	ids: { taskId?: number; taskName: string };
	/** What is put before numbers that have none: LAAFFIC has no field for it. */
	countryCode?: string;
}

/** Rows of an import as contacts. */
export const CONTACT_FORMAT: ContactFormat<LaafficImportTask, LaafficContact> = {
	columns: COLUMNS,
	shownAs: { phoneNumber: 'calleeNumber' },
	read(row, { countryCode }) {
		const contact = laafficContact(row, 'Contact', countryCode);
		return { contact, number: contact.phoneNumber };
	},
};

/**
 * One contact, checked and complete. Source: vendor page "Create AI Agent group call task",
 * `numberInfoList`.
 *
 * @param place where it stands, for error messages
 * @throws RefusedInput for a contact without number, and for a text that LAAFFIC would cut
 */
export function laafficContact(
	row: unknown,
	place: string,
	countryCode: string | undefined,
): LaafficContact {
	const given = givenRow(CONTACT_FIELDS, row, place);
	const phoneNumber = internationalNumber(
		given.calleeNumber ?? '',
		`${place} → calleeNumber`,
		countryCode,
	);
	const information = Object.entries(given.callInformation ?? {});
	for (const { name, value } of paramsOf(given.params ?? [], place) ?? []) {
		information.push([name, value]);
	}
	const texts = TEXT_COLUMNS.map((name) => [name, shortText(given[name], `${place} → ${name}`)]);
	return {
		phoneNumber,
		numberInfo: withoutUndefined({
			calleeNumber: phoneNumber,
			callInformation: callInformation(information, place),
			...(Object.fromEntries(texts) as Record<string, string | undefined>),
		}),
	};
}

function callInformation(
	entries: Array<[name: string, value: unknown]>,
	place: string,
): Record<string, string> | undefined {
	const texts = entries.flatMap(([name, value]) => {
		const text = plainText(value, `${place} → ${name}`);
		return text === undefined ? [] : [[name, text]];
	});
	return texts.length > 0 ? (Object.fromEntries(texts) as Record<string, string>) : undefined;
}

function shortText(value: unknown, parameter: string): string | undefined {
	const text = plainText(value, parameter);
	if (text !== undefined && text.length > MAX_TEXT_LENGTH) {
		throw new RefusedInput(
			parameter,
			`has ${text.length} characters, and LAAFFIC would cut it at ${MAX_TEXT_LENGTH}`,
			'Shorten it. Nothing was sent for this item.',
		);
	}
	return text;
}

/** Text, or undefined when it is empty; numbers and booleans as they are written. */
function plainText(value: unknown, parameter: string): string | undefined {
	return optionalText(writtenText(value, parameter), parameter);
}
