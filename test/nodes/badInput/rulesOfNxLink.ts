import { flag, isBlank, moment, number, option, phone, text, type Oracle } from './oracles';
import type { Rules } from './rules';
import { SPAN_FROM, SPAN_TO } from './samples';
import { days, numericId, texts, zoneSeconds } from './sharedRules';
import { contactField, fieldNamed, variableField } from './wire';
import { jsonValue } from './variables';

const seconds = (milliseconds: number) => Math.floor(milliseconds / 1000);
const pad = (part: number) => String(part).padStart(2, '0');
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

/** Quarters of an hour, "00:00" to "24:00"; in the table there is but "09:00", so that one tells all. */
const TIMES = Array.from(
	{ length: 97 },
	(_, each) => `${pad(Math.floor(each / 4))}:${pad((each % 4) * 15)}`,
);
const nineOClock: Oracle = (value) =>
	typeof value === 'string' && TIMES.includes(value.trim()) ? { sent: true } : 'refused';

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
	from: () => ({ oracle: nineOClock }),
	to: () => ({ oracle: nineOClock, beside: { 'dialWindows.window.0.from': '08:00' } }),
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
