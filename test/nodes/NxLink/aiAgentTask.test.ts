import { agentStatistics } from '../../../nodes/NxLink/agentStatistics';
import { aiAgentTask } from '../../../nodes/NxLink/aiAgentTask';

test.each([
	[1, 'ready'],
	[2, 'running'],
	[3, 'completed'],
	[4, 'failed'],
	[5, 'paused'],
	[6, 'paused, insufficient balance'],
	[7, undefined],
	['2', 'running'],
])('status %s: %s', (taskStatus, words) => {
	const simple = aiAgentTask({ taskStatus });
	expect(simple.taskStatusText).toBe(words);
	expect(simple.taskStatus).toBe(Number(taskStatus));
});

test.each([
	[0, 'none'],
	[1, 'manual'],
	[2, 'scheduled'],
	[3, 'immediate'],
	[4, undefined],
])('start %s: %s', (startupType, words) => {
	expect(aiAgentTask({ startupType }).startupTypeText).toBe(words);
});

const fields = {
	taskId: 't-1',
	userTaskId: 'EXT-1',
	taskName: 'Survey',
	taskDesc: 'Asks',
	other: 'ext',
	pauseReason: 0,
	startupBy: 'Anna',
	taskKeep: 0,
	autoFlowId: 197,
	autoFlowName: 'Customer Follow-up',
	routeId: 'route-1',
	strategyId: 's-1',
	agentGroupId: 'g-1',
	importType: 0,
	maxCall: 20,
	maxRingTime: 40,
	orderMaxCall: 1,
	replayInterval: 600,
	weekDay: '1,2,3',
	zoneSecond: 28800,
	taskCallbackUrl: 'https://example.com/task',
};
const counts = {
	totalOrderCount: 10,
	dialedOrderCount: 9,
	finishOrderCount: 8,
	answerOrderCount: 7,
	totalCallCount: 12,
	answerCallCount: 7,
	totalCallElapsed: 420,
	avgCallDuration: 60,
	manualAnswerCount: 1,
	manualFailCount: 0,
	manualElapsed: 30,
	avgManualDuration: 30,
};

test('a full task: its own fields and its statistics side by side', () => {
	const moments = { createTs: 1746583929, startupAt: 1746583929, shutdownAt: 0 };
	const rates = {
		answerRate: '58.33',
		finishRate: '80',
		dialProgress: '90%',
		manualAnswerRate: '',
	};
	expect(aiAgentTask({ ...fields, ...moments, id: 1, statInfo: { ...counts, ...rates } })).toEqual({
		...fields,
		...counts,
		createdAt: '2025-05-07T02:12:09.000Z',
		startupAt: '2025-05-07T02:12:09.000Z',
		answerRate: 58.33,
		finishRate: 80,
		dialProgress: '90%',
	});
});

test.each([undefined, null, 'none', 7, []])('statistics as %j are absent', (statInfo) => {
	expect(aiAgentTask({ taskId: 't-1', statInfo })).toEqual({ taskId: 't-1' });
});

test('statistics of an agent: measured values are numbers, all else stays', () => {
	const simple = agentStatistics({
		agentName: '0042',
		answerCountInFive: '5',
		busyDuration: '1.5',
		answerRate: '50%',
		day: '2024-01-08',
		nickName: null,
		remark: '',
	});
	expect(simple).toEqual({
		agentName: '0042',
		answerCountInFive: 5,
		busyDuration: 1.5,
		answerRate: '50%',
		day: '2024-01-08',
	});
});
