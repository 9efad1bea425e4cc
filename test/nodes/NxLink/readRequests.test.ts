import { Bench } from '../bench';
import { answerOf, readCases } from './listCases';
import { errorOfItem, expectRefused, failureOf, succeed } from './runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const threeItems = [{ n: 1 }, { n: 2 }, { n: 3 }];
const bodiesOfRequests = () => bench.requests.map(({ body }) => body.toString('utf8'));

describe.each(readCases)('$name', (readCase) => {
	const { family, endpoint, parameters, sent, arrange, record, simplify } = readCase;
	const path = `${family.path}${endpoint}`;
	const answer = (body: string, times?: number) =>
		bench.sandbox.faults.add({ path, kind: 'body', body, times });
	const refusal = (times?: number) => answer(JSON.stringify({ code: 88, message: 'no' }), times);

	test('sends the required fields and no others, signed for its family', async () => {
		arrange(bench.sandbox.state.nxLink);
		const { items } = await succeed(bench, parameters);
		expect(items.length).toBeGreaterThan(0);
		expect(bodiesOfRequests()).toEqual([JSON.stringify(sent)]);
		const [request] = bench.requests;
		expect(request.startLine).toBe(`POST ${path} HTTP/1.1`);
		expect(request).toMatchObject({ vendor: 'nxLink', signature: 'verified', status: 200 });
		expect(request.headers).toMatchObject({
			'content-type': 'application/json',
			accesskey: bench.sandbox.accounts.nxLink.accessKey,
			biztype: family.biztype,
			action: family.action,
			ts: expect.stringMatching(/^\d{13}$/),
			sign: expect.stringMatching(/^[0-9a-f]{32}$/),
		});
	});

	test('an empty filter is not sent', async () => {
		answer(answerOf([]));
		await succeed(bench, { ...parameters, filters: { userName: '', name: ' ', callId: '' } });
		expect(bodiesOfRequests()).toEqual([JSON.stringify(sent)]);
	});

	test.each([
		['an empty array', []],
		['an empty page', { total: 0, list: [] }],
		['null', null],
	])('%s gives no items', async (_, data) => {
		answer(answerOf(data));
		expect((await succeed(bench, parameters)).items).toEqual([]);
		expect(bench.requests).toHaveLength(1);
	});

	test('the vendor refuses: its words, its code, one request', async () => {
		answer(JSON.stringify({ code: 1005, message: 'not for you', msg: 'not for you' }));
		const error = await failureOf(bench, parameters);
		expect(error).toMatchObject({ name: 'NodeApiError', context: { data: { code: '1005' } } });
		expect(error.message).toBe('not for you (NXLink code 1005)');
		expect(bench.requests).toHaveLength(1);
	});

	test('what is wrong is refused under its name', async () => {
		const { refused, refusedName } = readCase;
		const error = await failureOf(bench, { ...parameters, ...refused });
		await expectRefused(bench, { ...parameters, ...refused }, error.message);
		expect(error.message.split(':')[0]).toBe(refusedName);
	});

	test('records are linked to the item that asked for them, a failure between them as well', async () => {
		answer(answerOf([record(1), record(2)]), 1);
		refusal(1);
		answer(answerOf([record(1), record(3)]));
		const { items } = await succeed(bench, parameters, {
			items: threeItems,
			onError: 'continueRegularOutput',
		});
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 0, 1, 2, 2].map((item) => ({ item })),
		);
		expect(errorOfItem(items[2])).toMatchObject({ itemIndex: 1, code: '88' });
		expect(bench.requests).toHaveLength(3);
	});

	test('a failed item goes to the error output, and without that it stops the run', async () => {
		refusal(1);
		answer(answerOf([record(1)]));
		const { items, errorItems } = await succeed(bench, parameters, {
			items: threeItems,
			onError: 'continueErrorOutput',
		});
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }, { item: 2 }]);
		expect(errorItems.map(({ pairedItem }) => pairedItem)).toMatchObject([{ item: 0 }]);

		bench.sandbox.reset();
		answer(answerOf([record(1)]), 1);
		refusal();
		const error = await failureOf(bench, parameters, { items: threeItems });
		expect(error.context).toMatchObject({ itemIndex: 1 });
		expect(bench.requests).toHaveLength(2);
	});

	test('as sent by the vendor when Simplify is off or not offered', async () => {
		const odd = { ...record(1), somethingNew: { nested: [null, ''] }, empty: null };
		answer(answerOf([odd]));
		const raw = simplify ? { ...parameters, simplify: false } : parameters;
		const { items } = await succeed(bench, raw);
		expect(items).toEqual([{ json: odd, pairedItem: { item: 0 } }]);
	});
});
