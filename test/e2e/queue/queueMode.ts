import { rmSync } from 'node:fs';

import { N8nProcess, copyUserFolder, freePort, startN8n, type N8n } from '../n8n';
import { startPostgres, startRedis } from './daemons';

/** n8n in queue mode: each process with a folder of its own, as if on machines of their own. */
export interface QueueMode {
	/** Editor, REST API and timers; takes no callbacks. */
	main: N8n;
	/** Takes all callbacks. */
	webhook: N8nProcess;
	workers: N8nProcess[];
	/** The worker that runs an execution, or did. */
	workerOf(executionId: string): N8nProcess;
	stop(): Promise<void>;
}

/** How many executions a worker runs at the same time: n8n's default. */
export const CONCURRENCY = 10;

/** A worker that was killed is missed within seconds; with n8n's own settings it takes two minutes. */
const soonMissed = {
	QUEUE_WORKER_LOCK_DURATION: '4000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '1000',
	QUEUE_WORKER_STALLED_INTERVAL: '2000',
};

/** Starts PostgreSQL, Redis, one main, one webhook process and two workers. */
export async function startQueueMode(): Promise<QueueMode> {
	const ends: Array<() => Promise<void>> = [];
	const stop = async () => {
		for (const end of ends.reverse()) await end();
	};
	try {
		const postgres = await startPostgres();
		ends.push(postgres.stop);
		const redis = await startRedis();
		ends.push(redis.stop);
		const webhookPort = await freePort();
		const env = {
			...soonMissed,
			EXECUTIONS_MODE: 'queue',
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: '127.0.0.1',
			DB_POSTGRESDB_PORT: String(postgres.port),
			DB_POSTGRESDB_DATABASE: 'postgres',
			DB_POSTGRESDB_USER: 'n8n',
			QUEUE_BULL_REDIS_HOST: '127.0.0.1',
			QUEUE_BULL_REDIS_PORT: String(redis.port),
			N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
			N8N_WEBHOOK_URL: `http://127.0.0.1:${webhookPort}/`,
		};
		// Alone at first: it migrates the database.
		const main = await startN8n({ env });
		ends.push(main.stop);
		const others: Array<Promise<N8nProcess>> = (['webhook', 'worker', 'worker'] as const).map(
			async (command) => {
				const port = command === 'webhook' ? webhookPort : undefined;
				const { process, end } = await startProcess({ command, env, port });
				ends.push(end);
				return process;
			},
		);
		// When one fails, the others must have started before they are stopped.
		await Promise.allSettled(others);
		const [webhook, ...workers] = await Promise.all(others);
		const workerOf = (executionId: string) => {
			const started = `Worker started execution ${executionId} `;
			const worker = workers.find((each) => each.log().includes(started));
			if (worker) return worker;
			throw new Error(`No worker has started execution ${executionId}`);
		};
		return { main, webhook, workers, workerOf, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

async function startProcess(
	options: Pick<Parameters<typeof N8nProcess.start>[0], 'command' | 'env' | 'port'>,
): Promise<{ process: N8nProcess; end: () => Promise<void> }> {
	const userFolder = copyUserFolder();
	const process = await N8nProcess.start({ ...options, userFolder });
	const end = async () => {
		await process.stop();
		rmSync(userFolder, { recursive: true, force: true });
	};
	return { process, end };
}
