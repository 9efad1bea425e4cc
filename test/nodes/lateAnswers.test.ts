import { inParallel } from '../inParallel';
import { lateAnswers, type FaultCase } from './faultCases';
import { FaultBench, triesOf } from './faultRuns';
import { expectToldError } from './faultTable';
import { everyOperation, type TestedOperation } from './operations';

type Result = Awaited<ReturnType<FaultBench['run']>>;

interface LateAnswer {
	operation: TestedOperation;
	faultCase: FaultCase;
	onError: 'stopWorkflow' | 'continueErrorOutput';
}

/** Runs at the same time: more of them would use up the time limit before they are on their way. */
const AT_A_TIME = 28;

const cases = everyOperation.flatMap((operation) =>
	lateAnswers.map(
		(faultCase): LateAnswer => ({
			operation,
			faultCase,
			onError: faultCase.fault.when === 'after' ? 'stopWorkflow' : 'continueErrorOutput',
		}),
	),
);

const results = new Map<LateAnswer, { result: Result; sent: number }>();

async function runLate(late: LateAnswer): Promise<void> {
	const { operation, faultCase, onError } = late;
	const faults = await FaultBench.start();
	try {
		const result = await faults.run(operation, faultCase, { onError });
		results.set(late, { result, sent: faults.sent(operation) });
	} finally {
		await faults.stop();
	}
}

// Many at once, each with a sandbox of its own: one after the other would wait for minutes.
beforeAll(async () => await inParallel(cases, runLate, AT_A_TIME));

describe.each(cases)('$operation.name, $faultCase.name, $onError', (late) => {
	const { operation, faultCase, onError } = late;

	test('is an error after the time limit', () => {
		const { result, sent } = results.get(late) ?? {};
		expect(sent).toBe(triesOf(operation, faultCase));
		expect(result?.status).toBe(onError === 'stopWorkflow' ? 'error' : 'success');
		expect(result?.items).toEqual([]);
		const [item] = result?.errorItems ?? [];
		const told = (item?.json.error ?? result?.error) as { message: string };
		expectToldError(told, operation, faultCase);
		expect(told.message).toContain('did not answer within the time limit');
		if (item) expect(item.pairedItem).toMatchObject({ item: 0 });
	});
});
