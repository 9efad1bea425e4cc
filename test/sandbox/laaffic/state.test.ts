import { LaafficState } from './state';

let state: LaafficState;

beforeEach(() => {
	state = new LaafficState();
});

const calleeNumbers = () => state.records.map(({ callee }) => callee.slice(-1));

describe('dial', () => {
	it('calls number after number, every other one answers', () => {
		const numbers = ['1111111', '2222222', '3333333'].map((calleeNumber) => ({ calleeNumber }));
		const task = state.addTask({ numbers, status: 0 });
		expect(state.dial(task.taskId, 2)).toBe(2);
		expect(task).toMatchObject({ status: 1, callNum: 2, success: 1, fail: 1 });
		expect(state.dial(task.taskId, 5)).toBe(1);
		expect(task).toMatchObject({ status: 2, callNum: 3, success: 2, fail: 1 });
		expect(state.dial(task.taskId, 1)).toBe(0);

		expect(calleeNumbers()).toEqual(['1', '2', '3']);
		expect(state.records).toMatchObject([
			{ terminationCode: '0', recordingFileId: 'recording-0000001' },
			{ terminationCode: '404', terminationReason: 'Not found', recordingFileId: null },
			{ terminationCode: '0', recordingFileId: 'recording-0000003' },
		]);
		expect(state.records[0].callTime).toBe('2024-05-18T00:00:01+08:00');
	});

	it('leaves a task that waits as it is when nobody is called', () => {
		const task = state.addTask({ status: 0 });
		expect(state.dial(task.taskId, 0)).toBe(0);
		expect(task.status).toBe(0);
	});

	it.each([2, 3, 4, 5, 6] as const)('calls nobody of a task of status %d', (status) => {
		const task = state.addTask({ status });
		expect(state.dial(task.taskId, 1)).toBe(0);
		expect(task).toMatchObject({ status, callNum: 0 });
		expect(state.records).toEqual([]);
	});

	it('knows the seeded tasks and no others', () => {
		expect(state.dial(5000602, 1)).toBe(1);
		expect(state.dial(5000601, 1)).toBeUndefined();
	});
});

describe('records added by a test', () => {
	it('fail in all ways in turn', () => {
		state.addRecords(6);
		const codes = state.records.map((record) => record.terminationCode);
		expect(codes).toEqual(['0', '404', '0', '480', '0', '486']);
		expect(new Set(state.records.map((record) => record.voiceId)).size).toBe(6);
	});

	it('may differ by index and begin at any moment', () => {
		state.addRecords(2, (index) => ({ calledInfo: `row ${index}` }), 0);
		expect(state.records).toMatchObject([
			{ calledInfo: 'row 0', callTime: '1970-01-01T08:00:00+08:00' },
			{ calledInfo: 'row 1', callTime: '1970-01-01T08:00:01+08:00' },
		]);
	});
});

it('makes the same tasks, flows and records again after a reset', () => {
	const make = () => {
		const { taskId } = state.addTask();
		state.addFlow(taskId, [1, 2]);
		state.dial(taskId, 2);
		const { tasks, flows, records } = state;
		return structuredClone({ tasks, flows, records });
	};
	const first = make();
	state.reset();
	expect(state.records).toEqual([]);
	expect(make()).toEqual(first);
	expect(first.flows[3]).toMatchObject({ keyId: 15, nodeList: [{ keyId: 1434 }, { keyId: 1435 }] });
});

it('goes back to the usual switches and applications on a reset', () => {
	expect(state.idxAppId('other')).toBe(2);
	state.envelope = 'status';
	state.createAnswer = 'none';
	state.rowIds = 'jobId';
	state.reset();
	expect(state).toMatchObject({
		envelope: 'asDocumented',
		createAnswer: 'id',
		rowIds: 'taskId',
		applications: ['Jgd8oFei'],
	});
});

it('refuses a flow of a task that does not exist', () => {
	expect(() => state.addFlow(99, [1])).toThrow('no such task: 99');
});
