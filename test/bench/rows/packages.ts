import { installed } from '../n8n/installed';
import { load, packages as packagesOf, type Compared } from '../packages/compared';
import type { Load } from '../packages/load';
import { ratioOf } from '../ratio';
import { digits } from '../table';
import type { Figure, Row } from '../types';

const ROUNDS = 11;

/** Row 8. */
export const packages: Row = {
	id: '8',
	work: 'the package, for each of its operations',
	against: 'other packages',
	async measure() {
		const n8n = installed('current');
		const { ours, others } = packagesOf(n8n);
		const all = [ours, ...others];
		const loads = all.map((): Load[] => []);
		for (let round = 0; round <= ROUNDS; round++) {
			all.forEach((each, index) => {
				const loaded = load(n8n, each);
				// The first ones read files that the machine does not have in its memory yet.
				if (round > 0) loads[index].push(loaded);
			});
		}
		const figures = others.flatMap((other, index) =>
			figuresOf({ ...ours, loads: loads[0] }, { ...other, loads: loads[index + 1] }),
		);
		const notes = all.map((each, index) => described({ ...each, loads: loads[index] }));
		return { figures, notes };
	},
};

type Measured = Compared & { loads: Load[] };

function operationsOf({ loads: [{ operations }] }: Measured): number {
	return operations;
}

function figuresOf(ours: Measured, theirs: Measured): Figure[] {
	const perOperation = (amounts: Array<[ours: number, theirs: number]>) =>
		amounts.map(([a, b]): [number, number] => [a / operationsOf(ours), b / operationsOf(theirs)]);
	const times = ours.loads.map(({ ms }, round): [number, number] => [ms, theirs.loads[round].ms]);
	const figure = (name: string, pairs: Array<[number, number]>, unit: string): Figure => ({
		name: `${name}, ${theirs.name}`,
		ratio: ratioOf(perOperation(pairs), unit),
		goal: { atMost: 1 },
	});
	return [
		figure('time to load', times, 'ms'),
		figure('installed size', [[ours.bytes / 1000, theirs.bytes / 1000]], 'kB'),
		figure('files', [[ours.files, theirs.files]], 'files'),
	];
}

/** All of a package, not divided by its operations. */
function described(each: Measured): string {
	const { low, median, high } = ratioOf(
		each.loads.map(({ ms }) => [ms, 1]),
		'ms',
	);
	const time = `${digits(median)} ms (${digits(low)}–${digits(high)})`;
	return `all of ${each.name}: ${operationsOf(each)} operations, loaded in ${time}, ${digits(each.bytes / 1000)} kB, ${each.files} files.`;
}
