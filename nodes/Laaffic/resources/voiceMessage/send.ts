import type { IExecuteFunctions } from 'n8n-workflow';

import { RefusedInput } from '../../../shared/failures';
import { perItem } from '../../../shared/perItem';
import { internationalNumber } from '../../../shared/phoneNumber';
import { quoted } from '../../../shared/quoted';
import { isRecord, textField } from '../../../shared/recordFields';
import type { Operation } from '../../../shared/resource';
import { optionalText, requiredText, wholeNumber, withoutUndefined } from '../../../shared/values';
import { callLaaffic, laafficConnection } from '../../api';
import { displayNumberOf } from '../../displayNumber';
import { LANGUAGES } from './languages';
import { sendFields } from './sendFields';

const MIN_DIGITS = 7;
const MAX_INFO_LENGTH = 1000;

/** Voice Message / Send. Source: vendor page "Send voice verification code". */
export const send: Operation = {
	option: {
		name: 'Send',
		value: 'send',
		action: 'Send a voice message',
		description: 'Call a number and read a text out to it',
	},
	fields: sendFields,
	execute: perItem({
		async prepare(context, itemIndex) {
			const connection = await laafficConnection(context, itemIndex);
			return { connection, body: messageOf(context, itemIndex) };
		},

		async send(context, { connection, body }) {
			const { data } = await callLaaffic(context, connection, '/v3/voice/sendCode', body);
			return withoutUndefined({
				voiceId: textField(isRecord(data) ? data.voiceId : data),
				phoneNumber: body.callee,
				language: body.language,
				other: body.calledInfo,
			});
		},
	}),
};

/** The message of an item, with its fields in the order of the vendor page. Throws RefusedInput. */
function messageOf(context: IExecuteFunctions, itemIndex: number) {
	const parameter = (name: string) => context.getNodeParameter(name, itemIndex) as unknown;
	const {
		displayNum,
		loopCount = 1,
		calledInfo,
	} = context.getNodeParameter('additionalFields', itemIndex, {});
	return withoutUndefined({
		callee: calleeOf(parameter('callee')),
		displayNum: displayNumberOf(displayNum, { min: 7, max: 15 }),
		language: languageOf(parameter('language')),
		text: requiredText(parameter('text'), 'Text'),
		appId: requiredText(parameter('appId'), 'Application ID'),
		// Required on the page, which gives it a default all the same; so it is always sent.
		loopCount: wholeNumber(loopCount, 'Repetitions', { min: 1, max: 3 }),
		calledInfo: infoOf(calledInfo),
	});
}

function calleeOf(value: unknown): string {
	const digits = internationalNumber(value, 'Phone Number', undefined);
	if (digits.length < MIN_DIGITS) {
		throw new RefusedInput(
			'Phone Number',
			`${quoted(value)} has fewer than ${MIN_DIGITS} digits`,
			'Give the whole number, country code included.',
		);
	}
	return digits;
}

function languageOf(value: unknown): string {
	const codes = LANGUAGES.map((language) => String(language.value));
	const code = requiredText(value, 'Language');
	if (!codes.includes(code)) {
		throw new RefusedInput('Language', `must be one of ${codes.sort().join(', ')}`);
	}
	return code;
}

function infoOf(value: unknown): string | undefined {
	const info = optionalText(value, 'Pass-Through Text');
	if (info !== undefined && info.length > MAX_INFO_LENGTH) {
		throw new RefusedInput(
			'Pass-Through Text',
			`has ${info.length} characters, and LAAFFIC takes at most ${MAX_INFO_LENGTH}`,
		);
	}
	return info;
}
