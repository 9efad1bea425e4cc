import { startSandbox, type Sandbox } from '..';
import { publishedMoment } from '../testClients';
import { createTaskBody } from '../testTasks';
import { startReceiver, type Receiver } from './receiver';

/** Unix seconds of the moment at which every test begins. */
export const begin = 1_655_710_885;

/** A sandbox and the customer's server that it calls back. */
export interface DiallerBench {
	readonly sandbox: Sandbox;
	readonly receiver: Receiver;
	/** Milliseconds since 1970 on the sandbox's own clock; back to the beginning for every test. */
	now: number;
}

/** Starts both for the tests of a file, and empties them before each test. */
export function useDialler(): DiallerBench {
	const bench = { now: publishedMoment } as { sandbox: Sandbox; receiver: Receiver; now: number };
	beforeAll(async () => {
		bench.sandbox = await startSandbox({ now: () => bench.now });
		bench.receiver = await startReceiver();
	});
	beforeEach(() => {
		bench.now = publishedMoment;
		bench.sandbox.reset();
		bench.receiver.reset();
		bench.sandbox.state.nxCallbot.tasks = [];
		bench.sandbox.state.laaffic.tasks = [];
	});
	afterAll(() => {
		bench.receiver.close();
		return bench.sandbox.close();
	});
	return bench;
}

/** Contacts with running numbers. */
export const contacts = (count: number, first = 1) =>
	Array.from({ length: count }, (_, index) => ({
		contactId: `c-${first + index}`,
		name: 'Lucy',
		phoneNumber: String(13_800_000_000 + first + index),
	}));

/** What tests of dialled NXLink tasks ask again and again. */
export function nxLinkTasks(bench: DiallerBench) {
	return {
		addTask: (changes: object = {}) =>
			bench.sandbox.state.nxLink.addTask({
				...createTaskBody,
				startupType: 3,
				callCallbackUrl: `${bench.receiver.url}/call`,
				...changes,
			}),
		called: () => bench.sandbox.state.nxLink.calls.map(({ contactId }) => contactId),
		/** Seconds after the beginning at which calls began. */
		starts: () => bench.sandbox.state.nxLink.calls.map(({ callStart }) => callStart - begin),
	};
}
