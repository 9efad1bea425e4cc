import { startSandbox, type Sandbox } from '../sandbox';
import { Bench } from './bench';
import { disturb, faultCases, vendorWords } from './faultCases';
import { operations } from './operations';

const traceOfCode = /\bat (Object|async|new|process)\b|\.[jt]s\b|node_modules|\[object|undefined/;
const instruction = /\b(Check|Look into|Correct|Run|Send|Set)\b/;
const carriedOut = /(may have been|whether the request was) carried out/;

describe.each(operations)('$name', (operation) => {
	const { node, path } = operation;
	const parameters = { ...operation.parameters, options: { timeout: 1 } };
	let bench: Bench;
	let elsewhere: Sandbox;

	beforeAll(async () => {
		bench = await Bench.start();
		elsewhere = await startSandbox();
	});
	beforeEach(() => {
		bench.sandbox.reset();
		elsewhere.reset();
		operation.arrange?.(bench.sandbox);
	});
	afterAll(async () => {
		await bench.stop();
		await elsewhere.close();
	});

	test.each(faultCases)('$name is an error after one request', async (faultCase) => {
		disturb(bench, operation, faultCase, elsewhere.url);
		const { status, error, items } = await bench.run(node, parameters);

		expect(status).toBe('error');
		expect(items).toEqual([]);
		expect(bench.requests.map((request) => request.path)).toEqual([path]);
		expect(elsewhere.journal).toEqual([]);
		expect(error?.message).toMatch(/\w+ \w+/);
		expect(error?.message).not.toMatch(traceOfCode);
		expect(error?.description).not.toMatch(traceOfCode);
		expect(error?.description).toMatch(instruction);
		if (faultCase.outcomeUnknown) expect(error?.description).toMatch(carriedOut);
		if (faultCase.inEnvelope) expect(error?.message.startsWith(vendorWords)).toBe(true);
	});

	test.each(faultCases)('$name leads to the error output', async (faultCase) => {
		disturb(bench, operation, faultCase, elsewhere.url);
		const result = await bench.run(node, parameters, { onError: 'continueErrorOutput' });

		expect(result.status).toBe('success');
		expect(result.items).toEqual([]);
		expect(bench.requests).toHaveLength(1);
		expect(elsewhere.journal).toEqual([]);
		expect(result.errorItems).toHaveLength(1);
		expect(result.errorItems[0]).toMatchObject({
			json: { error: { message: expect.any(String), description: expect.any(String) } },
			pairedItem: { item: 0 },
		});
	});
});
