import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { version } from '../n8n';

const PROBE_FILE = join(version.folder, 'probe');

/** Lets an n8n tell what it holds. */
export const PROBED = { NODE_OPTIONS: `--require ${join(__dirname, 'probe.cjs')}`, PROBE_FILE };

/** What n8n holds while it has nothing to do. */
export interface Figures {
	/** JavaScript objects after a collection of garbage, in MB. */
	heap: number;
	/** Buffers and the like, in MB. */
	external: number;
	/** Resident memory of the process, in MB. */
	resident: number;
	/** Open file descriptors. */
	descriptors: number;
	/** Those of them that are sockets. */
	sockets: number;
	/** Timers that keep running. */
	timers: number;
}

interface Probe {
	memory: NodeJS.MemoryUsage;
	resources: string[];
}

/** Asks an n8n that was started with PROBED. */
export async function figuresOf(pid: number): Promise<Figures> {
	const file = `${PROBE_FILE}.${pid}`;
	rmSync(file, { force: true });
	process.kill(pid, 'SIGUSR2');
	while (!existsSync(file)) await sleep(20);
	const { memory, resources } = JSON.parse(readFileSync(file, 'utf8')) as Probe;
	const open = openFiles(pid);
	return {
		heap: memory.heapUsed / 1e6,
		external: memory.external / 1e6,
		resident: memory.rss / 1e6,
		descriptors: open.length,
		sockets: open.filter((target) => target.startsWith('socket:')).length,
		timers: resources.filter((name) => name === 'Timeout').length,
	};
}

/** The most that a process has had in memory so far, in MB; 0 elsewhere than on Linux. */
export function peakOf(pid: number): number {
	const file = `/proc/${pid}/status`;
	const status = existsSync(file) ? readFileSync(file, 'utf8') : '';
	return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1e3;
}

/** What the descriptors of a process stand for. */
function openFiles(pid: number): string[] {
	const folder = `/proc/${pid}/fd`;
	// Linux alone has it.
	if (!existsSync(folder)) return [];
	return readdirSync(folder).flatMap((name) => {
		try {
			return [readlinkSync(join(folder, name))];
		} catch {
			// Closed since.
			return [];
		}
	});
}

/** One line with all figures. */
export function describeFigures(figures: Figures): string {
	const { heap, external, resident, descriptors, sockets, timers } = figures;
	return [
		`heap ${heap.toFixed(1)} MB`,
		`external ${external.toFixed(1)} MB`,
		`resident ${resident.toFixed(0)} MB`,
		`${descriptors} descriptors, ${sockets} of them sockets`,
		`${timers} timers`,
	].join(', ');
}
