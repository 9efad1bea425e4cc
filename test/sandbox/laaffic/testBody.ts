/** A body of group call creation that the sandbox accepts as it is. */
export const createTaskBody = {
	appId: 'Jgd8oFei',
	taskName: 'test',
	displayNum: '123456',
	maxCalls: 300,
	maxRingingTime: 60,
	agentId: 113,
	enableRecording: 1,
	sendTime: '2026-04-01 00:00:00',
	calloutRate: 1,
	numberInfoList: [
		{ calleeNumber: '8613242926514', text1: 'Tom', callInformation: { name: 'Tom' } },
		{ calleeNumber: '8613242926515', text10: 'Ann' },
	],
};
