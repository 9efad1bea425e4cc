import { createTaskBody } from '../../sandbox/testTasks';
import { Bench } from '../bench';
import { searchList } from '../loadOptions';
import { answerOf } from './listCases';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const account = () => bench.sandbox.state.nxLink;
const namesOf = ({ results }: { results: Array<{ name: string }> }) =>
	results.map(({ name }) => name);

const searches = [
	{ method: 'searchAiAgents', path: 'flow/list', field: 'name' },
	{ method: 'searchRoutes', path: 'route/list', field: 'routeName' },
	{ method: 'searchTasks', path: 'task/list', field: 'taskName' },
];

describe.each(searches)('$method', ({ method, path, field }) => {
	const answer = (body: string) => bench.sandbox.faults.add({ path: '/', kind: 'body', body });

	test('asks for the first page, and for names only when something is typed', async () => {
		await searchList(bench, method);
		await searchList(bench, method, { filter: '' });
		await searchList(bench, method, { filter: ' MX ', paginationToken: '2' });
		for (const request of bench.requests) {
			expect(request).toMatchObject({ path: `/openapi/aiagent/${path}`, signature: 'verified' });
			expect(request.headers).toMatchObject({ biztype: '100', action: 'nxai' });
		}
		expect(bench.requests.map(({ body }) => body.toString('utf8'))).toEqual([
			'{"pageNumber":1,"pageSize":100}',
			'{"pageNumber":1,"pageSize":100}',
			JSON.stringify({ [field]: 'MX', pageNumber: 2, pageSize: 100 }),
		]);
	});

	test.each([
		['null', null],
		['an empty page', { total: 0, list: [] }],
	])('%s is an empty list without a next page', async (_, data) => {
		answer(answerOf(data));
		expect(await searchList(bench, method)).toEqual({ results: [], paginationToken: undefined });
	});

	test('an answer of unknown form is an error, never an empty list', async () => {
		answer(answerOf({ rows: [{ a: 1 }] }));
		await expect(searchList(bench, method)).rejects.toThrow('no list in a documented form');
	});

	test("an error is shown in the vendor's words", async () => {
		answer(JSON.stringify({ code: 1005, message: 'insufficient authority', traceId: 't-1' }));
		await expect(searchList(bench, method)).rejects.toMatchObject({
			name: 'NodeApiError',
			message: 'insufficient authority (NXLink code 1005, trace id t-1)',
		});
	});

	test('a wrong secret is told, and never shown', async () => {
		const credential = { accessSecret: 'wrong-secret-0123456789' };
		const failed = searchList(bench, method, { credential });
		await expect(failed).rejects.toMatchObject({
			name: 'NodeApiError',
			message: expect.stringMatching(/invalid signature\) \(NXLink code 1003, trace id /),
			description: expect.stringContaining('Check the secret'),
		});
		const error: unknown = await failed.catch((reason: unknown) => reason);
		expect(JSON.stringify(error)).not.toContain(credential.accessSecret);
	});

	test('a credential that is not filled in is refused before anything is sent', async () => {
		const failed = searchList(bench, method, { credential: { accessKey: '' } });
		await expect(failed).rejects.toThrow('Access Key of the credential: is empty');
		expect(bench.requests).toEqual([]);
	});

	test('a server that cannot be reached is told', async () => {
		const failed = searchList(bench, method, { credential: { baseUrl: 'http://127.0.0.1:1' } });
		await expect(failed).rejects.toThrow('NXLink could not be reached at 127.0.0.1:1');
	});
});

describe.each(['data', 'topLevel'] as const)('with the paging fields in %s', (shape) => {
	test('agents come page by page until the last', async () => {
		account().pageShape = shape;
		account().flows = Array.from({ length: 250 }, (_, index) => ({
			autoFlowId: index + 1,
			name: `Agent ${index + 1}`,
			desc: '',
		}));
		const found: string[] = [];
		let paginationToken: string | undefined;
		do {
			const page = await searchList(bench, 'searchAiAgents', { paginationToken });
			found.push(...namesOf(page));
			paginationToken = page.paginationToken as string | undefined;
		} while (paginationToken !== undefined && bench.requests.length < 10);
		expect(found).toEqual(account().flows.map(({ name }) => name));
		expect(bench.bodies.map(({ pageNumber }) => pageNumber)).toEqual([1, 2, 3]);
	});
});

test('exactly 100 routes are one page', async () => {
	const routes = Array.from({ length: 100 }, (_, index) => ({
		routeId: `r-${index}`,
		routeName: `Route ${index}`,
	}));
	account().routes = routes;
	const page = await searchList(bench, 'searchRoutes');
	expect(page.results).toHaveLength(100);
	expect(page.paginationToken).toBeUndefined();
});

test('agents and routes by a part of their name, the id as value', async () => {
	expect(await searchList(bench, 'searchAiAgents', { filter: 'parcel' })).toMatchObject({
		results: [{ name: 'Parcel Notification', value: '198' }],
	});
	expect(await searchList(bench, 'searchRoutes', { filter: 'mx' })).toMatchObject({
		results: [{ name: 'MX-Router', value: 'y29ND1X4kkCG_nC576sALEkvg3HjEqde' }],
	});
	expect(namesOf(await searchList(bench, 'searchAiAgents', { filter: 'nowhere' }))).toEqual([]);
});

test('tasks of one name are told apart by status, time and own id', async () => {
	const { taskId } = account().addTask(createTaskBody, 1746583929);
	account().addTask({ ...createTaskBody, userTaskId: 'EXT-TASK-2', startupType: 3 }, 1746583930);
	const { results } = await searchList(bench, 'searchTasks', { filter: '回访' });
	expect(results).toMatchObject([
		{ description: 'running · 2025-05-07 02:12 UTC · EXT-TASK-2' },
		{
			name: createTaskBody.taskName,
			value: taskId,
			description: 'ready · 2025-05-07 02:12 UTC · EXT-TASK-1',
		},
	]);
});

test('what has no id cannot be chosen, what has no name shows its id', async () => {
	const body = answerOf([{ name: 'No id' }, { autoFlowId: 7, name: null }, { autoFlowId: '8' }]);
	bench.sandbox.faults.add({ path: '/', kind: 'body', body });
	const { results } = await searchList(bench, 'searchAiAgents');
	expect(results.map(({ name, value }) => [name, value])).toEqual([
		['7', '7'],
		['8', '8'],
	]);
});
