/** What the rows of the benchmark are made of. */

/** Two things measured alternately in the same run, the first divided by the second. */
export interface Ratio {
	/** Median of the ratios of all rounds. */
	median: number;
	/** Smallest and largest ratio of a round. */
	low: number;
	high: number;
	rounds: number;
	/** Medians of both sides on their own, in `unit`. */
	ours: number;
	theirs: number;
	/** Such as ms, µs, MB or requests/s. */
	unit: string;
}

/** One line of the table. */
export interface Figure {
	/** Which case of the row, where it has several, such as "20 kB, SHA-256". */
	name?: string;
	ratio: Ratio;
	goal: { atMost: number } | { atLeast: number };
}

/** What a row measured, with sentences that belong below the table. */
export interface Measurement {
	figures: Figure[];
	notes?: string[];
}

/** One row of the benchmark. */
export interface Row {
	/** As on the command line, such as "1b". */
	id: string;
	work: string;
	/** What the work is compared with. */
	against: string;
	measure(): Promise<Measurement>;
}

/** A row that was measured, as it is kept for later runs. */
export interface MeasuredRow extends Omit<Row, 'measure'>, Measurement {
	/** ISO date and time. */
	measuredAt: string;
	machine: string;
}
