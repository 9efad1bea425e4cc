import type { N8nSetup, NodeRun } from '../processes/n8n';
import { withProcesses } from '../processes/process';
import { BATCH_SIZE } from '../contacts';
import { addition, BY_HAND, byHand as workflowByHand } from '../n8n/workflows';
import { takingTurns, ratioOf } from '../ratio';
import type { Figure, Row } from '../types';
import { Imports } from './imports';

const OURS = 100_000;
const IMPORT = 'import of 100,000 contacts, NXLink Contact / Add, Map Automatically, in a real n8n';
const NODES = 'Code node, Crypto node, HTTP Request node';

/** Contacts a second of the nodes that import them. Throws when not all of their outputs are right. */
function perSecond(
	runs: Record<string, NodeRun>,
	nodes: string[],
	[outcome, outputs]: [outcome: string, outputs: number],
	count: number,
) {
	const { outcomes } = runs[nodes[nodes.length - 1]];
	if (outcomes[outcome] !== outputs) {
		throw new Error(`Not all of ${count} contacts were imported: ${JSON.stringify(outcomes)}`);
	}
	return (count / nodes.reduce((sum, node) => sum + runs[node].ms, 0)) * 1000;
}

/** An import by the node, against one of `count` contacts by hand, `batchSize` of them a request. */
function againstHand(
	row: Pick<Row, 'id' | 'against'>,
	{ count, batchSize }: { count: number; batchSize: number },
	goal: Figure['goal'],
	note: string,
): Row {
	return {
		...row,
		work: IMPORT,
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
					const hand = workflowByHand(count, url, batchSize);
					const pairs = await takingTurns(
						async () => perSecond(await run(addition(OURS)), ['Add'], ['added', OURS], OURS),
						async () => perSecond(await run(hand), BY_HAND, ['0', count / batchSize], count),
						{ rounds: 5, warmUps: 1 },
					);
					return { figures: [{ ratio: ratioOf(pairs, 'contacts/s'), goal }], notes: [note] };
				} finally {
					await n8n.ask('stop');
				}
			});
		},
	};
}

/** Row 2. */
export const byHand = againstHand(
	{
		id: '2',
		against: `what users build in a real n8n: ${NODES}, one request a contact, 2,000 contacts`,
	},
	{ count: 2_000, batchSize: 1 },
	{ atLeast: 300 },
	'the times that n8n shows for the nodes; the rows come from a Code node, which is not counted. By hand, nothing is checked, and a contact that is refused does not stand out.',
);

/** Row 3. */
export const byHandInBatches = againstHand(
	{
		id: '3',
		against: `the same in batches by hand: ${NODES}, ${BATCH_SIZE} contacts a request, 100,000 contacts`,
	},
	{ count: OURS, batchSize: BATCH_SIZE },
	{ atLeast: 1 },
	'measured as row 2. By hand, what became of a contact is not told.',
);
