import { flag, isBlank, moment, number, option, phone, text } from './oracles';
import type { Rules } from './rules';
import { SPAN_FROM, SPAN_TO } from './samples';
import { days, isCountryCode, numericId, pageOf, texts, zoneSeconds } from './sharedRules';
import { contactField, fieldNamed, variableField } from './wire';
import { jsonValue } from './variables';

const seconds = (milliseconds: number) => Math.floor(milliseconds / 1000);
const hongKong = (milliseconds: number) =>
	new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

const from = (name: string, form: (milliseconds: number) => unknown) => (required: boolean) => ({
	oracle: moment(required, form, { to: SPAN_TO }),
	wire: fieldNamed(name),
});
const to = (name: string, form: (milliseconds: number) => unknown) => (required: boolean) => ({
	oracle: moment(required, form, { from: SPAN_FROM }),
	wire: fieldNamed(name),
});
const rate = (name: string) => () => ({
	oracle: number({ max: 100 }),
	wire: fieldNamed(name),
});

/** Hours of a window whose first quarter may be dialed; both ends are on the quarter hour. */
const windowFrom = (given: string, end: string) => {
	const [from, to] = [given, end].map(
		(time) => Number(time.slice(0, 2)) + Number(time.slice(3)) / 60,
	);
	const hours = Array.from({ length: 24 }, (_, hour) => hour);
	return hours.filter((hour) => hour >= from && hour < to).join(',');
};
const QUARTER = /^([01]\d|2[0-3]):(00|15|30|45)$/;
const isQuarter = (fits: (given: string) => boolean) => (given: string) =>
	QUARTER.test(given) && fits(given);
const firstFifteen = fieldNamed('firstFifteen');

const country = (given: string) => /^[A-Z]{2}$/i.test(given);
const contactPhone = () => ({ oracle: phone(), wire: contactField('phoneNumber') });

export const rulesOfNxLink: Rules = {
	autoFlowId: numericId('autoFlowId'),
	tenantId: numericId('tenantId'),
	weekDay: days('weekDay'),
	members: texts('members'),
	'queue/setMembers removeAll': () => ({
		// Members are given, which are not removed and set at the same time.
		oracle: (value) => (flag(true)(value) === 'refused' ? 'refused' : onlyOff(value)),
	}),
	country: () => ({
		oracle: text(true, country, (given) => given.toUpperCase()),
		wire: fieldNamed('country'),
	}),
	timezone: () => ({ oracle: zoneSeconds, wire: fieldNamed('zoneSecond') }),
	from: () => ({
		oracle: text(
			true,
			isQuarter((given) => given < '18:00'),
			(given) => windowFrom(given, '18:00'),
		),
		wire: firstFifteen,
	}),
	to: () => ({
		oracle: text(
			true,
			isQuarter((given) => given > '08:00'),
			(given) => windowFrom('08:00', given),
		),
		wire: firstFifteen,
		beside: { 'dialWindows.window.0.from': '08:00' },
	}),
	// From 09:00 to 18:00 does not run past midnight.
	overMidnight: () => ({
		oracle: (value) => (isBlank(value) ? 'nothing' : onlyOff(value)),
		names: ['Dial Windows'],
	}),
	startupAt: () => ({
		oracle: moment(true, seconds, { from: Date.now() }),
		wire: fieldNamed('startupAt'),
	}),
	shutdownAt: () => ({
		oracle: moment(false, seconds, { from: Date.now() }),
		wire: fieldNamed('shutdownAt'),
	}),
	startDateTime: from('startDateTime', seconds),
	endDateTime: to('endDateTime', seconds),
	'agent/getEfficiency startDateTime': from('startDateTime', hongKong),
	'agent/getEfficiency endDateTime': to('endDateTime', hongKong),
	startTime: from('startTime', seconds),
	endTime: to('endTime', seconds),
	maxCallsAnsweredRate: rate('maxCallsAnsweredRate'),
	minCallsAnsweredRate: rate('minCallsAnsweredRate'),
	userIntent: () => ({
		oracle: text(false),
		wire: fieldNamed('userIntent'),
		beside: { filters: { callResult: 1 } },
	}),
	phoneNumber: contactPhone,
	countryCode: () => ({
		oracle: text(false, isCountryCode, (given) => given.replace('+', '')),
		wire: fieldNamed('countryCode'),
	}),
	// The ID of the contact derives from both.
	'contact/delete countryCode': () => ({ oracle: text(false, isCountryCode) }),
	'callRecord/getAll limit': () => pageOf(10),
	'contact/delete phoneNumber': () => ({ oracle: phone() }),
	'call/placeAndWait name': () => ({ oracle: text(true), wire: contactField('name') }),
	'call/placeAndWait contactId': () => ({ oracle: text(false), wire: contactField('contactId') }),
	'call/placeAndWait other': () => ({ oracle: text(false), wire: contactField('other') }),
	'params.param.0.name': () => ({ oracle: text(true), wire: variableField('name') }),
	'callList.contact.0.params.param.0.name': () => ({
		oracle: text(true),
		wire: variableField('name'),
	}),
	value: () => ({
		oracle: jsonValue,
		wire: variableField('value'),
		names: ['Variables', 'params'],
	}),
	taskKeep: (required) => ({ oracle: flag(required), wire: fieldNamed('taskKeep') }),
	startupType: () => ({ oracle: option([1, 2, 3], true), wire: fieldNamed('startupType') }),
	'call/placeAndWait startupType': () => ({
		oracle: option([1, 3], true),
		wire: fieldNamed('startupType'),
	}),
	// Ids of contacts derive from it.
	'contact/add userTaskId': () => ({ oracle: text(false) }),
	'options.verification': () => ({
		oracle: option(['off', 'require', 'ifSigned'], false),
		beside: { options: { waitUntilFinished: true } },
	}),
	verification: () => ({ oracle: option(['off', 'require', 'ifSigned'], true) }),
	'callCenterTask/create startupType': () => ({
		oracle: option([0, 1, 2, 3], true),
		wire: fieldNamed('startupType'),
	}),
	stopAtLimit: () => ({ oracle: flag(true) }),
};

function onlyOff(value: unknown) {
	const outcome = flag(true)(value);
	return typeof outcome === 'object' && outcome.sent === 0 ? outcome : 'refused';
}
