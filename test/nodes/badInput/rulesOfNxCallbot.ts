import { flag, listOf, moment, number, option, phone, text } from './oracles';
import type { Rules } from './rules';
import { days, texts, zoneSeconds } from './sharedRules';
import { textValue } from './variables';
import { contactField, fieldNamed, firstEntry, variableField } from './wire';

const seconds = (milliseconds: number) => Math.floor(milliseconds / 1000);
const time = (name: string) => () => ({
	oracle: moment(false, seconds),
	wire: fieldNamed(name),
});
const numbers = (name: string) => () => ({
	oracle: listOf(number({ required: true, decimals: 0 }), false),
	wire: fieldNamed(name),
});
const bound = (range: string, end: 'gt' | 'lt') => () => ({
	oracle: number({
		decimals: 0,
		min: end === 'lt' ? 1 : 0,
		max: end === 'gt' ? 2 ** 31 - 3 : undefined,
	}),
	wire: firstOf(range, end),
});
const firstOf =
	(range: string, end: string) => (body: Parameters<ReturnType<typeof fieldNamed>>[0]) =>
		(fieldNamed(range)(body, {} as never) as Record<string, unknown> | undefined)?.[end];

const TIME_OF_DAY = /^(([01]?\d|2[0-3])(:[0-5]\d){0,2}|24(:00){0,2})$/;
const timeOfDay = (name: string) => () => ({
	oracle: text(false, (given) => given.split(',').every((part) => TIME_OF_DAY.test(part.trim()))),
	wire: fieldNamed(name),
});
const contact = (name: string) => ({ oracle: text(false), wire: contactField(name) });
const switched = (name: string) => () => ({
	oracle: flag(false, [false, true]),
	wire: fieldNamed(name),
});
const smsRule = 'functions.smsFuncFlag.rule.0';
const start = () => ({ oracle: option([1, 2, 3], true), wire: fieldNamed('startupType') });

export const rulesOfNxCallbot: Rules = {
	dialAtWeekDay: days('dialAtWeekDay'),
	dialAtUpHour: timeOfDay('dialAtUpHour'),
	dialAtDownHour: timeOfDay('dialAtDownHour'),
	timezone: () => ({ oracle: zoneSeconds, wire: fieldNamed('zoneSecond') }),
	startupAt: () => ({
		oracle: moment(true, seconds, { from: Date.now() }),
		wire: fieldNamed('startupAt'),
	}),
	'settings.startupAt': () => ({
		oracle: moment(true, seconds, { from: Date.now() }),
		wire: fieldNamed('startupAt'),
		beside: { settings: { startupType: 2 } },
	}),
	startupType: start,
	'call/placeAndWait startupType': () => ({ ...start(), oracle: option([1, 3], true) }),
	'settings.startupType': () => ({
		...start(),
		// 2 needs a time, which is not given.
		oracle: option([1, 3], false),
	}),
	taskKeep: switched('taskKeep'),
	roundRedial: switched('roundRedial'),
	smsEnable: switched('smsEnable'),
	wholeTTS: switched('wholeTTS'),
	phoneEncrypt: switched('phoneEncrypt'),
	[`${smsRule}.smsID`]: () => ({
		oracle: text(true),
		wire: firstEntry('smsFuncFlag', 'smsID', 'smsId'),
	}),
	[`${smsRule}.intentID`]: () => ({
		oracle: listOf(text(true), true),
		wire: firstEntry('smsFuncFlag', 'intentID', 'intentId'),
		// Without names it is the only one that tells an intent.
		names: ['SMS Rules'],
	}),
	[`${smsRule}.intentName`]: () => ({
		oracle: listOf(text(true), false),
		wire: firstEntry('smsFuncFlag', 'intentName'),
	}),
	batchKey: () => ({ oracle: text(true) }),
	orderIDs: (required) => ({
		...texts('orderIDs')(required),
		oracle: listOf(text(true), required, (ids) => [...new Set(ids)]),
	}),
	'order/getCalls orderIDs': (required) => ({
		wire: fieldNamed('orderList'),
		oracle: listOf(text(true), required, (ids) => [...new Set(ids)]),
	}),
	'filters.orderID': texts('orderID'),
	'filters.callID': texts('callID'),
	'filters.intentID': texts('intentID'),
	'filters.intentName': texts('intentName'),
	'filters.intentTag': texts('intentTag'),
	'filters.taskName': texts('taskName'),
	'filters.userTaskID': texts('userTaskID'),
	'filters.intentLevel': numbers('intentLevel'),
	'filters.callStatus': numbers('callStatus'),
	'filters.taskStatus': numbers('taskStatus'),
	startTs: time('startTs'),
	endTs: time('endTs'),
	durationAbove: bound('callDuration', 'gt'),
	durationBelow: bound('callDuration', 'lt'),
	turnsAbove: bound('turnTime', 'gt'),
	turnsBelow: bound('turnTime', 'lt'),
	delCall: () => ({ oracle: flag(false), wire: fieldNamed('delCall') }),
	'call/placeAndWait userPhone': () => ({ oracle: phone(), wire: contactField('userPhone') }),
	'call/placeAndWait userName': () => contact('userName'),
	'call/placeAndWait customerName': () => contact('customerName'),
	'call/placeAndWait orderID': () => contact('orderID'),
	'call/placeAndWait other': () => contact('other'),
	name: () => ({ oracle: text(true), wire: variableField('name') }),
	value: () => ({
		oracle: textValue,
		wire: variableField('value'),
		names: ['Variables', 'params'],
	}),
};
