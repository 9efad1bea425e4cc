import { BenchProcess, withProcesses } from '../processes/process';
import { alternately, median } from '../ratio';
import type { Figure, Row } from '../types';
import { Imports } from './imports';

const REFERENCE = 100_000;
const SIZES = [1_000, 10_000, 500_000];

/** Short imports are repeated, so that each measurement takes about as long as a long one. */
const LEAST = 50_000;

const shown = (count: number) => count.toLocaleString('en');

/** Row 4. */
export const sizes: Row = {
	id: '4',
	work: 'import as in row 1, time and memory a contact',
	against: `${shown(REFERENCE)} contacts`,
	async measure() {
		return await withProcesses(['sandbox', 'engine'], async (sandbox, engine) => {
			const imports = await Imports.into(sandbox);
			const perContact = async (count: number) => {
				const times: number[] = [];
				for (let done = 0; done < LEAST; done += count) {
					times.push(await imports.time(engine, count));
				}
				return (median(times) / count) * 1000;
			};
			const figures: Figure[] = [];
			for (const size of SIZES) {
				const ratio = await alternately(
					async () => await perContact(size),
					async () => await perContact(REFERENCE),
					{ unit: 'µs' },
				);
				figures.push({ name: shown(size), ratio, goal: { atMost: 1.3 } });
			}
			const [largest] = SIZES.slice(-1);
			const ratio = await alternately(
				async () => await bytesPerContact(imports, largest),
				async () => await bytesPerContact(imports, REFERENCE),
				{ unit: 'bytes', warmUps: 0 },
			);
			figures.push({ name: `${shown(largest)}, peak memory`, ratio, goal: { atMost: 1.3 } });
			const note =
				'memory is what the most that a new process ever held exceeds what it held before, input items and output items included.';
			return { figures, notes: [note] };
		});
	},
};

/** In a process of its own, which has imported nothing before. */
async function bytesPerContact(imports: Imports, count: number): Promise<number> {
	const engine = await BenchProcess.start('engine');
	try {
		const before = await engine.ask<number>('peakMemory');
		const { peakMemory } = await imports.run(engine, count);
		return (peakMemory - before) / count;
	} finally {
		await engine.stop();
	}
}
