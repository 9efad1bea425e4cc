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

describe('flow/list and route/list', () => {
	it('hold 25 flows and 12 routes, those of the pages first', async () => {
		const all = { pageNumber: 1, pageSize: 1000 };
		expect(await call('flow/list', all)).toMatchObject({ data: { total: 25 } });
		expect(await call('route/list', all)).toMatchObject({ data: { total: 12 } });
		const first = { pageNumber: 1, pageSize: 1 };
		expect(await call('flow/list', first)).toMatchObject({ data: { list: [{ autoFlowId: 197 }] } });
		expect(await call('route/list', first)).toMatchObject({
			data: { list: [{ routeId: createTaskBody.routeId }] },
		});
	});

	it('give every flow and every route an id of its own', () => {
		const { flows, routes } = sandbox.state.nxLink;
		expect(new Set(flows.map((flow) => flow.autoFlowId)).size).toBe(25);
		expect(new Set(routes.map((route) => route.routeId)).size).toBe(12);
	});

	it('find by part of the name in whatever case', async () => {
		const parcel = { name: 'parcel', pageNumber: 1, pageSize: 10 };
		expect(await call('flow/list', parcel)).toMatchObject({
			data: { total: 1, list: [{ autoFlowId: 198, name: 'Parcel Notification' }] },
		});
		const survey = { name: 'SURVEY', pageNumber: 3, pageSize: 10 };
		expect(await call('flow/list', survey)).toMatchObject({
			data: { total: 22, list: [{ name: 'Survey 24' }, { name: 'Survey 25' }] },
		});
		const mexico = { routeName: 'MX', pageNumber: 1, pageSize: 100 };
		expect(await call('route/list', mexico)).toMatchObject({
			data: { total: 1, list: [{ routeId: createTaskBody.routeId, routeName: 'MX-Router' }] },
		});
	});
});

const lists = ['flow/list', 'route/list', 'task/list', 'call/list'];
const filterOf = (list: string) => (list === 'call/list' ? { taskId: 'task-1' } : {});

/** Makes each of the lists this long. */
function fill(count: number): void {
	const { nxLink } = sandbox.state;
	const places = Array.from({ length: count }, (_, index) => index);
	nxLink.flows = places.map((place) => ({ autoFlowId: place, name: 'Flow', desc: '' }));
	nxLink.routes = places.map((place) => ({ routeId: String(place), routeName: 'Route' }));
	const task = { ...createTaskBody, userTaskId: undefined, callList: [] };
	places.forEach(() => nxLink.addTask(task));
	nxLink.addCalls('task-1', count);
}

describe.each(lists)('%s', (list) => {
	const ask = (pageNumber: unknown, pageSize: unknown) =>
		call(list, { ...filterOf(list), pageNumber, pageSize });

	it.each([
		[0, 0, 0],
		[1, 1, 0],
		[4, 4, 0],
		[5, 4, 1],
	])('of %d items has %d on page 1 and %d on page 2', async (total, first, second) => {
		fill(total);
		expect(listIn(await ask(1, 4))).toHaveLength(first);
		expect(listIn(await ask(2, 4))).toHaveLength(second);
		expect(await ask(3, 4)).toEqual({
			code: 0,
			message: 'success',
			traceId: expect.any(String),
			data: { total, pageNumber: 3, pageSize: 4, list: [] },
		});
	});

	it('puts its fields beside code when told to', async () => {
		fill(5);
		sandbox.state.nxLink.pageShape = 'topLevel';
		expect(await ask(2, 4)).toEqual({
			code: 0,
			message: 'success',
			traceId: expect.any(String),
			total: 5,
			pageNumber: 2,
			pageSize: 4,
			list: [expect.any(Object)],
		});
	});

	it('lets a test change the account after each answer', async () => {
		fill(1);
		const { nxLink } = sandbox.state;
		nxLink.onPage = jest.fn(() => fill(2));
		expect(listIn(await ask(1, 4))).toHaveLength(1);
		expect(listIn(await ask(1, 4)).length).toBeGreaterThan(1);
		expect(nxLink.onPage).toHaveBeenCalledTimes(2);
		await ask(0, 4);
		expect(nxLink.onPage).toHaveBeenCalledTimes(2);
	});

	it.each([
		[undefined, 10, 'pageNumber is required'],
		[1, undefined, 'pageSize is required'],
		[0, 10, 'pageNumber: '],
		['1', 10, 'pageNumber: '],
		[1, 0, 'pageSize: '],
		[1, 1001, 'pageSize: '],
		[1, null, 'pageSize: '],
	])('refuses page %j of size %j', async (pageNumber, pageSize, message) => {
		const text = expect.stringContaining(message) as string;
		expect(await ask(pageNumber, pageSize)).toMatchObject({ code: 20000, message: text });
	});

	it('accepts the largest page', async () => {
		expect(await ask(1, 1000)).toMatchObject({ code: 0, data: { pageSize: 1000 } });
	});
});

it('goes back to the usual shape on a reset', async () => {
	sandbox.state.nxLink.pageShape = 'topLevel';
	sandbox.reset();
	expect(await call('flow/list', { pageNumber: 1, pageSize: 1 })).toHaveProperty('data.list');
});

function listIn(answer: Record<string, unknown>): unknown[] {
	return (answer.data as { list: unknown[] }).list;
}
