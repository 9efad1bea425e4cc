/** Where figures are kept from run to run, so that one row can be measured without losing the others. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

import { findPackageDir } from '../packageFiles';
import { figuresOf, withFigures } from './results';
import type { MeasuredRow } from './types';

const FOLDER = join(findPackageDir(), 'docs');
const DATA = join(FOLDER, 'benchmarks.json');
const PAGE = join(FOLDER, 'benchmarks.md');

/** All rows that were ever measured, each as it was measured last. */
export function storedRows(): MeasuredRow[] {
	return existsSync(DATA) ? (JSON.parse(readFileSync(DATA, 'utf8')) as MeasuredRow[]) : [];
}

/** Writes the data, and the figures into the page; what people wrote around them stays. */
export async function store(rows: MeasuredRow[]): Promise<void> {
	await writeFormatted(DATA, JSON.stringify(rows));
	await writeFormatted(PAGE, withFigures(readFileSync(PAGE, 'utf8'), figuresOf(rows)));
}

async function writeFormatted(file: string, text: string): Promise<void> {
	const options = await resolveConfig(file);
	writeFileSync(file, await format(text, { ...options, filepath: file }));
}
