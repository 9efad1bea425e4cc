import * as fc from 'fast-check';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { readList, type PagedList } from '../../../nodes/shared/pagedList';

const SIZE = 10;
const byId: PagedList = { maxPageSize: SIZE, keyFields: ['id'] };
const asSent = { limit: Infinity, outputOf: (record: IDataObject) => record };
const execution = (signal?: AbortSignal) =>
	({ getExecutionCancelSignal: () => signal }) as unknown as IExecuteFunctions;

/** Reads a list that changes after every page; returns the ids that came. */
async function idsOf(
	records: IDataObject[],
	change: (page: number) => void,
	{ withTotal = true, paged = byId } = {},
): Promise<unknown[]> {
	const output = await readList(execution(), paged, asSent, async (page, size) => {
		if (page > 1000) throw new Error('It does not end');
		const shown = records.slice((page - 1) * size, page * size);
		const total = withTotal ? records.length : undefined;
		change(page);
		return { records: shown, total };
	});
	return output.map(({ id }) => id);
}

const listOf = (count: number) => Array.from({ length: count }, (_, index) => ({ id: index + 1 }));

test.each([true, false])(
	'a list that grows at its front shows none twice (total: %s)',
	async (withTotal) => {
		const records = listOf(95);
		const ids = await idsOf(records, (page) => void records.unshift({ id: 1000 + page }), {
			withTotal,
		});
		expect(ids).toEqual(listOf(95).map(({ id }) => id));
	},
);

test.each([true, false])(
	'a list that shrinks at its front shows none twice and ends (total: %s)',
	async (withTotal) => {
		const records = listOf(95);
		const ids = await idsOf(records, () => void records.shift(), { withTotal });
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.slice(0, SIZE)).toEqual(listOf(SIZE).map(({ id }) => id));
	},
);

test('however it changes, it ends, repeats nothing and shows what always stood at its end', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.nat(60),
			fc.array(fc.integer({ min: 0, max: SIZE - 1 }), { maxLength: 30 }),
			fc.boolean(),
			async (count, growth, withTotal) => {
				const records = listOf(count);
				let next = 1000;
				const grow = (page: number) => {
					for (let more = growth[page - 1] ?? 0; more > 0; more--) records.unshift({ id: next++ });
				};
				const ids = await idsOf(records, grow, { withTotal });
				expect(new Set(ids).size).toBe(ids.length);
				for (const { id } of listOf(count)) expect(ids).toContain(id);
			},
		),
	);
});

test('records without the fields of their key are told apart by all that they hold', async () => {
	const records = [{ name: 'a' }, { name: 'b' }];
	const paged = { maxPageSize: 1, keyFields: ['id'] };
	const output = await readList(execution(), paged, asSent, async (page) => ({
		records: records.slice(page - 1, page),
	}));
	expect(output).toEqual(records);
});

test('1 and "1" in two fields of a key do not run together', async () => {
	const records = [
		{ a: '1', b: '2,3' },
		{ a: '1,2', b: '3' },
	];
	const paged = { maxPageSize: 1, keyFields: ['a', 'b'] };
	const output = await readList(execution(), paged, asSent, async (page) => ({
		records: records.slice(page - 1, page),
	}));
	expect(output).toEqual(records);
});

test('what stands twice on one page stays', async () => {
	const output = await readList(execution(), byId, asSent, async () => ({
		records: [{ id: 1 }, { id: 1 }],
	}));
	expect(output).toHaveLength(2);
});

test('cancelling ends it before the next page, and before the first', async () => {
	const cancelling = new AbortController();
	let asked = 0;
	const read = async () =>
		await readList(execution(cancelling.signal), byId, asSent, async (page) => {
			asked += 1;
			if (page === 2) cancelling.abort();
			return { records: listOf(SIZE).map(({ id }) => ({ id: `${page}-${id}` })) };
		});
	await read();
	expect(asked).toBe(2);
	await read();
	expect(asked).toBe(2);
});

test('an error on a later page is not swallowed', async () => {
	const reading = readList(execution(), byId, asSent, async (page) => {
		if (page === 2) throw new Error('no second page');
		return { records: listOf(SIZE) };
	});
	await expect(reading).rejects.toThrow('no second page');
});
