/** Bodies of Callbot requests that the sandbox accepts as they are. */
const productID = 'callbot';

/** Contacts with the ids own-1, own-2 ... */
export const contacts = (count: number) =>
	Array.from({ length: count }, (_, index) => ({
		orderID: `own-${index + 1}`,
		userPhone: String(8_613_800_000_001 + index),
	}));

export const lucy = {
	...contacts(1)[0],
	other: 'row-17',
	userName: 'Lucy',
	customerName: '',
	params: [{ name: 'orderNo', value: '17' }],
};

export const callInfoList = <Contact extends object>(callList: Contact[]) => ({
	orderCallbackUrl: 'https://example.com/webhook/order',
	callCallbackUrl: '',
	callList,
});

/** A body of addBatchCall and of importBatchCall. */
export const addContactsBody = (callList: object[], userTaskID = 'campaign-morning') => ({
	productID,
	userTaskID,
	callInfoList: callInfoList(callList),
});

/** With every field that the page has. */
export const createTaskBody = {
	account: '',
	productID,
	userTaskID: 'EXT-TASK-1',
	sceneID: 'scene-7',
	taskCreateSetting: {
		strategyName: '默认策略',
		startupType: 1,
		startupAt: 0,
		zoneSecond: 28800,
		dialAtWeekDay: '1,2,3,4,5',
		dialAtUpHour: '9,10,11',
		dialAtDownHour: '14,15',
		maxRingTime: 30,
		routeID: '',
		manualCallSetting: { agentGroup: '', dispatchType: 0, ratioCallRate: 1.5, predictCallRate: 0 },
	},
	funcFlag: {
		taskKeep: false,
		roundRedial: true,
		wholeTTS: false,
		smsFuncFlag: [{ smsId: 'sms-1', intentId: ['intent-1'], intentName: ['Interested'] }],
		smsEnable: true,
	},
	other: '',
	taskCallbackUrl: 'https://example.com/webhook/task',
	orderCallbackUrl: '',
};

/** What createAndCall and updateTask have in common, with every field. */
export const changeable = {
	taskCreateSetting: {
		...createTaskBody.taskCreateSetting,
		maxCall: 20,
		taskName: 'Spring Sale',
		taskCallbackUrl: 'https://example.com/webhook/task',
	},
	funcFlag: {
		...createTaskBody.funcFlag,
		smsFuncFlag: [{ smsID: 'sms-1', intentID: ['intent-1'], intentName: ['Interested'] }],
		phoneEncrypt: true,
	},
};

export const createAndCallBody = {
	productID,
	userTaskID: 'EXT-TASK-2',
	sceneID: 'scene-7',
	...changeable,
	callInfoList: callInfoList(contacts(2)),
};

/** A body of createAndCall for a task that runs and tells everything to a receiver. */
export const runningBody = (receiverUrl: string, callList: object[], startupType = 3) => ({
	...createAndCallBody,
	taskCreateSetting: { startupType, taskCallbackUrl: `${receiverUrl}/task` },
	callInfoList: {
		orderCallbackUrl: `${receiverUrl}/order`,
		callCallbackUrl: `${receiverUrl}/call`,
		callList,
	},
});
