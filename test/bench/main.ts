/**
 * `npm run bench [-- 1 1b]`: measures all rows, or those named, each against what it is compared with,
 * prints the table and writes it to docs/benchmarks.md.
 */
import { table } from '../demo/layout';
import { print } from '../demo/print';
import { machineFacts } from './machine';
import { withRow } from './results';
import { rows } from './rows';
import { store, storedRows } from './store';
import { figureCells } from './table';

async function main(ids: string[]): Promise<void> {
	const unknown = ids.filter((id) => !rows.some((row) => row.id === id));
	if (unknown.length > 0) {
		throw new Error(
			`No such row: ${unknown.join(', ')}. Rows: ${rows.map(({ id }) => id).join(' ')}`,
		);
	}
	const machine = machineFacts();
	print(machine);
	for (const { measure, ...row } of rows) {
		if (ids.length > 0 && !ids.includes(row.id)) continue;
		print('', `${row.id}: ${row.work}, against ${row.against}`, '');
		const measurement = await measure();
		const measured = { ...row, ...measurement, measuredAt: new Date().toISOString(), machine };
		print(table(figureCells([measured])), ...(measurement.notes ?? []));
		// After each row, so that a later one that fails takes no figures with it.
		await store(withRow(storedRows(), measured));
	}
	print('', table(figureCells(storedRows())));
}

main(process.argv.slice(2)).catch((error: unknown) => {
	process.stderr.write(
		`The benchmark failed: ${error instanceof Error ? error.stack : String(error)}\n`,
	);
	process.exitCode = 1;
});
