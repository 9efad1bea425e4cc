import { startSandbox, type Sandbox } from '..';
import { callAiAgent, publishedMoment } from '../testClients';
import { createTaskBody } from '../testTasks';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const call = (path: string, value: unknown) => callAiAgent(sandbox.url, path, value);

describe('order/delete', () => {
	const remove = (body: object) => call('order/delete', body);

	it('deletes a pending contact by either id, the userTaskId winning', async () => {
		await call('task/create', createTaskBody);
		const { taskId } = sandbox.state.nxLink.tasks[0];
		const success = { code: 0, message: 'success', traceId: expect.any(String), data: null };
		expect(await remove({ taskId, contactId: 'c-1' })).toEqual(success);
		expect(await remove({ taskId, userTaskId: 'other', contactId: 'c-2' })).toMatchObject({
			code: 20000,
			message: 'task not found: other',
		});
		const both = { taskId: 'other', userTaskId: 'EXT-TASK-1', contactId: 'c-2' };
		expect(await remove(both)).toEqual(success);
		expect(sandbox.state.nxLink.tasks[0].contacts).toEqual([]);
	});

	it.each([
		[{ contactId: 'c-1' }, 'taskId or userTaskId is required'],
		[{ userTaskId: 'EXT-TASK-1' }, 'contactId is required'],
		[{ userTaskId: 'EXT-TASK-1', contactId: 'c-9' }, 'contact not found: c-9'],
		[{ taskId: 'none', contactId: 'c-1' }, 'task not found: none'],
	])('refuses %j', async (body, message) => {
		await call('task/create', createTaskBody);
		expect(await remove(body)).toMatchObject({ code: 20000, message });
		expect(sandbox.state.nxLink.tasks[0].contacts).toHaveLength(2);
	});

	it('leaves contacts alone that are not pending', async () => {
		await call('task/create', createTaskBody);
		expect(sandbox.state.nxLink.dial('EXT-TASK-1', 1)).toBe(1);
		expect(await remove({ userTaskId: 'EXT-TASK-1', contactId: 'c-1' })).toMatchObject({
			code: 20000,
			message: 'only pending contacts can be deleted',
		});
		expect(sandbox.state.nxLink.dial('EXT-TASK-1', 5)).toBe(1);
		expect(sandbox.state.nxLink.dial('none', 5)).toBeUndefined();
	});
});
