import { Bench } from '../bench';
import { searchList } from '../loadOptions';
import { stopClockAt } from '../NxLink/clock';
import { answerWith } from './runs';
import { TASKS } from './samples';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
	stopClockAt('2024-06-03T12:00:00Z');
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => {
	jest.useRealTimers();
	await bench.stop();
});

const FLOWS = '/voice/recallFlow/queryPage';
const account = () => bench.sandbox.state.laaffic;
const search = async (method: string, more: object = {}) =>
	await searchList(bench, method, { node: 'laaffic', ...more });
const valuesOf = ({ results }: { results: Array<{ value: unknown }> }) =>
	results.map(({ value }) => value);

/** 90 days until now, and the day after for accounts whose clocks are ahead. */
const span = '"strTime":"2024-03-05 12:00:00","endTime":"2024-06-04 12:00:00"';
const searches = [
	{
		method: 'searchTasks',
		path: TASKS,
		field: 'searchCondition',
		params: `${span},"taskType":3,"statusList":[0,1,5,6]`,
	},
	...['searchFlows', 'searchOpenFlows', 'searchPendingFlows', 'searchPendingFlowTasks'].map(
		(method) => ({ method, path: FLOWS, field: 'taskName', params: span }),
	),
];

describe.each(searches)('$method', ({ method, path, field, params }) => {
	test('asks for the last 90 days, and for names only when something is typed', async () => {
		await search(method);
		await search(method, { filter: '' });
		await search(method, { filter: ' MX ', paginationToken: '2' });
		expect(bench.requests).toMatchObject(
			Array(3).fill({ method: 'POST', path, vendor: 'laaffic', signature: 'verified' }),
		);
		expect(bench.requests.map(({ body }) => body.toString('utf8'))).toEqual([
			`{"current":1,"size":100,"params":{${params}}}`,
			`{"current":1,"size":100,"params":{${params}}}`,
			`{"current":2,"size":100,"params":{${params},"${field}":"MX"}}`,
		]);
	});

	test('in the time of the workflow', async () => {
		await search(method, { timezone: 'Asia/Hong_Kong' });
		expect(bench.bodies[0].params).toMatchObject({
			strTime: '2024-03-05 20:00:00',
			endTime: '2024-06-04 20:00:00',
		});
	});

	test.each([
		['null', null],
		['an empty page', { total: 0, records: [] }],
	])('%s is an empty list without a next page', async (_, data) => {
		answerWith(bench, { code: 0, msg: 'success', data });
		expect(await search(method)).toEqual({ results: [], paginationToken: undefined });
	});

	test('an answer of unknown form is an error, never an empty list', async () => {
		answerWith(bench, { code: 0, data: { rows: [{ a: 1 }] } });
		await expect(search(method)).rejects.toThrow('no list in a documented form');
	});

	test("a wrong secret is told in the vendor's words, and never shown", async () => {
		const credential = { apiSecret: 'wrong-secret-0123456789' };
		const failed = search(method, { credential });
		await expect(failed).rejects.toMatchObject({
			name: 'NodeApiError',
			message: 'authentication error (LAAFFIC code -1)',
			description: expect.stringContaining('Check the API Key'),
		});
		const error: unknown = await failed.catch((reason: unknown) => reason);
		expect(JSON.stringify(error)).not.toContain(credential.apiSecret);
	});

	test('a credential that is not filled in is refused before anything is sent', async () => {
		const failed = search(method, { credential: { apiKey: '' } });
		await expect(failed).rejects.toThrow('API Key of the credential: is empty');
		expect(bench.requests).toEqual([]);
	});

	test.each(['always', 'never'])('under the path prefix: %s', async (pathPrefix) => {
		await search(method, { credential: { pathPrefix } });
		expect(bench.requests[0].path).toBe(pathPrefix === 'always' ? `/v3${path}` : path);
	});
});

describe('tasks', () => {
	test('are told apart by status and time', async () => {
		account().addTask({ taskName: 'Survey', status: 0 });
		const { results } = await search('searchTasks', { filter: 'survey' });
		expect(results).toEqual([
			{ name: 'Survey', value: 5009700, description: 'waiting · 2024-05-18 00:00:00' },
		]);
	});

	test.each([
		[0, true],
		[1, true],
		[2, false],
		[3, false],
		[4, false],
		[5, true],
		[6, true],
		[undefined, true],
	])('in the status %p are offered: %p, also when the filter is not heeded', async (status, is) => {
		const records = [{ taskId: 7, taskName: 'Survey', status }];
		answerWith(bench, { code: 0, data: { total: 1, records } });
		expect(valuesOf(await search('searchTasks'))).toEqual(is ? [7] : []);
	});

	test('with a jobId in the place of the taskId can be chosen, without any they cannot', async () => {
		const records = [{ jobId: '7' }, { taskName: 'No id' }, { taskId: 8, taskName: null }];
		answerWith(bench, { code: 0, data: { records } });
		expect((await search('searchTasks')).results).toMatchObject([
			{ name: '7', value: 7 },
			{ name: '8', value: 8 },
		]);
	});

	test('come page by page until the last', async () => {
		account().tasks = [];
		for (let n = 0; n < 250; n++) account().addTask();
		const found: unknown[] = [];
		let paginationToken: string | undefined;
		do {
			const page = await search('searchTasks', { paginationToken });
			found.push(...valuesOf(page));
			paginationToken = page.paginationToken as string | undefined;
		} while (paginationToken !== undefined && bench.requests.length < 10);
		expect(found).toEqual(
			account()
				.tasks.map(({ taskId }) => taskId)
				.reverse(),
		);
		expect(bench.bodies.map(({ current }) => current)).toEqual([1, 2, 3]);
	});
});
