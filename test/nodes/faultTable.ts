import { faultCases, vendorWords, type FaultCase, type Outcome } from './faultCases';
import { FaultBench, triesOf } from './faultRuns';
import { everyOperation, type TestedOperation } from './operations';
import { errorOfItem } from './runs';

const traceOfCode = /\bat (Object|async|new|process)\b|\.[jt]s\b|node_modules|\[object|undefined/;
const instruction = /\b(Check|Look|Correct|Run|Send|Set)\b/;
const mayBeDone = /(may have been|was) carried out/;
const nothingChanged = /Nothing was changed/;

const outcomeOf = (operation: TestedOperation, faultCase: FaultCase): Outcome =>
	faultCase.outcomeFor?.(operation) ?? 'error';

/** Checks the words of an error: those of the vendor, and those about what to do. */
export function expectToldError(
	{ message, description = '' }: { message: string; description?: string | null },
	operation: TestedOperation,
	faultCase: FaultCase,
): void {
	const { fault, inEnvelope, outcomeUnknown, advice } = faultCase;
	const tries = triesOf(operation, faultCase);
	expect(message).toMatch(/\w+ \w+/);
	expect(message.length).toBeLessThan(1500);
	expect(message).not.toMatch(traceOfCode);
	expect(description).not.toMatch(traceOfCode);
	expect(description).toMatch(instruction);
	expect(message.endsWith(`tried ${tries} times)`)).toBe(tries > 1);
	if (inEnvelope) {
		expect(message.startsWith(vendorWords)).toBe(true);
		expect(message).toMatch(/\(.+ code -?\d+/);
		if (operation.node !== 'laaffic') expect(message).toContain('trace id trace-1');
	}
	if (fault.status && fault.status !== 200) expect(message).toContain(`HTTP ${fault.status}`);
	if (advice) expect(description).toMatch(advice);
	if (operation.reads) expect(description).not.toMatch(mayBeDone);
	if (outcomeUnknown) expect(description).toMatch(operation.reads ? nothingChanged : mayBeDone);
}

/** Every fault for every operation of a node, for `faults.*.test.ts`; the table is split to run in parallel. */
export function testFaults(node: TestedOperation['node']): void {
	describe.each(everyOperation.filter((operation) => operation.node === node))(
		'$name',
		(operation) => {
			let faults: FaultBench;
			beforeAll(async () => {
				faults = await FaultBench.start();
			});
			afterAll(async () => await faults.stop());

			test.each(faultCases)('$name: what is told and what is sent', async (faultCase) => {
				const { status, error, items } = await faults.run(operation, faultCase);

				expect(faults.sent(operation)).toBe(triesOf(operation, faultCase));
				const outcome = outcomeOf(operation, faultCase);
				if (outcome === 'error') {
					expect(status).toBe('error');
					expect(items).toEqual([]);
					expectToldError(error ?? { message: '' }, operation, faultCase);
				} else {
					expect(status).toBe(operation.waits ? 'waiting' : 'success');
					expect(items).toHaveLength(outcome === 'success' ? 1 : 0);
				}
			});

			const small = faultCases.filter(({ large }) => !large);
			test.each(small)('$name: the error output', async (faultCase) => {
				const inputs = operation.waits ? [{ n: 1 }] : [{ n: 1 }, { n: 2 }];
				const options = { onError: 'continueErrorOutput', items: inputs } as const;
				const result = await faults.run(operation, faultCase, options);

				const tries = triesOf(operation, faultCase);
				expect(faults.sent(operation)).toBe(tries * inputs.length);
				if (outcomeOf(operation, faultCase) !== 'error') {
					expect(result.errorItems).toEqual([]);
					return;
				}
				expect(result.status).toBe('success');
				expect(result.items).toEqual([]);
				expect(result.errorItems).toMatchObject(
					inputs.map((_, item) => ({ pairedItem: { item } })),
				);
				result.errorItems.forEach((item, index) => {
					const told = errorOfItem(item) as Record<string, string>;
					expect(told).toMatchObject({ itemIndex: index, vendor: expect.any(String) as string });
					expectToldError({ ...told, message: told.message }, operation, faultCase);
				});
			});
		},
	);
}
