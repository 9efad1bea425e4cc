import { Bench } from '../bench';
import { operations } from '../operations';
import { answerWith, errorOfItem, succeed } from './runs';

const all = operations.filter(({ node }) => node === 'laaffic');
const twoItems = [{ n: 1 }, { n: 2 }];

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

describe.each(all)('$name', ({ parameters, failure, path, reads }) => {
	const unclear = reads
		? 'Nothing was changed, because this only reads'
		: 'The request may have been carried out all the same';
	test('on continue, a refusal of the vendor is an item with its words and its code', async () => {
		answerWith(bench, failure('no more today'));
		const { items, errorItems } = await succeed(bench, parameters, {
			items: twoItems,
			onError: 'continueErrorOutput',
		});
		expect(items).toEqual([]);
		expect(bench.requests).toHaveLength(2);
		expect(errorItems).toEqual(
			twoItems.map((input, item) => ({
				json: {
					...input, // n8n adds the input to the items of the error output
					error: {
						message: 'no more today (LAAFFIC code -18)',
						itemIndex: item,
						// LAAFFIC has no trace id, so none is to be told to its support.
						description: expect.stringContaining(
							`The fault is on the side of the vendor. ${unclear}`,
						),
						vendor: 'LAAFFIC',
						code: '-18',
						httpStatus: 200,
					},
				},
				pairedItem: { item },
			})),
		);
	});

	test('on continue, a lost answer is an item without a code, and the next item goes on', async () => {
		const tries = reads ? 3 : 1;
		bench.sandbox.faults.add({ path, kind: 'reset', when: 'after', times: tries });
		answerWith(bench, failure('no more today'));
		const { items } = await succeed(bench, parameters, {
			items: twoItems,
			onError: 'continueRegularOutput',
		});
		expect(bench.requests).toHaveLength(tries + 1);
		expect(errorOfItem(items[0])).toEqual({
			message: expect.stringMatching(
				/^The connection to LAAFFIC broke.*: ECONNRESET( \(tried 3 times\))?$/,
			),
			itemIndex: 0,
			description: expect.stringContaining(unclear),
			vendor: 'LAAFFIC',
		});
		expect(errorOfItem(items[1])).toMatchObject({ itemIndex: 1, code: '-18' });
	});
});

// An option of the node holds for all items, so its refusal is no item.
describe.each(all.filter(({ refused }) => !('options' in refused)))('$name', (operation) => {
	const { parameters, refused, refusedName } = operation;

	test('on continue, a refused parameter is named', async () => {
		const { items } = await succeed(
			bench,
			{ ...parameters, ...refused },
			{ onError: 'continueRegularOutput' },
		);
		expect(bench.requests).toEqual([]);
		expect(errorOfItem(items[0])).toMatchObject({ parameter: refusedName, itemIndex: 0 });
		expect(Object.keys(items[0].json)).toEqual(['error']);
	});
});
