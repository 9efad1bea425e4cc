import type { Ratio } from './types';

/** One measurement, in the unit of the ratio. */
type Measure = () => Promise<number>;

interface Rounds {
	/** At least five. */
	rounds?: number;
	/** Rounds before, which do not count. */
	warmUps?: number;
	unit?: string;
}

/**
 * Measures two things alternately, so that whatever else the machine does meets both, and compares
 * them round by round.
 */
export async function alternately(
	ours: Measure,
	theirs: Measure,
	{ rounds = 5, warmUps = 1, unit = 'ms' }: Rounds = {},
): Promise<Ratio> {
	return ratioOf(await takingTurns(ours, theirs, { rounds, warmUps }), unit);
}

/** What two things gave that were done alternately, round by round. */
export async function takingTurns<Outcome>(
	ours: () => Promise<Outcome>,
	theirs: () => Promise<Outcome>,
	{ rounds, warmUps }: { rounds: number; warmUps: number },
): Promise<Array<[ours: Outcome, theirs: Outcome]>> {
	const pairs: Array<[Outcome, Outcome]> = [];
	for (let round = 0; round < warmUps + rounds; round++) {
		const pair: [Outcome, Outcome] = [await ours(), await theirs()];
		if (round >= warmUps) pairs.push(pair);
	}
	return pairs;
}

/** The ratio of what was measured in pairs, one for each round. */
export function ratioOf(pairs: Array<[ours: number, theirs: number]>, unit: string): Ratio {
	const ratios = pairs.map(([ours, theirs]) => ours / theirs);
	return {
		median: median(ratios),
		low: Math.min(...ratios),
		high: Math.max(...ratios),
		rounds: pairs.length,
		ours: median(pairs.map(([ours]) => ours)),
		theirs: median(pairs.map(([, theirs]) => theirs)),
		unit,
	};
}

/** The middle one of the values, or the mean of the two in the middle. */
export function median(values: number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
