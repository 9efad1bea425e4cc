import type { N8nSetup, NodeRun } from '../processes/n8n';
import { withProcesses } from '../processes/process';
import { addition, BY_HAND, byHand as workflowByHand } from '../n8n/workflows';
import { takingTurns, ratioOf } from '../ratio';
import type { Row } from '../types';
import { Imports } from './imports';

const OURS = 100_000;
const THEIRS = 2_000;

/** Contacts a second of the nodes that import them. Throws when one was not imported. */
function perSecond(
	runs: Record<string, NodeRun>,
	nodes: string[],
	imported: string,
	count: number,
) {
	const { outcomes } = runs[nodes[nodes.length - 1]];
	if (outcomes[imported] !== count) {
		throw new Error(`Not all of ${count} contacts were imported: ${JSON.stringify(outcomes)}`);
	}
	return (count / nodes.reduce((sum, node) => sum + runs[node].ms, 0)) * 1000;
}

/** Row 2. */
export const byHand: Row = {
	id: '2',
	work: 'import of 100,000 contacts, NXLink Contact / Add, Map Automatically, in a real n8n',
	against:
		'what users build in a real n8n: Code node, Crypto node, HTTP Request node, one request a contact, 2,000 contacts',
	async measure() {
		return await withProcesses(['sandbox', 'n8n'], async (sandbox, n8n) => {
			const imports = await Imports.into(sandbox);
			const { url, credentials } = imports.address;
			const setup: N8nSetup = { version: 'current', credentials };
			await n8n.ask('start', setup);
			try {
				const run = async (workflow: object) =>
					await imports.intoEmptyTask(
						async () => await n8n.ask<Record<string, NodeRun>>('run', workflow),
					);
				const pairs = await takingTurns(
					async () => perSecond(await run(addition(OURS)), ['Add'], 'added', OURS),
					async () => perSecond(await run(workflowByHand(THEIRS, url)), BY_HAND, '0', THEIRS),
					{ rounds: 5, warmUps: 1 },
				);
				const note =
					'the times that n8n shows for the nodes; the rows come from a Code node, which is not counted. By hand, nothing is checked, and a contact that is refused does not stand out.';
				return {
					figures: [{ ratio: ratioOf(pairs, 'contacts/s'), goal: { atLeast: 300 } }],
					notes: [note],
				};
			} finally {
				await n8n.ask('stop');
			}
		});
	},
};
