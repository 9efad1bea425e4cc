import type { INodeParameters } from 'n8n-workflow';

import { createTaskBody } from '../../../../sandbox/testTasks';
import { Bench } from '../../../bench';
import { expectRefused, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const parameters = { resource: 'task', operation: 'getAll', returnAll: true };

test('all filters, byte by byte', async () => {
	const filters = {
		taskName: ' Marketing-Task-2023 ',
		taskStatus: 1,
		createStartTs: '2025-05-07T10:12:09',
		createEndTs: '2025-05-07T10:12:09',
		minCallsAnsweredRate: 50.5,
		maxCallsAnsweredRate: '={{ "100" }}',
		minTaskTotalQuantity: 100,
		maxTaskTotalQuantity: '={{ "1000" }}',
	};
	await succeed(bench, { ...parameters, filters }, { timezone: 'Asia/Hong_Kong' });
	expect(bench.requests).toHaveLength(1);
	expect(bench.requests[0].status).toBe(200);
	expect(bench.requests[0].body.toString('utf8')).toBe(
		JSON.stringify({
			taskName: 'Marketing-Task-2023',
			taskStatus: 1,
			createStartTs: 1746583929,
			createEndTs: 1746583929,
			minCallsAnsweredRate: 50.5,
			maxCallsAnsweredRate: 100,
			minTaskTotalQuantity: 100,
			maxTaskTotalQuantity: 1000,
			pageNumber: 1,
			pageSize: 1000,
		}),
	);
});

test.each([
	['an unknown status', { taskStatus: 7 }, 'Status: must be one of 1, 2, 3, 4, 5, 6'],
	[
		'from after to',
		{ createStartTs: '2025-05-08T00:00:00', createEndTs: '2025-05-07T00:00:00' },
		'Created From: is later than Created To',
	],
	[
		'a rate above 100',
		{ maxCallsAnsweredRate: 100.5 },
		'Maximum Answer Rate (%): must be from 0 to 100',
	],
	[
		'a rate below 0',
		{ minCallsAnsweredRate: -1 },
		'Minimum Answer Rate (%): must be from 0 to 100',
	],
	[
		'a rate in words',
		{ minCallsAnsweredRate: '={{ "half" }}' },
		'Minimum Answer Rate (%): must be a number',
	],
	[
		'rates that exclude all',
		{ minCallsAnsweredRate: 60, maxCallsAnsweredRate: 50 },
		'Minimum Answer Rate (%): is larger than Maximum Answer Rate (%)',
	],
	['half a contact', { minTaskTotalQuantity: 0.5 }, 'Minimum Contacts: must be a whole number'],
	[
		'contacts that exclude all',
		{ minTaskTotalQuantity: 2, maxTaskTotalQuantity: 1 },
		'Minimum Contacts: is larger than Maximum Contacts',
	],
])('%s is refused', async (_, filters, message) => {
	await expectRefused(bench, { ...parameters, filters }, message);
});

test('filters find what the account holds', async () => {
	const account = bench.sandbox.state.nxLink;
	account.addTask({ ...createTaskBody, userTaskId: 'A', callList: [], startupType: 3 });
	account.addTask({ ...createTaskBody, userTaskId: 'B' });
	const found = async (filters: INodeParameters) =>
		(await succeed(bench, { ...parameters, filters })).items.map(({ json }) => json.userTaskId);
	expect(await found({})).toEqual(['B', 'A']);
	expect(await found({ taskStatus: 2 })).toEqual(['A']);
	expect(await found({ minTaskTotalQuantity: 1 })).toEqual(['B']);
	expect(await found({ taskName: '客户' })).toEqual(['B', 'A']);
});

test('a task is flat, with its status in words, its statistics as numbers, and its times in ISO', async () => {
	const account = bench.sandbox.state.nxLink;
	const { taskId } = account.addTask(
		{ ...createTaskBody, startupType: 2, startupAt: 1746583929 },
		1746583929,
	);
	account.addCalls(taskId, 4);
	const [{ json }] = (await succeed(bench, parameters)).items;
	expect(json).toMatchObject({
		taskId,
		taskStatus: 1,
		taskStatusText: 'ready',
		startupTypeText: 'scheduled',
		createdAt: '2025-05-07T02:12:09.000Z',
		startupAt: '2025-05-07T02:12:09.000Z',
		totalOrderCount: 2,
		totalCallCount: 4,
		answerRate: 50,
		manualAnswerRate: 0,
	});
	expect(Object.values(json).filter((value) => typeof value === 'object')).toEqual([]);
	expect(Object.values(json)).not.toContain(null);
	expect(json).not.toHaveProperty('shutdownAt');

	const [{ json: raw }] = (await succeed(bench, { ...parameters, simplify: false })).items;
	expect(raw).toMatchObject({ createTs: 1746583929, statInfo: { answerRate: '50.00' } });
});
