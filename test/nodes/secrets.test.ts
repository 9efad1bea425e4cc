import { startSandbox, type Sandbox } from '../sandbox';
import { allText } from './allText';
import { Bench } from './bench';
import { disturb, faultCases } from './faultCases';
import { operations } from './operations';

/** Everything that a run leaves behind, without the address of the sandbox's credentials. */
type Result = Awaited<ReturnType<Bench['run']>>;

function expectNoSecret(bench: Bench, { run, items, errorItems, error, logs }: Result): void {
	const seen = [
		JSON.stringify(items),
		JSON.stringify(errorItems),
		JSON.stringify(error ?? null),
		JSON.stringify(logs),
		allText([run.data.resultData, error, logs]),
	].join('\n');
	for (const secret of bench.secrets) expect(seen).not.toContain(secret);
	for (const { headers } of bench.requests) expect(seen).not.toContain(headers.sign);
}

describe.each(operations)('$name', (operation) => {
	const { node, refused, refusedName } = operation;
	const parameters = { ...operation.parameters, options: { timeout: 1 } };
	let bench: Bench;
	let elsewhere: Sandbox;

	beforeAll(async () => {
		bench = await Bench.start();
		elsewhere = await startSandbox();
	});
	beforeEach(() => {
		bench.sandbox.reset();
		operation.arrange?.(bench.sandbox);
	});
	afterAll(async () => {
		await bench.stop();
		await elsewhere.close();
	});

	test.each(faultCases)('no secret is seen after $name', async (faultCase) => {
		disturb(bench, operation, faultCase, elsewhere.url);
		const result = await bench.run(node, parameters);
		expect(result.status).toBe('error');
		expect(bench.requests[0].headers.sign).toMatch(/^[0-9a-f]{32}$/i);
		expectNoSecret(bench, result);

		bench.sandbox.reset();
		disturb(bench, operation, faultCase, elsewhere.url);
		const continued = await bench.run(node, parameters, { onError: 'continueErrorOutput' });
		expect(continued.errorItems).toHaveLength(1);
		expectNoSecret(bench, continued);
	});

	test.each(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const)(
		'no secret is seen after a refusal (%s)',
		async (onError) => {
			const given = { ...parameters, ...refused };
			const result = await bench.run(node, given, { onError });
			expect(bench.requests).toEqual([]);
			expect(allText([result.error, result.items, result.errorItems])).toContain(refusedName);
			expectNoSecret(bench, result);
		},
	);

	test('no secret is seen after a success', async () => {
		const result = await bench.run(node, parameters);
		expect(result.status).toBe('success');
		expectNoSecret(bench, result);
	});

	test('no secret is seen when no one listens', async () => {
		const credentials = { [operation.credential]: { baseUrl: 'http://127.0.0.1:9' } };
		const result = await bench.run(node, parameters, { credentials });
		expect(result.status).toBe('error');
		expectNoSecret(bench, result);
	});
});
