import type { AddressInfo } from 'node:net';

import fastify, { type FastifyInstance } from 'fastify';

import { accounts } from './accounts';
import { addControls } from './control';
import { Dialler } from './dialler';
import { exchange } from './exchange';
import { FaultList } from './faults';
import { laaffic } from './laaffic';
import { nxCallbot } from './nxCallbot';
import { nxLink } from './nxLink';
import { SandboxState } from './state';
import type { Fault, JournalEntry, SandboxOptions } from './types';

export type { Fault, JournalEntry, SandboxOptions, VendorName } from './types';
export type { CallbackEvent, CallbackSwitches, Delivery, Dialler, DialOutcome } from './dialler';
export type { SandboxState } from './state';

/** A running sandbox. */
export interface Sandbox {
	/** Such as http://127.0.0.1:8899, without a slash at the end. */
	url: string;
	/** The credentials that each vendor accepts. */
	accounts: {
		nxLink: { accessKey: string; accessSecret: string };
		nxCallbot: { uuid: string; secretKey: string };
		laaffic: { apiKey: string; apiSecret: string };
	};
	/** Requests to the vendors, oldest first. */
	journal: JournalEntry[];
	faults: { add(fault: Fault): void; clear(): void };
	/** What the accounts hold; may be read and changed. */
	state: SandboxState;
	/** Calls the contacts of running tasks and sends callbacks, when it is told to. */
	dialler: Dialler;
	/** Journal, faults, state and dialler back to the beginning. */
	reset(): void;
	/** Ends open connections, too. */
	close(): Promise<void>;
}

const largestBody = 256 * 1024 * 1024;

/** A server that hands over every body as the bytes that came. */
function byteServer(): FastifyInstance {
	const app = fastify({ bodyLimit: largestBody, forceCloseConnections: true });
	// A GET may carry a body; fastify would leave it unread.
	app.addHttpMethod('GET', { hasBody: true, overrideExisting: true });
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
	return app;
}

/**
 * Starts a local stand-in for NXLink, NXCloud Callbot and LAAFFIC. It reads the vendors' pages on
 * its own: nothing is shared with the nodes, so that both cannot be wrong in the same way.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const { port = 0, host = '127.0.0.1', now = () => Date.now() } = options;
	const app = byteServer();
	const state = new SandboxState();
	const faults = new FaultList();
	const dialler = new Dialler(state, now);
	const journal: JournalEntry[] = [];
	const reset = () => {
		journal.length = 0;
		faults.clear();
		state.reset();
		dialler.reset();
	};
	const close = () => {
		dialler.stop();
		return app.close();
	};

	const vendors = [nxLink(state.nxLink), nxCallbot(state.nxCallbot), laaffic(state.laaffic)];
	addControls(app, { journal, faults, state, dialler, reset });
	app.all('/*', (request, reply) => exchange({ vendors, journal, faults, now }, request, reply));

	await app.listen({ port, host });
	const address = app.server.address() as AddressInfo;
	const url = `http://${host}:${address.port}`;
	return { url, accounts, journal, faults, state, dialler, reset, close };
}
