import { Bench } from '../bench';
import { answerOf, pagedCases, readCases } from './listCases';
import { failureOf, succeed } from './runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

describe.each(pagedCases)('$name', ({ parameters, pageSize, record, family, endpoint }) => {
	const path = `${family.path}${endpoint}`;
	const records = (from: number, count: number) =>
		Array.from({ length: count }, (_, index) => record(from + index));
	const answerPages = (...pages: Array<{ data: unknown; beside?: object }>) => {
		for (const { data, beside } of pages) {
			bench.sandbox.faults.add({ path, kind: 'body', body: answerOf(data, beside), times: 1 });
		}
	};
	const pageNumbers = () => bench.bodies.map((body) => body.pageNumber ?? body.page);
	const pageSizes = () => bench.bodies.map((body) => body.pageSize ?? body.size);

	test('a full page without a total asks for the next, page size + 1 records are all there', async () => {
		answerPages({ data: records(0, pageSize) }, { data: records(pageSize, 1) });
		const { items } = await succeed(bench, parameters);
		expect(items).toHaveLength(pageSize + 1);
		expect(new Set(items.map(({ json }) => JSON.stringify(json))).size).toBe(pageSize + 1);
		expect(pageNumbers()).toEqual([1, 2]);
		expect(pageSizes()).toEqual([pageSize, pageSize]);
	});

	test('a full page that is all the total tells is the last', async () => {
		answerPages({ data: records(0, pageSize), beside: { total: String(pageSize) } });
		expect((await succeed(bench, parameters)).items).toHaveLength(pageSize);
		expect(pageNumbers()).toEqual([1]);
	});

	test('the paging fields may stand in the data or beside it', async () => {
		const total = pageSize + 1;
		answerPages(
			{ data: { total, list: records(0, pageSize) } },
			{ data: null, beside: { total, list: records(pageSize, 1) } },
		);
		expect((await succeed(bench, parameters)).items).toHaveLength(total);
		expect(pageNumbers()).toEqual([1, 2]);
	});

	test.each([1, 50, 1001])(
		'Limit %d gives no more, in pages no larger than allowed',
		async (limit) => {
			const count = Math.ceil(limit / pageSize);
			for (let page = 0; page < count; page++) {
				answerPages({ data: records(page * pageSize, pageSize) });
			}
			const wanted = { ...parameters, returnAll: false, limit };
			expect((await succeed(bench, wanted)).items).toHaveLength(limit);
			const [size] = pageSizes();
			expect(pageSizes().every((other) => other === size)).toBe(true);
			expect(size).toBeLessThanOrEqual(Math.min(pageSize, Math.max(limit, 10)));
		},
	);

	test('an error on the second page is the error of the item', async () => {
		answerPages({ data: records(0, pageSize) });
		const body = JSON.stringify({ code: 99, message: 'later', msg: 'later' });
		bench.sandbox.faults.add({ path, kind: 'body', body });
		expect((await failureOf(bench, parameters)).message).toBe('later (NXLink code 99)');
		expect(bench.requests).toHaveLength(2);
	});
});

test('the smallest page of call records is 10, also for a smaller limit', async () => {
	bench.sandbox.state.nxLink.addCalls('task-1', 30);
	const [, calls] = readCases;
	const { items } = await succeed(bench, { ...calls.parameters, returnAll: false, limit: 3 });
	expect(items).toHaveLength(3);
	expect(bench.bodies).toEqual([{ taskId: 'task-1', pageNumber: 1, pageSize: 10 }]);
});

describe.each(readCases)('$name', ({ parameters, family, endpoint }) => {
	test.each([
		['a list of numbers', [1, 2]],
		['text', 'no list'],
	])('%s is an error, never an empty list', async (_, data) => {
		const path = `${family.path}${endpoint}`;
		bench.sandbox.faults.add({ path, kind: 'body', body: answerOf(data) });
		const error = await failureOf(bench, parameters);
		expect(error.message).toContain('no list in a documented form');
		expect(bench.requests).toHaveLength(1);
	});
});
