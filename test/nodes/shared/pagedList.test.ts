import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { hasMore, readList, type PagedList } from '../../../nodes/shared/pagedList';

const list: PagedList = { maxPageSize: 100, keyFields: ['id'] };
const recordsOf = (count: number) => Array.from({ length: count }, (_, id) => ({ id }));

/** An execution that may be cancelled. */
function execution(signal?: AbortSignal): IExecuteFunctions {
	return { getExecutionCancelSignal: () => signal } as unknown as IExecuteFunctions;
}

interface Reading {
	all: IDataObject[];
	limit?: number;
	total?: (page: number) => number | undefined;
	paged?: PagedList;
}

/** Reads a list and tells which pages it asked for. */
async function reading({ all, limit = Infinity, total = () => undefined, paged = list }: Reading) {
	const pages: Array<[page: number, size: number]> = [];
	const wanted = { limit, outputOf: (record: IDataObject) => record };
	const output = await readList(execution(), paged, wanted, async (page, size) => {
		pages.push([page, size]);
		return { records: all.slice((page - 1) * size, page * size), total: total(page) };
	});
	return { output, pages };
}

const requestsWithoutTotal = [
	[0, 1],
	[1, 1],
	[99, 1],
	[100, 2],
	[101, 2],
	[200, 3],
	[25_000, 251],
];

test.each(requestsWithoutTotal)('%d records without a total: %d requests', async (count, asked) => {
	const { output, pages } = await reading({ all: recordsOf(count) });
	expect(output).toEqual(recordsOf(count));
	expect(pages).toEqual(Array.from({ length: asked }, (_, index) => [index + 1, 100]));
});

test.each([
	[0, 1],
	[1, 1],
	[100, 1],
	[101, 2],
	[200, 2],
	[25_000, 250],
])('%d records with a total: %d requests', async (count, asked) => {
	const { output, pages } = await reading({ all: recordsOf(count), total: () => count });
	expect(output).toEqual(recordsOf(count));
	expect(pages).toHaveLength(asked);
});

test.each([
	[1, [[1, 1]]],
	[50, [[1, 50]]],
	[100, [[1, 100]]],
	[
		101,
		[
			[1, 51],
			[2, 51],
		],
	],
])('a limit of %d never gives more, nor asks for much more', async (limit, pages) => {
	const read = await reading({ all: recordsOf(500), limit });
	expect(read.output).toEqual(recordsOf(limit));
	expect(read.pages).toEqual(pages);
});

test('the smallest page is respected, and the limit all the same', async () => {
	const paged = { ...list, minPageSize: 10 };
	const read = await reading({ all: recordsOf(500), limit: 3, paged });
	expect(read).toEqual({ output: recordsOf(3), pages: [[1, 10]] });
});

test('a total smaller than what came, or 0, does not cut the list off', async () => {
	const all = recordsOf(350);
	expect((await reading({ all, total: () => 0 })).output).toEqual(all);
	expect((await reading({ all, total: () => 1 })).output).toEqual(all);
	expect((await reading({ all, total: () => 100 })).output.length).toBeGreaterThanOrEqual(100);
});

test('a total that promises more than there is ends with the records', async () => {
	const { output, pages } = await reading({ all: recordsOf(150), total: () => 1e9 });
	expect(output).toHaveLength(150);
	expect(pages).toHaveLength(3);
});

test('a page that comes for ever ends the list at its first repetition', async () => {
	let asked = 0;
	const wanted = { limit: Infinity, outputOf: (record: IDataObject) => record };
	const output = await readList(execution(), list, wanted, async () => {
		asked += 1;
		return { records: recordsOf(100), total: 1e9 };
	});
	expect(output).toEqual(recordsOf(100));
	expect(asked).toBe(2);
});

test('100,000 records, each simplified once, and never more than one page at a time', async () => {
	const all = recordsOf(100_000);
	let fetched = 0;
	let simplified = 0;
	const outputOf = ({ id }: IDataObject) => {
		simplified += 1;
		expect(fetched - simplified).toBeLessThan(1000);
		return { id };
	};
	const paged = { ...list, maxPageSize: 1000 };
	const wanted = { limit: Infinity, outputOf };
	const output = await readList(execution(), paged, wanted, async (page, size) => {
		fetched += size;
		return { records: all.slice((page - 1) * size, page * size), total: all.length };
	});
	expect(output).toHaveLength(100_000);
	expect(simplified).toBe(100_000);
});

test.each([
	[{ received: 10, total: 20, full: false }, true],
	[{ received: 20, total: 20, full: true }, false],
	[{ received: 20, total: 5, full: true }, true],
	[{ received: 20, total: 5, full: false }, false],
	[{ received: 20, full: true }, true],
	[{ received: 20, full: false }, false],
])('more behind %j: %j', (state, more) => {
	expect(hasMore(state)).toBe(more);
});
