import fc from 'fast-check';

import { splitting } from '../../../nodes/NxCallbot/splitting';
import { VendorFailure } from '../../../nodes/shared/failures';

const failure = (code: string) => new VendorFailure('no', { vendor: 'NXCloud', code, advice: '' });

/** A vendor that takes at most so many entries in a request, and notes what it was sent. */
function vendorOf(most: number) {
	const taken: number[][] = [];
	const sizes: number[] = [];
	const send = async (entries: number[]) => {
		sizes.push(entries.length);
		// Requests that run at the same time come back in their own turn.
		await Promise.resolve();
		if (entries.length > most) throw failure('4001');
		taken.push(entries);
	};
	return { taken, sizes, send };
}

const seed = 2026032501;
const entriesOf = (count: number, from = 0) => Array.from({ length: count }, (_, i) => from + i);

test('every entry is sent once, in order, in requests that the vendor takes', async () => {
	const plan = [fc.nat({ max: 300 }), fc.integer({ min: 1, max: 300 })] as const;
	const property = fc.asyncProperty(...plan, async (count, most) => {
		const { taken, sizes, send } = vendorOf(most);
		await splitting(send)(entriesOf(count));
		expect(taken.flat()).toEqual(entriesOf(count));
		const refused = sizes.filter((size) => size > most);
		expect(refused.length).toBeLessThanOrEqual(Math.ceil(Math.log2(Math.max(count / most, 1))));
		expect(sizes).not.toContain(0);
	});
	await fc.assert(property, { numRuns: 300, seed });
});

test('what one list has taught holds for the next', async () => {
	const size = fc.integer({ min: 1, max: 200 });
	const property = fc.asyncProperty(size, size, size, async (first, second, most) => {
		const { taken, sizes, send } = vendorOf(most);
		const sendAll = splitting(send);
		await sendAll(entriesOf(first));
		const refused = sizes.filter((each) => each > most);
		const known = refused.length > 0 ? Math.ceil(Math.min(...refused) / 2) : Infinity;
		const begun = sizes.length;
		await sendAll(entriesOf(second, first));
		expect(taken.flat()).toEqual(entriesOf(first + second));
		for (const each of sizes.slice(begun)) expect(each).toBeLessThanOrEqual(known);
	});
	await fc.assert(property, { numRuns: 300, seed });
});

test('lists that are sent at the same time lose and repeat nothing', async () => {
	const size = fc.integer({ min: 0, max: 80 });
	const lists = fc.array(size, { maxLength: 6 });
	const property = fc.asyncProperty(
		lists,
		fc.integer({ min: 1, max: 80 }),
		async (counts, most) => {
			const { taken, send } = vendorOf(most);
			const sendAll = splitting(send);
			await Promise.all(counts.map((count, index) => sendAll(entriesOf(count, index * 1000))));
			const all = counts.flatMap((count, index) => entriesOf(count, index * 1000));
			expect(taken.flat().sort((a, b) => a - b)).toEqual(all);
		},
	);
	await fc.assert(property, { numRuns: 300, seed });
});

test('one entry alone that is too large is a failure, after it was tried once', async () => {
	const { sizes, send } = vendorOf(0);
	await expect(splitting(send)(entriesOf(4))).rejects.toMatchObject({ details: { code: '4001' } });
	expect(sizes).toEqual([4, 2, 1]);
});

test.each([
	['another code', failure('4')],
	['no code', new VendorFailure('reset', { vendor: 'NXCloud', advice: '' })],
	['an error of another kind', new Error('4001')],
])('%s is passed on without another try', async (_, error) => {
	const send = jest.fn().mockRejectedValue(error);
	await expect(splitting(send)(entriesOf(4))).rejects.toBe(error);
	expect(send).toHaveBeenCalledTimes(1);
});
