import type { RunCost, RunRequest } from '../processes/engine';
import { withProcesses } from '../processes/process';
import type { SandboxAddress } from '../processes/sandbox';
import { alternately } from '../ratio';
import type { Row } from '../types';
import { callRecords } from '../workflows';

const COUNT = 100_000;

/** Row 6. */
export const records: Row = {
	id: '6',
	work: '100,000 call records, NXLink Call Record / Get Many, Return All, Simplify on',
	against: 'the same pages fetched and parsed in a bare axios loop',
	async measure() {
		return await withProcesses(
			['sandbox', 'engine', 'axiosLoop'],
			async (sandbox, engine, loop) => {
				const { url, credentials } = await sandbox.ask<SandboxAddress>('address');
				await sandbox.ask('calls', COUNT);
				const workflow = callRecords();
				const request: RunRequest = { workflow, credentials, result: 'Get', items: COUNT };
				const ours = async () => (await engine.ask<RunCost>('run', request)).milliseconds;
				await ours();
				await loop.ask('copy', url);
				const ratio = await alternately(
					ours,
					async () => await loop.ask<number>('send', credentials),
				);
				return { figures: [{ ratio, goal: { atMost: 1.5 } }] };
			},
		);
	},
};
