import { startSandbox, type Sandbox } from '..';
import { callAiAgent, callCallCenter, publishedMoment } from '../testClients';
import { createTaskBody } from '../testTasks';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

/** Generous: what takes a step for every pair of records would take minutes. */
const soonMs = 20_000;

const contacts = (count: number, prefix: string) =>
	Array.from({ length: count }, (_, index) => ({
		contactId: `${prefix}-${index}`,
		name: 'Name',
		phoneNumber: '8613800000001',
	}));

describe('large lists', () => {
	it(
		'reads 25,000 calls page by page, none twice',
		async () => {
			sandbox.state.nxLink.addCalls('task-1', 25_000);
			const seen = new Set<string>();
			for (let pageNumber = 1; pageNumber <= 26; pageNumber++) {
				const body = { taskId: 'task-1', pageNumber, pageSize: 1000 };
				const { data } = await callAiAgent(sandbox.url, 'call/list', body);
				for (const { callId } of (data as { list: Array<{ callId: string }> }).list)
					seen.add(callId);
			}
			expect(seen.size).toBe(25_000);
		},
		soonMs,
	);

	it(
		'reads 25,000 records page by page, none twice',
		async () => {
			sandbox.state.nxLink.addCdrs(25_000);
			const seen = new Set<string>();
			for (let page = 1; page <= 251; page++) {
				const body = { startTime: 1_688_140_800, endTime: 1_690_819_200, size: 100, page };
				const { data } = await callCallCenter(sandbox.url, 'cdr/page', body);
				for (const { callId } of data as Array<{ callId: string }>) seen.add(callId);
			}
			expect(seen.size).toBe(25_000);
		},
		soonMs,
	);

	it(
		'creates a task of 100,000 contacts, appends to it and counts it',
		async () => {
			const { nxLink } = sandbox.state;
			const callList = contacts(100_000, 'first');
			await callAiAgent(sandbox.url, 'task/create', { ...createTaskBody, callList });
			const [task] = nxLink.tasks;
			for (let batch = 0; batch < 50; batch++) {
				const body = { taskId: task.taskId, list: contacts(1000, `batch-${batch}`) };
				expect(await callAiAgent(sandbox.url, 'call/append', body)).toMatchObject({ code: 0 });
			}
			expect(nxLink.dial('EXT-TASK-1', 25_000)).toBe(25_000);
			const paging = { pageNumber: 1, pageSize: 10 };
			expect(await callAiAgent(sandbox.url, 'task/list', paging)).toMatchObject({
				data: { list: [{ statInfo: { totalOrderCount: 150_000, answerCallCount: 12_500 } }] },
			});
		},
		soonMs,
	);

	it(
		'lists 25,000 tasks',
		async () => {
			const { nxLink } = sandbox.state;
			for (let count = 0; count < 25_000; count++) {
				nxLink.addTask({ ...createTaskBody, userTaskId: String(count), callList: [] });
			}
			const last = { pageNumber: 25, pageSize: 1000 };
			expect(await callAiAgent(sandbox.url, 'task/list', last)).toMatchObject({
				data: { total: 25_000, list: expect.any(Array) },
			});
		},
		soonMs,
	);
});
