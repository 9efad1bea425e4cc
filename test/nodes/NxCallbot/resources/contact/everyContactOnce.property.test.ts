import fc from 'fast-check';

import { Bench } from '../../../bench';
import { cutOffImports, expectEveryoneOnce } from './everyContactOnce';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
afterAll(async () => await bench.stop());

test.each([2026032501, 2026032502])(
	'an import that is cut off and run again adds every contact exactly once (seed %i)',
	async (seed) => {
		const property = fc.asyncProperty(
			cutOffImports,
			async (plan) => await expectEveryoneOnce(bench, plan),
		);
		await fc.assert(property, { numRuns: 80, seed });
	},
	60_000,
);
