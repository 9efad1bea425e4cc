/** How long an agent was in a status, in seconds: the fields that page "NXCC API agentStatus" shows. */
export interface StatusDurations {
	busyDuration: number;
	wrapupDuration: number;
	idleDuration: number;
	callingDuration: number;
	ringingDuration: number;
	/** The three kinds of rest: meeting, meal, toilet. */
	meetingDuration: number;
	eatingDuration: number;
	wcDuration: number;
}

/** An agent, in the words of page "NXCC API agentInfo". */
export interface Agent {
	/** Countries that may be called, two letters each. */
	allowCountry: string[];
	endPointName: string;
	/** Their form is not documented; yyyy-MM-dd HH:mm:ss here. */
	gmtCreate: string;
	gmtModified: string;
	nickName: string;
	recording: boolean;
	/** Days. */
	recordingStorageDays: number;
	/** The extension: unique, never changes. */
	sipNumber: string;
	/** 0 off, 1 on. */
	status: number;
	/** The account: an e-mail address or a name that begins with NX. */
	userName: string;
	/** Not in agent/page: what agent/status/info answers for every period that is not empty. */
	statusDurations: StatusDurations;
}

/** A queue, in the words of page "NXCC API groupQuery". */
export interface Queue {
	groupName: string;
	groupNo: string;
	remark: string | null;
	/** Whether customers who call again get their former agent. */
	familiarizeFirst: boolean;
	/** 1 ring all, 2 ring in order. */
	ringPolicy: number;
	/** Not in agentGroup/page: extensions of its agents, in their order. */
	members: string[];
}

const seededCount = 5;

/** An agent who depends on nothing but a running number. */
export function agentOf(serial: number): Agent {
	const account = `NXAgent${String(serial).padStart(4, '0')}`;
	return {
		allowCountry: ['CN', 'HK'],
		endPointName: `endpoint-${serial}`,
		gmtCreate: '2024-01-08 08:00:00',
		gmtModified: '2024-01-08 08:00:00',
		nickName: `Agent ${serial}`,
		recording: true,
		recordingStorageDays: 30,
		sipNumber: `NX0944500${String(serial).padStart(4, '0')}`,
		status: 1,
		userName: account,
		statusDurations: {
			busyDuration: 600 + serial,
			wrapupDuration: 300 + serial,
			idleDuration: 7200 + serial,
			callingDuration: 3600 + serial,
			ringingDuration: 120 + serial,
			meetingDuration: 1800 + serial,
			eatingDuration: 2700 + serial,
			wcDuration: 240 + serial,
		},
	};
}

/** The agents NXAgent0001 to NXAgent0005. */
export function seededAgents(): Agent[] {
	return Array.from({ length: seededCount }, (_, index) => agentOf(index + 1));
}

/** Three queues: one of the first two agents, one of the third, one without any. */
export function seededQueues(agents: Agent[]): Queue[] {
	const extensions = agents.map((agent) => agent.sipNumber);
	const usual = { familiarizeFirst: false, ringPolicy: 2 };
	return [
		{
			...usual,
			groupName: '测试坐席组',
			groupNo: 'NXQueue0001',
			remark: '重要坐席组,不要轻易删除',
			members: extensions.slice(0, 2),
		},
		{
			...usual,
			groupName: 'Returning customers',
			groupNo: 'NXQueue0002',
			remark: null,
			familiarizeFirst: true,
			members: extensions.slice(2, 3),
		},
		{
			...usual,
			groupName: 'Night shift',
			groupNo: 'NX60029101086000001',
			remark: null,
			ringPolicy: 1,
			members: [],
		},
	];
}
