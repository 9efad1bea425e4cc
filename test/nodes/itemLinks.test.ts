import { Bench } from './bench';
import { operations } from './operations';

const fourItems = [{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }];

let bench: Bench;

beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const links = (items: Array<{ pairedItem?: unknown }>) => items.map(({ pairedItem }) => pairedItem);

describe.each(operations)('$name', ({ node, path, success, failure, ...operation }) => {
	const parameters = { ...operation.parameters, ...operation.apart };
	const type = `n8n-nodes-outbound-calling.${node}`;
	const answerWith = (body: object, times?: number) =>
		bench.sandbox.faults.add({ path, kind: 'body', body: JSON.stringify(body), times });

	test('every output item is linked to its input item', async () => {
		answerWith(success);
		const { status, items } = await bench.run(node, parameters, { items: fourItems });
		expect(status).toBe('success');
		expect(bench.requests).toHaveLength(4);
		expect(links(items)).toEqual([0, 1, 2, 3].map((item) => ({ item })));
	});

	test('so are the items of failures, in both outputs', async () => {
		answerWith(success, 1);
		answerWith(failure('no'), 2);
		answerWith(success);
		const { items, errorItems } = await bench.run(node, parameters, {
			items: fourItems,
			onError: 'continueErrorOutput',
		});
		expect(links(items)).toMatchObject([{ item: 0 }, { item: 3 }]);
		expect(links(errorItems)).toMatchObject([{ item: 1 }, { item: 2 }]);
	});

	test('with Parallel Requests the links and the order stay', async () => {
		answerWith(success);
		const { items } = await bench.run(
			node,
			{ ...parameters, options: { parallelRequests: 3 } },
			{ items: fourItems },
		);
		expect(bench.requests).toHaveLength(4);
		expect(links(items)).toEqual([0, 1, 2, 3].map((item) => ({ item })));
	});

	test('Execute Once sends one request, for the first item', async () => {
		answerWith(success);
		const { status, items } = await bench.engine.runNode(
			{ type, parameters, executeOnce: true },
			{ credentials: bench.credentials, items: fourItems },
		);
		expect(status).toBe('success');
		expect(bench.requests).toHaveLength(1);
		expect(links(items)).toEqual([{ item: 0 }]);
	});

	test('without input items nothing is sent', async () => {
		const { status, items } = await bench.run(node, parameters, { items: [] });
		expect(status).toBe('success');
		expect(items).toEqual([]);
		expect(bench.requests).toEqual([]);
	});
});
