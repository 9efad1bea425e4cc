import type { INodeParameters } from 'n8n-workflow';

/** Task / Create with nothing but what it needs. */
export const newTask: INodeParameters = {
	resource: 'task',
	operation: 'create',
	sceneID: 'scene-7',
	userTaskID: 'spring',
	startupType: 1,
};

/** Settings that all three endpoints for tasks take. */
const settings: INodeParameters = {
	strategyName: '默认策略',
	timezone: 'Asia/Hong_Kong',
	dialAtWeekDay: [5, 1, 3],
	dialAtUpHour: '09:00',
	dialAtDownHour: '18:00',
	maxRingTime: 30,
	routeID: 'route-1',
	agentGroup: 'sales',
	dispatchType: 1,
	ratioCallRate: 1.5,
	predictCallRate: 1.25,
};

/** The same in the request of createTask that starts at a set time, with its fields in their order. */
export const settingSent = {
	strategyName: '默认策略',
	startupType: 2,
	startupAt: 1_893_459_600,
	zoneSecond: 28_800,
	dialAtWeekDay: '1,3,5',
	dialAtUpHour: '09:00',
	dialAtDownHour: '18:00',
	maxRingTime: 30,
	routeID: 'route-1',
	manualCallSetting: {
		agentGroup: 'sales',
		dispatchType: 1,
		ratioCallRate: 1.5,
		predictCallRate: 1.25,
	},
};

/** 09:00 on New Year's Day of 2030 in Hong Kong. */
const startupAt = '2030-01-01T09:00:00';

/** Parameters of a start at a set time with all settings of Task / Create. */
export const fullStart: INodeParameters = { startupType: 2, startupAt, settings };

/** The settings that createAndCall and updateTask take besides. */
export const namedSettings: INodeParameters = {
	...settings,
	maxCall: 20,
	taskName: 'Spring sale',
	taskCallbackUrl: 'https://example.com/webhook/task',
};

/** All of them in the request of createAndCall or updateTask. */
export const namedSettingSent = {
	strategyName: '默认策略',
	startupType: 2,
	startupAt: 1_893_459_600,
	zoneSecond: 28_800,
	dialAtWeekDay: '1,3,5',
	dialAtUpHour: '09:00',
	dialAtDownHour: '18:00',
	maxCall: 20,
	taskName: 'Spring sale',
	taskCallbackUrl: 'https://example.com/webhook/task',
	maxRingTime: 30,
	routeID: 'route-1',
	manualCallSetting: settingSent.manualCallSetting,
};

/** Functions of Task / Create With Contacts and Task / Update, all set. */
export const functions: INodeParameters = {
	taskKeep: false,
	roundRedial: true,
	smsEnable: true,
	wholeTTS: false,
	phoneEncrypt: true,
	smsFuncFlag: {
		rule: [
			{ smsID: 'sms-1', intentID: 'i-1, i-2', intentName: 'Interested,Call again' },
			{ smsID: 'sms-2', intentID: '', intentName: 'Refused' },
		],
	},
};

/** The same in the request of createAndCall or updateTask. */
export const funcFlagSent = {
	taskKeep: false,
	roundRedial: true,
	smsEnable: true,
	wholeTTS: false,
	phoneEncrypt: true,
	smsFuncFlag: [
		{ smsID: 'sms-1', intentID: ['i-1', 'i-2'], intentName: ['Interested', 'Call again'] },
		{ smsID: 'sms-2', intentID: [], intentName: ['Refused'] },
	],
};
