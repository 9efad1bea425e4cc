import { startSandbox, type Sandbox } from '..';
import { callLaaffic, publishedMoment } from '../testClients';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const day = { strTime: '2024-05-18 00:00:00', endTime: '2024-05-18 23:59:59', taskType: 3 };
const query = (params: object = {}, fields: object = {}) => {
	const body = { current: 1, size: 10, params: { ...day, ...params }, ...fields };
	return callLaaffic(sandbox.url, '/voice/group/call/query', body);
};
const refusal = (message: string) => ({
	code: -22,
	msg: expect.stringContaining(message) as string,
	data: null,
});

async function names(params: object): Promise<string[]> {
	const { data } = await query(params);
	return (data as { records: Array<{ taskName: string }> }).records.map((row) => row.taskName);
}

/** Leaves three tasks: A at 00:00:00 waiting, b at 00:00:01 finished, C at 00:00:02 suspended. */
function addThree(): void {
	const { laaffic } = sandbox.state;
	laaffic.tasks = [];
	laaffic.addTask({ taskName: 'Spring A', status: 0 });
	laaffic.addTask({ taskName: 'spring b', status: 2, idxAppId: 7 });
	laaffic.addTask({ taskName: 'Autumn C', status: 5, idxAppId: 7 });
}

describe('group/call/query', () => {
	it('shows the parent tasks of the seeded flows, newest first', async () => {
		const { data } = await query();
		expect(data).toMatchObject({
			total: 3,
			records: [{ taskId: 5000604 }, { taskId: 5000603 }, { taskId: 5000602 }],
		});
	});

	it('shows a task with all its fields and how far it has come', async () => {
		const { laaffic } = sandbox.state;
		laaffic.tasks = [];
		const { numbers, taskId } = laaffic.addTask();
		numbers.push({ calleeNumber: '8613242926999' });
		const row = {
			taskId,
			taskName: 'Campaign 1',
			status: 1,
			rate: '0',
			numCnt: 3,
			callNum: 0,
			success: 0,
			fail: 0,
			createdTime: '2024-05-18 00:00:00',
			scriptId: 110,
			taskType: 3,
		};
		const answer = (record: object) => ({
			code: 0,
			msg: 'success',
			data: { total: 1, size: 10, current: 1, pages: 1, records: [record] },
		});
		expect(await query()).toEqual(answer(row));
		laaffic.dial(taskId, 2);
		expect(await query()).toEqual(answer({ ...row, rate: '66', callNum: 2, success: 1, fail: 1 }));
		numbers.length = 0;
		expect(await names({})).toEqual(['Campaign 1']);
	});

	it.each([
		[{}, ['Autumn C', 'spring b', 'Spring A']],
		[{ strTime: '2024-05-18 00:00:01' }, ['Autumn C', 'spring b']],
		[{ endTime: '2024-05-18 00:00:01' }, ['spring b', 'Spring A']],
		[{ statusList: [] }, ['Autumn C', 'spring b', 'Spring A']],
		[{ statusList: [0, 5] }, ['Autumn C', 'Spring A']],
		[{ statusList: [6] }, []],
		[{ idxAppId: 7 }, ['Autumn C', 'spring b']],
		[{ searchCondition: 'SPRING' }, ['spring b', 'Spring A']],
		[{ searchCondition: '' }, ['Autumn C', 'spring b', 'Spring A']],
		[{ searchCondition: 'spring', idxAppId: 7, statusList: [2] }, ['spring b']],
	])('finds by %j', async (params, found) => {
		addThree();
		expect(await names(params)).toEqual(found);
	});

	it.each([
		[0, 0, 0],
		[2, 2, 0],
		[3, 2, 1],
	])('of %d tasks has %d on page 1 and %d on page 2', async (total, first, second) => {
		const { laaffic } = sandbox.state;
		laaffic.tasks = [];
		for (let count = 0; count < total; count++) laaffic.addTask();
		const pages = Math.ceil(total / 2);
		for (const [current, length] of [
			[1, first],
			[2, second],
		]) {
			const { data } = await query({}, { current, size: 2 });
			expect(data).toMatchObject({ total, size: 2, current, pages });
			expect((data as { records: unknown[] }).records).toHaveLength(length);
		}
	});

	it('calls the id jobId when told to', async () => {
		sandbox.state.laaffic.rowIds = 'jobId';
		const { data } = await query({ searchCondition: '12' });
		expect(data).toMatchObject({ records: [{ jobId: 5000602 }] });
		expect(data).not.toHaveProperty('records.0.taskId');
	});

	it('lets a test change the account after each answer', async () => {
		const { laaffic } = sandbox.state;
		laaffic.onPage = jest.fn(() => void laaffic.addTask());
		expect((await query()).data).toMatchObject({ total: 3 });
		expect((await query()).data).toMatchObject({ total: 4 });
		await query({ taskType: 2 });
		expect(laaffic.onPage).toHaveBeenCalledTimes(2);
		sandbox.reset();
		await query();
		expect(laaffic.tasks).toHaveLength(3);
	});

	it.each([
		['strTime', undefined],
		['strTime', '2024-05-18'],
		['endTime', undefined],
		['endTime', '2024-05-18T00:00:00+08:00'],
		['taskType', undefined],
		['taskType', 2],
		['taskType', '3'],
		['statusList', 1],
		['statusList', ['1']],
		['statusList', [7]],
		['idxAppId', '7'],
		['searchCondition', 1],
		['taskName', 'Spring'],
	])('refuses %s %j', async (field, value) => {
		expect(await query({ [field]: value })).toEqual(refusal(field));
	});

	it.each([
		['current', undefined],
		['current', 0],
		['current', '1'],
		['size', undefined],
		['size', 0],
		['size', 101],
		['params', undefined],
		['page', 1],
	])('refuses %s %j', async (field, value) => {
		expect(await query({}, { [field]: value })).toEqual(refusal(field));
	});

	it('accepts the largest page', async () => {
		expect(await query({}, { size: 100 })).toMatchObject({ code: 0, data: { size: 100 } });
	});
});
