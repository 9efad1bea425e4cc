import { flag, isBlank, listOf, moment, number, option, phone, text, type Oracle } from './oracles';
import type { Rules } from './rules';
import { RECORDS_FROM, RECORDS_TO, SPAN_FROM, SPAN_TO } from './samples';
import { isCountryCode, numericId, zoneSeconds } from './sharedRules';
import { fieldNamed, firstEntry, lastSegment } from './wire';

const DAY_MS = 86_400_000;

const hongKong = (milliseconds: number) =>
	new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 19);
const local = (milliseconds: number) => hongKong(milliseconds).replace('T', ' ');
const zoned = (milliseconds: number) => `${hongKong(milliseconds)}+08:00`;

const isDisplayNumber = (min: number, max: number) => (given: string) => {
	const digits = digitsOf(given);
	return /^\d+$/.test(digits) && digits.length >= min && digits.length <= max;
};
const digitsOf = (given: string) => given.replace(/^\+|[\s().-]/g, '');
const displayNumber = (min: number, max: number) => () => ({
	oracle: text(false, isDisplayNumber(min, max), digitsOf),
	wire: fieldNamed('displayNum'),
});

const TIME = /^([01]?\d|2[0-3]):[0-5]\d$/;
/** The other end of the window is 18:00 or 08:00. */
const window = (name: string) => () => ({
	oracle: text(
		true,
		(given) => TIME.test(given),
		(given) => given.padStart(5, '0'),
	),
	wire: firstEntry('allowSendTime', name),
	beside: { 'allowSendTime.window.0.strTime': '08:00' },
});

/** An address has room for this much; dots alone would lead to another one. */
const isUrlPart = (given: string) => given.length <= 1000 && !/\p{Surrogate}/u.test(given);
const isSegment = (given: string) => isUrlPart(given) && given !== '.' && given !== '..';
const template: Oracle = listOf(
	number({ required: true, min: 1, decimals: 0 }),
	false,
	([id]) => id,
);

export const rulesOfLaaffic: Rules = {
	keyId: numericId('keyId'),
	id: numericId('id'),
	agentId: numericId('agentId'),
	taskId: () => ({
		oracle: number({ required: true, min: 1, decimals: 0 }),
		wire: (body) => (body.taskIdList as unknown[])[0],
	}),
	// Only the list of rounds in the editor depends on it.
	flowId: () => ({ oracle: () => 'nothing' }),
	'task/create taskName': () => ({
		oracle: text(true, ({ length }) => length >= 2 && length <= 64),
		wire: fieldNamed('taskName'),
	}),
	'task/create additionalFields.displayNum': displayNumber(1, 20),
	'voiceMessage/send additionalFields.displayNum': displayNumber(7, 15),
	calloutRate: () => ({ oracle: number({}), wire: fieldNamed('calloutRate') }),
	countryCode: () => ({ oracle: text(false, isCountryCode) }),
	enableRecording: () => ({ oracle: flag(false), wire: fieldNamed('enableRecording') }),
	start: () => ({
		oracle: option(['immediately', 'setTime'], true),
		wire: ({ sendTime }) => (sendTime === undefined ? 'immediately' : 'setTime'),
	}),
	sendTime: () => ({
		oracle: moment(true, local, { from: Date.now() }),
		wire: fieldNamed('sendTime'),
	}),
	timezone: () => ({ oracle: zoneSeconds }),
	'allowSendTime.window.0.strTime': window('strTime'),
	'allowSendTime.window.0.endTime': window('endTime'),
	planRecalls: () => ({
		oracle: flag(true),
		wire: ({ recallFlow }) => (recallFlow === undefined ? 0 : 1),
	}),
	recallIntent: () => ({
		oracle: withoutBlanks(listOf(text(true), false)),
		wire: fieldNamed('recallIntent'),
	}),
	nodeList: () => ({ oracle: oneTemplate, wire: firstEntry('nodeList', 'scriptId') }),
	'task/getAll strTime': (required) => ({
		oracle: moment(required, local, { to: SPAN_TO }),
		wire: fieldNamed('strTime'),
	}),
	'task/getAll endTime': (required) => ({
		oracle: moment(required, local, { from: SPAN_FROM }),
		wire: fieldNamed('endTime'),
	}),
	'autoRecall/getAll strTime': (required) => ({
		oracle: moment(required, local, { to: SPAN_TO }),
		wire: fieldNamed('strTime'),
	}),
	'autoRecall/getAll endTime': (required) => ({
		oracle: moment(required, local, { from: SPAN_FROM }),
		wire: fieldNamed('endTime'),
	}),
	'callRecord/getAll strTime': (required) => ({
		oracle: moment(required, zoned, { from: RECORDS_TO - 31 * DAY_MS, to: RECORDS_TO }),
		wire: fieldNamed('strTime'),
	}),
	'callRecord/getAll endTime': (required) => ({
		oracle: moment(required, zoned, { from: RECORDS_FROM, to: RECORDS_FROM + 31 * DAY_MS }),
		wire: fieldNamed('endTime'),
	}),
	statusList: () => ({
		oracle: listOf(option([0, 1, 2, 3, 4, 5, 6], true), false),
		wire: fieldNamed('statusList'),
	}),
	voiceId: () => ({ oracle: text(true, isSegment), wire: lastSegment }),
	recordingFileId: () => ({
		oracle: text(true, isUrlPart),
		wire: fieldNamed('recordingFileId'),
	}),
	binaryPropertyName: () => ({ oracle: text(false), beside: { options: { download: true } } }),
	callee: () => ({ oracle: phone(7), wire: fieldNamed('callee') }),
	calledInfo: () => ({
		oracle: text(false, ({ length }) => length <= 1000),
		wire: fieldNamed('calledInfo'),
	}),
};

/** One template for the one round of the sample. */
const oneTemplate: Oracle = withoutBlanks((value) => {
	const outcome = listOf(number({ required: true, min: 1, decimals: 0 }), false)(value);
	const isSingle = typeof outcome === 'string' || (outcome.sent as unknown[]).length === 1;
	return isSingle ? template(value) : 'refused';
});

/** Lists from an expression may have empty entries. */
function withoutBlanks(oracle: Oracle): Oracle {
	return (value) => oracle(Array.isArray(value) ? value.filter((each) => !isBlank(each)) : value);
}
