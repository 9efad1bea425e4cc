import { randomUUID } from 'node:crypto';

import { credentialsOf } from '../../demo/credentials';
import { accounts } from '../../sandbox/accounts';
import { listening } from '../n8n/workflows';
import type { Delivered, Deliveries } from '../processes/callbot';
import type { N8nSetup } from '../processes/n8n';
import { withProcesses, type BenchProcess } from '../processes/process';
import { ratioOf, takingTurns } from '../ratio';
import type { Figure, Row } from '../types';

/** How many callbacks n8n gets at a time. */
const PARALLEL = 8;

/** In which n8n, and how many callbacks it gets in a round. */
const SETUPS: Array<{ name: string; count: number } & Pick<N8nSetup, 'version' | 'env'>> = [
	{ name: 'n8n 2.40.7 as it is installed', version: 'current', count: 150 },
	{
		name: 'n8n 2.40.7, N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE=true',
		version: 'current',
		env: { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' },
		count: 400,
	},
	{ name: 'n8n 1.123.81', version: 'lts', count: 400 },
];

/** Row 7. */
export const callbacks: Row = {
	id: '7',
	work: 'callbacks, verified by the NXCloud Callbot Trigger of a real n8n',
	against: "n8n's own Webhook node, which verifies nothing, with the same workflow behind it",
	async measure() {
		const figures: Figure[] = [];
		for (const setup of SETUPS) figures.push(...(await measureIn(setup)));
		const notes = [
			`${PARALLEL} callbacks at a time over connections that are kept. n8n saves each execution, on both sides.`,
			'n8n 2.x sets up its sandbox for expressions before it hands a request to a node, unless the node is its own Webhook node (`webhookPhaseNeedsIsolate` in `live-webhooks.js`), and once more to decrypt a credential (`applyDefaultsAndOverwrites` in `credentials-helper.js`); then once for the execution, on both sides. That makes three sandboxes a callback against one, and each takes longer than all the rest: no package can change that, the setting does. With it a sandbox is set up when an expression is evaluated, which these triggers avoid.',
		];
		return { figures, notes };
	},
};

async function measureIn({ name, count, ...setup }: (typeof SETUPS)[number]): Promise<Figure[]> {
	return await withProcesses(['n8n', 'callbot'], async (n8n, callbot) => {
		const credentials = credentialsOf({ url: 'http://127.0.0.1:9', accounts });
		try {
			const url = await n8n.ask<string>('start', { ...setup, credentials });
			const addresses = await activate(n8n, url);
			const deliver = (address: string) => async () => {
				const deliveries: Deliveries = { url: address, count, parallel: PARALLEL };
				const delivered = await callbot.ask<Delivered>('deliver', deliveries);
				// What is left to do after the answers must not burden the other side.
				await n8n.ask('idle');
				return delivered;
			};
			const pairs = await takingTurns(deliver(addresses.ours), deliver(addresses.theirs), {
				rounds: 5,
				warmUps: 1,
			});
			const both = (figure: keyof Delivered) =>
				pairs.map(([ours, theirs]): [number, number] => [ours[figure], theirs[figure]]);
			return [
				{ name, ratio: ratioOf(both('perSecond'), 'callbacks/s'), goal: { atLeast: 0.95 } },
				{ name: `${name}, p99`, ratio: ratioOf(both('p99'), 'ms'), goal: { atMost: 1.1 } },
			];
		} finally {
			await n8n.ask('stop');
		}
	});
}

/** Two workflows that differ in their first node only; gives where they take callbacks. */
async function activate(n8n: BenchProcess, url: string): Promise<{ ours: string; theirs: string }> {
	const [webhookId, path] = [randomUUID(), randomUUID()];
	await n8n.ask(
		'activate',
		listening({
			name: 'Trigger',
			type: 'n8n-nodes-outbound-calling.nxCallbotTrigger',
			typeVersion: 2,
			webhookId,
		}),
	);
	await n8n.ask(
		'activate',
		listening({
			name: 'Webhook',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			webhookId: path,
			parameters: { httpMethod: 'POST', path },
		}),
	);
	return { ours: `${url}/webhook/${webhookId}/webhook`, theirs: `${url}/webhook/${path}` };
}
