import { startSandbox, type Sandbox } from '.';
import { publishedMoment, read, send } from './testClients';
import { createTaskBody } from './testTasks';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

/** As curl does it: without a JSON content type. */
const curl = (method: 'GET' | 'POST' | 'DELETE', name: string, value?: object) => {
	const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
	const body = value && JSON.stringify(value);
	return send(`${sandbox.url}/_sandbox/${name}`, method, body ? headers : {}, body);
};

describe('controls', () => {
	it('show the journal with bodies as text, without themselves', async () => {
		await send(`${sandbox.url}/x`, 'POST', {}, '牛小信');
		const journal = JSON.parse((await curl('GET', 'journal')).data) as unknown;
		expect(journal).toEqual([expect.objectContaining({ path: '/x', body: '牛小信' })]);
	});

	it('switch faults on and off', async () => {
		const fault = { path: '/x', kind: 'status', status: 503 };
		expect((await curl('POST', 'faults', fault)).status).toBe(200);
		expect((await send(`${sandbox.url}/x`, 'GET')).status).toBe(503);
		await curl('DELETE', 'faults');
		expect((await send(`${sandbox.url}/x`, 'GET')).status).toBe(404);
	});

	it.each([{ kind: 'status' }, { path: '/', kind: 'odd' }, { path: '/', kind: 'slow', delay: 3 }])(
		'refuse the fault %j',
		async (fault) => {
			expect((await curl('POST', 'faults', fault)).status).toBe(400);
		},
	);

	it('dial contacts and show the state', async () => {
		sandbox.state.nxLink.addTask(createTaskBody);
		const dialled = await curl('POST', 'dial', { userTaskId: 'EXT-TASK-1', count: 3 });
		expect(read(dialled)).toEqual({ done: 2 });
		expect(read(await curl('GET', 'state'))).toMatchObject({
			nxLink: {
				tasks: [{ userTaskId: 'EXT-TASK-1', contacts: [{ state: 'done' }, { state: 'done' }] }],
			},
			nxCallbot: { tasks: expect.any(Array) },
			laaffic: { flows: expect.any(Array) },
		});
		expect((await curl('POST', 'dial', { userTaskId: 'none', count: 1 })).status).toBe(400);
	});

	it('dial orders of a Callbot task, too', async () => {
		const dialled = await curl('POST', 'dial', { userTaskId: 'campaign-evening', count: 3 });
		expect(read(dialled)).toEqual({ done: 3 });
		expect(sandbox.state.nxCallbot.findTask('campaign-evening')?.undialled).toHaveLength(22);
	});

	it('dial numbers of a LAAFFIC task', async () => {
		const { taskId } = sandbox.state.laaffic.addTask();
		expect(read(await curl('POST', 'dial', { taskId, count: 1 }))).toEqual({ done: 1 });
		expect(sandbox.state.laaffic.records).toHaveLength(1);
		const unknown = await curl('POST', 'dial', { taskId: 99, count: 1 });
		expect(unknown.status).toBe(400);
		expect(read(unknown)).toEqual({ error: 'no such task: 99' });
	});

	it('reset everything', async () => {
		sandbox.state.nxLink.addTask(createTaskBody);
		await curl('POST', 'faults', { path: '/', kind: 'empty' });
		await send(`${sandbox.url}/x`, 'GET');
		await curl('POST', 'reset');
		expect(sandbox.journal).toEqual([]);
		expect(sandbox.state.nxLink.tasks).toEqual([]);
		expect((await send(`${sandbox.url}/x`, 'GET')).status).toBe(404);
	});

	it('are not journalled when they do not exist', async () => {
		expect((await curl('GET', 'nothing')).status).toBe(404);
		expect(sandbox.journal).toEqual([]);
	});
});
