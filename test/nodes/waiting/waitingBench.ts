import type { INodeParameters } from 'n8n-workflow';

import { Bench } from '../bench';
import { serveNode, type WaitingNode } from './waitingNode';

/** A bench, and the node that a test serves on it. */
export interface WaitingBench {
	readonly bench: Bench;
	/** The node that was served last. */
	readonly waiting: WaitingNode;
	/** Serves one node of the package between a start and an end, in place of the one before. */
	serve(type: string, parameters: INodeParameters, extra?: object): Promise<WaitingNode>;
	/** Lets the sandbox dial for so many milliseconds, and n8n take what comes of it. */
	turn(milliseconds: number): Promise<void>;
}

/** Starts a bench for the tests of a file, and empties it before each test. */
export function useWaitingBench(): WaitingBench {
	let bench: Bench;
	let waiting: WaitingNode | undefined;
	beforeAll(async () => {
		bench = await Bench.start();
	});
	beforeEach(() => {
		bench.sandbox.reset();
		// The seeded task that runs would dial people of its own.
		bench.sandbox.state.nxCallbot.tasks = [];
	});
	afterEach(async () => {
		await waiting?.server.close();
		waiting = undefined;
	});
	afterAll(async () => await bench.stop());
	return {
		get bench() {
			return bench;
		},
		get waiting() {
			if (!waiting) throw new Error('No node is served');
			return waiting;
		},
		async serve(type, parameters, extra) {
			await waiting?.server.close();
			waiting = await serveNode(bench, type, parameters, extra);
			return waiting;
		},
		async turn(milliseconds) {
			await bench.sandbox.dialler.turn(milliseconds);
			await this.waiting.server.settled();
		},
	};
}
