/** Contacts and a body of NXLink's task/create that the sandbox accepts as they are. */
export const lucy = { contactId: 'c-1', name: 'Lucy', phoneNumber: '13800000001' };
export const tom = { contactId: 'c-2', name: 'Tom', phoneNumber: '13800000002' };

export const createTaskBody = {
	userTaskId: 'EXT-TASK-1',
	taskName: '客户回访任务-0325',
	autoFlowId: 197,
	routeId: 'y29ND1X4kkCG_nC576sALEkvg3HjEqde',
	taskKeep: 0,
	startupType: 1,
	zoneSecond: 28800,
	weekDay: '1,2,3,4,5,6,7',
	firstFifteen: '9,10,11,14',
	secondFifteen: '9,10,11,14',
	thirdFifteen: '9,10,11,14',
	fourthFifteen: '9,10,11,14',
	orderMaxCall: 1,
	replayInterval: 600,
	countryCode: '86',
	callList: [lucy, tom],
};
