import fc from 'fast-check';

import type { Fault } from '../../../../sandbox';
import type { Bench } from '../../../bench';
import { ADD, additionTo, emptyTask, numbersIn, people } from '../../imports';

const MOST_RUNS = 30;

interface CutOffImport {
	count: number;
	batchSize: number;
	parallelRequests: number;
	/** The most contacts that NXCloud takes in a request. */
	most: number;
	/** Requests that pass before each fault, and the fault. */
	faults: Array<{ pass: number; fault: Omit<Fault, 'path'> }>;
	/** Places at which a row is bad, or says the same as the one before. */
	bad: number[];
	repeated: number[];
}

const kind = fc.constantFrom('reset', 'cutHeaders', 'cutBody', 'empty', 'status' as const);
const fault = fc.record({ kind, when: fc.constantFrom('before', 'after' as const) });
const place = fc.integer({ min: 0, max: 19 });

/** Imports whose connection breaks at random points, to a NXCloud that takes fewer than are sent. */
export const cutOffImports: fc.Arbitrary<CutOffImport> = fc.record({
	count: fc.integer({ min: 20, max: 60 }),
	batchSize: fc.integer({ min: 1, max: 30 }),
	parallelRequests: fc.integer({ min: 1, max: 4 }),
	most: fc.integer({ min: 1, max: 30 }),
	faults: fc.array(
		fc.record({
			pass: fc.integer({ min: 0, max: 6 }),
			fault: fault.map((each): Omit<Fault, 'path'> => ({ ...each, status: 502, times: 1 })),
		}),
		{ minLength: 1, maxLength: 4 },
	),
	bad: fc.array(place, { maxLength: 2 }),
	repeated: fc.array(place, { maxLength: 2 }),
});

/** Runs such an import again until it succeeds; then everyone has to be there exactly once. */
export async function expectEveryoneOnce(bench: Bench, plan: CutOffImport): Promise<void> {
	bench.sandbox.reset();
	emptyTask(bench);
	bench.sandbox.state.nxCallbot.largestCallList = plan.most;
	const everyone = people(plan.count);
	const items = everyone.flatMap((person, index) => [
		person,
		...(plan.bad.includes(index) ? [{ ...person, userPhone: 'none' }] : []),
		...(plan.repeated.includes(index) ? [{ ...person, userName: 'Again' }] : []),
	]);
	for (const { pass, fault } of plan.faults) {
		// A slow answer without delay does no harm: it lets requests pass until the fault.
		if (pass > 0) bench.sandbox.faults.add({ path: ADD, kind: 'slow', times: pass });
		bench.sandbox.faults.add({ path: ADD, ...fault });
	}
	const { batchSize, parallelRequests } = plan;
	const parameters = additionTo('spring', { options: { batchSize, parallelRequests } });

	let runs = 1;
	let result = await bench.run('nxCallbot', parameters, { items });
	while (result.error && ++runs <= MOST_RUNS) {
		result = await bench.run('nxCallbot', parameters, { items });
	}
	expect(result.error).toBeUndefined();
	expect(numbersIn(bench).sort()).toEqual(everyone.map(({ userPhone }) => userPhone));
	expect(result.items.map(({ pairedItem }) => pairedItem)).toEqual(
		items.map((_, item) => ({ item })),
	);
	for (const [index, { json }] of result.items.entries()) {
		const allowed = items[index].userPhone === 'none' ? ['rejected'] : ['added', 'alreadyAdded'];
		expect(allowed).toContain(json.status);
	}
}
