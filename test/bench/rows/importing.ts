import type { RunCost } from '../processes/engine';
import { withProcesses } from '../processes/process';
import { alternately } from '../ratio';
import type { Row } from '../types';
import { BATCH_SIZE } from '../contacts';
import { DRAGGED_IN, handBatched } from '../workflows';
import { Imports } from './imports';

const COUNT = 100_000;
const IMPORT = 'import of 100,000 contacts, NXLink Contact / Add';

/** Row 1. */
export const automatically: Row = {
	id: '1',
	work: `${IMPORT}, Map Automatically, in n8n's engine`,
	against: 'a bare axios loop that sends the same signed bytes',
	async measure() {
		return await withProcesses(
			['sandbox', 'engine', 'axiosLoop'],
			async (sandbox, engine, loop) => {
				const imports = await Imports.into(sandbox);
				const { url, credentials } = imports.address;
				await imports.time(engine, COUNT);
				const requests = await loop.ask<number>('copy', url);
				const ratio = await alternately(
					async () => await imports.time(engine, COUNT),
					async () =>
						await imports.intoEmptyTask(async () => await loop.ask<number>('send', credentials)),
				);
				const note = `${requests} requests one after the other on both sides; the loop has bodies and signatures ready, and does nothing with the answers but parse them.`;
				return { figures: [{ ratio, goal: { atMost: 1.5 } }], notes: [note] };
			},
		);
	},
};

/** Row 1b. */
export const draggedIn: Row = {
	id: '1b',
	work: `${IMPORT}, Map Each Column, fields dragged in`,
	against: 'the same with Map Automatically',
	async measure() {
		return await withProcesses(['sandbox', 'engine', 'engine'], async (sandbox, one, other) => {
			const imports = await Imports.into(sandbox);
			const ratio = await alternately(
				async () => await imports.time(one, COUNT, DRAGGED_IN),
				async () => await imports.time(other, COUNT),
			);
			return { figures: [{ ratio, goal: { atMost: 1.3 } }] };
		});
	},
};

/** Row 3. */
export const againstCode: Row = {
	id: '3',
	work: `${IMPORT}, Map Automatically`,
	against: `a hand-batched workflow: Code node and HTTP Request node, ${BATCH_SIZE} contacts a request`,
	async measure() {
		return await withProcesses(['sandbox', 'engine', 'engine'], async (sandbox, one, other) => {
			const imports = await Imports.into(sandbox);
			const { credentials } = imports.address;
			const workflow = handBatched(COUNT, credentials.nxLinkApi);
			const request = { workflow, credentials, result: 'Send', items: COUNT / BATCH_SIZE };
			const ratio = await alternately(
				async () => await imports.time(one, COUNT),
				async () =>
					await imports.intoEmptyTask(
						async () => (await other.ask<RunCost>('run', request)).milliseconds,
					),
			);
			const note =
				'both in the same engine. The code runs inside n8n here, not in a task runner as in a real n8n, where all items travel to it and back; it checks nothing, and tells nothing of single contacts.';
			return { figures: [{ ratio, goal: { atMost: 1 } }], notes: [note] };
		});
	},
};
