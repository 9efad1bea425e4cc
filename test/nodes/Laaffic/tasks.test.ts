import { idIn, laafficTask, taskIdIn } from '../../../nodes/Laaffic/tasks';

describe('the id of a record', () => {
	test.each([
		[{ taskId: 5 }, 5],
		[{ taskId: '5000602' }, 5_000_602],
		[{ jobId: 5 }, 5],
		[{ taskId: 6, jobId: 5 }, 6],
		[{ taskId: null, jobId: 5 }, 5],
		[{ taskId: 'x', jobId: 5 }, 5],
		[{ taskId: 0, jobId: 5 }, 5],
		[{ keyId: 5 }, undefined],
		[{ taskId: -1 }, undefined],
		[{ taskId: 1.5 }, undefined],
		[{ taskId: 2 ** 53 }, undefined],
		[{ taskId: true }, undefined],
		[{}, undefined],
	])('%j: %p', (record, id) => {
		expect(taskIdIn(record)).toBe(id);
	});

	test('the first of the names counts', () => {
		expect(idIn({ a: 1, b: 2 }, ['b', 'a'])).toBe(2);
	});
});

describe('a simplified task', () => {
	const row = {
		taskId: 5000602,
		taskName: 'Survey',
		status: 1,
		rate: '50',
		numCnt: 2,
		callNum: 1,
		success: 1,
		fail: 0,
		createdTime: '2024-06-04 14:49:17',
		scriptId: 110,
		taskType: 3,
	};

	test('has words for its status, and numbers where they are some', () => {
		expect(laafficTask(row)).toEqual({
			...row,
			taskType: undefined,
			statusText: 'calling',
			rate: 50,
		});
	});

	test('has the id under one name, whatever the page calls it', () => {
		expect(laafficTask({ jobId: '5000602' })).toEqual({ taskId: 5000602 });
		expect(laafficTask({ taskId: 1, jobId: 2 })).toEqual({ taskId: 1 });
	});

	test.each([
		[0, 'waiting'],
		['1', 'calling'],
		[2, 'finished'],
		[3, 'submission failed'],
		[4, 'canceled'],
		[5, 'suspended'],
		[6, 'submitting'],
	])('status %p is %s', (status, statusText) => {
		expect(laafficTask({ status })).toEqual({ status: Number(status), statusText });
	});

	test('what is unknown stays as it came, what is empty is left out', () => {
		expect(laafficTask({ status: 9, rate: 'n/a', taskName: '', scriptId: null })).toEqual({
			status: 9,
			rate: 'n/a',
		});
	});
});
