import { allText } from './allText';
import { Bench } from './bench';
import { expectNoSecret, expectNoSecretIn } from './noSecret';
import { everyOperation } from './operations';

/** Failures of every kind are searched where they are tested, in `faultRuns.ts`. */
describe.each(everyOperation)('$name', (operation) => {
	const { node, parameters, refused, refusedName } = operation;
	let bench: Bench;

	beforeAll(async () => {
		bench = await Bench.start();
	});
	beforeEach(() => {
		bench.sandbox.reset();
		operation.arrange?.(bench.sandbox);
	});
	afterAll(async () => await bench.stop());

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
		expect(result.status).toBe(operation.waits ? 'waiting' : 'success');
		expect(bench.requests[0].headers.sign).toMatch(/^[0-9a-f]{32}$/i);
		expectNoSecret(bench, result);
	});

	test('no secret is seen when no one listens', async () => {
		const credentials = { [operation.credential]: { baseUrl: 'http://127.0.0.1:9' } };
		const result = await bench.run(node, parameters, { credentials });
		expect(result.status).toBe('error');
		expectNoSecret(bench, result);
	});
});

test.each([
	['as it is', 'the key is Secret-1!'],
	['in another case', 'SECRET-1'],
	['in hex', Buffer.from('secret-1').toString('hex').toUpperCase()],
	['in base64', `Basic ${Buffer.from('secret-1').toString('base64')}`],
	['as a signature', 'sign=ABCDEF'],
])('the search finds what is not to be seen, %s', (_, text) => {
	expect(() => expectNoSecretIn(text, ['secret-1'], ['abcdef'])).toThrow('Not to be seen');
});
