import { withProcesses } from '../processes/process';
import { alternately } from '../ratio';
import type { Row } from '../types';
import { DRAGGED_IN } from '../workflows';
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
