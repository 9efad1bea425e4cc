import { callbotTask } from '../../../nodes/NxCallbot/callbotTask';
import { NxCallbotState } from '../../sandbox/nxCallbot/state';
import { taskItem } from '../../sandbox/nxCallbot/tasks/taskItem';

const page = {
	userTaskID: 'own-1',
	taskID: '90001',
	sceneID: 'scene-1',
	taskStatus: 1,
	createTs: 1726214400,
	taskStat: {
		answerOrderCount: 1,
		finishOrderCount: 2,
		totalOrderCount: 4,
		finishRate: 0.5,
		totalAnswerCall: 1,
		totalCall: 3,
		answerRate: 0.33,
	},
};

test('the fields of the vendor page, flat', () => {
	expect(callbotTask(page)).toEqual({
		userTaskID: 'own-1',
		taskID: '90001',
		sceneID: 'scene-1',
		taskStatus: 1,
		taskStatusText: 'pending',
		createdAt: '2024-09-13T08:00:00.000Z',
		totalOrderCount: 4,
		finishOrderCount: 2,
		answerOrderCount: 1,
		finishRate: 0.5,
		totalCall: 3,
		totalAnswerCall: 1,
		answerRate: 0.33,
	});
});

test.each([
	[1, 'pending'],
	[2, 'in progress'],
	[3, 'completed'],
	[4, 'failed'],
	[5, 'paused'],
	['2', 'in progress'],
	[0, undefined],
	[6, undefined],
	['soon', undefined],
])('status %p is "%s"', (taskStatus, text) => {
	expect(callbotTask({ taskStatus }).taskStatusText).toBe(text);
});

test('numbers as text are numbers, and a time in milliseconds is the same moment', () => {
	const { createdAt, answerRate, taskStatus } = callbotTask({
		taskStatus: '3',
		createTs: '1726214400000',
		taskStat: { answerRate: '0.33' },
	});
	expect([createdAt, answerRate, taskStatus]).toEqual(['2024-09-13T08:00:00.000Z', 0.33, 3]);
});

test('0 is told, and what holds nothing is left out', () => {
	expect(
		callbotTask({ createTs: 0, taskName: '', sceneID: null, taskStat: { totalCall: 0 } }),
	).toEqual({ totalCall: 0 });
});

test.each([[{}], [{ taskStat: null }], [{ taskStat: 'none' }], [{ taskStat: [] }]])(
	'%j has no statistics',
	(task) => {
		expect(callbotTask(task)).toEqual({});
	},
);

test('every field that the sandbox tells about a task is put out', () => {
	const { createTs, taskStat, ...fields } = taskItem(new NxCallbotState().tasks[0]);
	expect(callbotTask({ ...fields, createTs, taskStat })).toMatchObject({ ...fields, ...taskStat });
});
