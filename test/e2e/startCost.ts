import { existsSync, readFileSync } from 'node:fs';

import { N8nProcess, Rest } from './n8n';

/** What one start of n8n took. */
export interface StartCost {
	/** Until it was ready, in seconds. */
	seconds: number;
	/** Time of the processor until then, in seconds; other work on the machine does not change it. */
	cpuSeconds: number;
	/** Resident memory then, in MB. */
	memory: number;
}

/** Clock ticks per second in /proc; the same on every Linux that Node runs on. */
const TICKS = 100;
const PAGE_BYTES = 4096;

/** Reads Linux's own account of a process; elsewhere there is none, and the figures are NaN. */
function processFigures(pid: number): Pick<StartCost, 'cpuSeconds' | 'memory'> {
	const file = `/proc/${pid}/stat`;
	if (!existsSync(file)) return { cpuSeconds: NaN, memory: NaN };
	// The name, second and in parentheses, may hold spaces: the fields are counted from behind it.
	const fields = readFileSync(file, 'utf8').split(') ')[1].split(' ').map(Number);
	const [userTicks, systemTicks] = fields.slice(11, 13);
	const residentPages = fields[21];
	return {
		cpuSeconds: (userTicks + systemTicks) / TICKS,
		memory: (residentPages * PAGE_BYTES) / 1e6,
	};
}

/** Starts n8n on a user folder, measures it, and asks it for the names of its node types. */
export async function measureStart(
	userFolder: string,
): Promise<{ cost: StartCost; nodeNames: string[] }> {
	const begin = performance.now();
	const n8n = await N8nProcess.start({ userFolder });
	try {
		const seconds = (performance.now() - begin) / 1000;
		const cost = { seconds, ...processFigures(n8n.pid) };
		const nodeTypes = await (await Rest.open(n8n.url)).nodeTypes();
		return { cost, nodeNames: nodeTypes.map(({ name }) => name) };
	} finally {
		await n8n.stop();
	}
}

/** One line with the medians of several starts. */
export function describeCosts(costs: StartCost[]): string {
	const median = (figure: keyof StartCost) =>
		costs.map((cost) => cost[figure]).sort((a, b) => a - b)[Math.floor(costs.length / 2)];
	return [
		`ready after ${median('seconds').toFixed(2)} s`,
		`${median('cpuSeconds').toFixed(2)} s of processor time`,
		`${median('memory').toFixed(0)} MB`,
	].join(', ');
}
