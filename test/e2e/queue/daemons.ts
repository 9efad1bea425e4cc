/** PostgreSQL and Redis from Debian's packages: child processes on data of their own, never the system's services. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { LoggedChild } from '../loggedChild';
import { freePort, version } from '../n8n';

/** A database or a message broker that runs for one test file. */
export interface Daemon {
	port: number;
	/** Ends it and removes its data. */
	stop(): Promise<void>;
}

const postgresFolder = '/usr/lib/postgresql';
const redisServer = '/usr/bin/redis-server';

/** PostgreSQL refuses to run as root; its package brings a user for it. */
const user = process.getuid?.() === 0 ? 'postgres' : undefined;

const PATH = process.env.PATH ?? '';

function found(path: string | undefined, name: string): string {
	if (path && existsSync(path)) return path;
	throw new Error(
		`The tests of queue mode need ${name}. Install it from Debian's packages: ` +
			'apt-get install -y postgresql redis-server (or: sh test/e2e/debianPackages.sh)',
	);
}

/** The newest PostgreSQL that is installed. */
function postgresProgram(name: string): string {
	const versions = existsSync(postgresFolder) ? readdirSync(postgresFolder).map(Number) : [];
	const newest = String(Math.max(...versions));
	return found(join(postgresFolder, newest, 'bin', name), 'PostgreSQL');
}

/** A command as that user; the process ends together with the one that starts it. */
function setpriv(signal: string, command: string[]): { file: string; args: string[] } {
	const asUser = user ? [`--reuid=${user}`, `--regid=${user}`, '--clear-groups'] : [];
	return { file: '/usr/bin/setpriv', args: [...asUser, `--pdeathsig=${signal}`, ...command] };
}

async function startDaemon(
	name: string,
	readyLine: RegExp,
	endSignal: 'INT' | 'TERM',
	commands: (folder: string, port: number) => { prepare?: string[]; run: string[] },
): Promise<Daemon> {
	const folder = mkdtempSync(join(version.folder, `${name}-`));
	const remove = () => rmSync(folder, { recursive: true, force: true });
	try {
		if (user) {
			execFileSync('chown', [user, folder]);
			// On its way there, that user must get through the folder of the run.
			chmodSync(version.folder, 0o711);
		}
		const port = await freePort();
		const { prepare, run } = commands(folder, port);
		const settings = { cwd: folder, env: { PATH, LC_ALL: 'C' } };
		if (prepare) {
			const { file, args } = setpriv(endSignal, prepare);
			execFileSync(file, args, { ...settings, stdio: 'pipe' });
		}
		const child = new LoggedChild({
			...setpriv(endSignal, run),
			...settings,
			logFile: join(folder, `${name}.log`),
			readyLine,
			startLimitMs: 30_000,
			stopLimitMs: 10_000,
		});
		await child.start();
		const stop = async () => {
			await child.stop(`SIG${endSignal}`);
			remove();
		};
		return { port, stop };
	} catch (error) {
		remove();
		throw error;
	}
}

/** Starts PostgreSQL; whoever reaches it on this machine is its superuser "n8n". */
export async function startPostgres(): Promise<Daemon> {
	const [initdb, postgres] = ['initdb', 'postgres'].map(postgresProgram);
	// The signal INT disconnects clients; TERM would wait for them.
	return await startDaemon('postgres', /ready to accept connections/, 'INT', (folder, port) => ({
		prepare: [
			...[initdb, '-D', join(folder, 'data'), '-U', 'n8n', '--auth=trust'],
			...['--encoding=UTF8', '--locale=C', '--no-sync'],
		],
		run: [
			...[postgres, '-D', join(folder, 'data'), '-p', String(port), '-h', '127.0.0.1'],
			// No socket in the system's folder, and nothing that outlives a power failure.
			...['-k', '', '-c', 'fsync=off'],
		],
	}));
}

/** Starts Redis without a file of its data. */
export async function startRedis(): Promise<Daemon> {
	const redis = found(redisServer, 'Redis');
	return await startDaemon('redis', /Ready to accept connections/, 'TERM', (folder, port) => ({
		run: [
			...[redis, '--port', String(port), '--bind', '127.0.0.1', '--dir', folder],
			...['--save', '', '--appendonly', 'no'],
		],
	}));
}
