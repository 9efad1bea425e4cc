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

describe('lists', () => {
	it('pages flows and finds them by part of their name', async () => {
		expect(await call('flow/list', { pageNumber: 2, pageSize: 2 })).toMatchObject({
			code: 0,
			data: { total: 3, pageNumber: 2, pageSize: 2, list: [{ autoFlowId: 204 }] },
		});
		const parcel = { name: 'parcel', pageNumber: 1, pageSize: 10 };
		expect(await call('flow/list', parcel)).toMatchObject({
			data: { total: 1, list: [{ autoFlowId: 198, name: 'Parcel Notification' }] },
		});
	});

	it('finds routes by part of their name', async () => {
		const mexico = { routeName: 'MX', pageNumber: 1, pageSize: 100 };
		expect(await call('route/list', mexico)).toMatchObject({
			data: { list: [{ routeId: createTaskBody.routeId, routeName: 'MX-Router' }] },
		});
	});

	it.each([
		['flow/list', { pageSize: 10 }, 'pageNumber is required'],
		['flow/list', { pageNumber: 1, pageSize: 1001 }, 'pageSize: '],
		['route/list', { pageNumber: '1', pageSize: 1 }, 'pageNumber: '],
	])('%s refuses %j', async (path, body, message) => {
		const text = expect.stringContaining(message) as string;
		expect(await call(path, body)).toMatchObject({ code: 20000, message: text });
	});
});
