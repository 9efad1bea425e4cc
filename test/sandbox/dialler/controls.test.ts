import { setTimeout as sleep } from 'node:timers/promises';

import { startSandbox, type Sandbox } from '..';
import { publishedMoment, read, send } from '../testClients';
import { createTaskBody, lucy } from '../testTasks';
import { startReceiver, type Receiver } from './receiver';

let sandbox: Sandbox;
let receiver: Receiver;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
	receiver = await startReceiver();
});
beforeEach(() => {
	sandbox.reset();
	receiver.reset();
	const callCallbackUrl = `${receiver.url}/call`;
	const body = { ...createTaskBody, startupType: 3, callList: [lucy], callCallbackUrl };
	sandbox.state.nxLink.addTask(body);
});
afterAll(() => {
	receiver.close();
	return sandbox.close();
});

/** As curl does it: without a JSON content type. */
const curl = (method: 'GET' | 'POST' | 'DELETE', name: string, value?: object) => {
	const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
	const body = value && JSON.stringify(value);
	return send(`${sandbox.url}/_sandbox/${name}`, method, body ? headers : {}, body);
};

/** Resolves with the next arrival. */
const arrival = () =>
	new Promise<void>((resolve) => {
		receiver.answer = () => {
			resolve();
			return { status: 200 };
		};
	});

/** A clock that runs would call the contacts of a new task several times over. */
async function expectStandstill(): Promise<void> {
	// What is still going on is over after this turn.
	await sandbox.dialler.turn(0);
	const task = sandbox.state.nxLink.addTask({ ...createTaskBody, startupType: 3 });
	await sleep(200);
	expect(task.contacts.map(({ state }) => state)).toEqual(['pending', 'pending']);
}

describe('the controls of the dialler', () => {
	it('turn the clock on and show what was delivered', async () => {
		expect(read(await curl('POST', 'turn', { seconds: 34.9 }))).toEqual({
			turned: 34.9,
			deliveries: 0,
		});
		expect(read(await curl('POST', 'turn', { seconds: 0.1 }))).toEqual({
			turned: 0.1,
			deliveries: 1,
		});
		const shown = JSON.parse((await curl('GET', 'deliveries')).data) as unknown;
		expect(shown).toEqual(sandbox.dialler.deliveries);
		expect(shown).toMatchObject([{ vendor: 'nxLink', event: 'call', status: 200 }]);
	});

	it('let the clock run until it is stopped', async () => {
		const called = arrival();
		const started = await curl('POST', 'dialler', { speed: 10_000 });
		expect(read(started)).toEqual({ running: true, speed: 10_000 });
		await called;
		expect(read(await curl('DELETE', 'dialler'))).toEqual({ running: false });
		await expectStandstill();
	});

	it.each([
		['dialler', {}],
		['dialler', { speed: 0 }],
		['dialler', { speed: '10' }],
		['turn', {}],
		['turn', { seconds: -1 }],
		['turn', { seconds: 1, ms: 1 }],
	])('refuse %s with %j', async (name, value) => {
		expect((await curl('POST', name, value)).status).toBe(400);
		expect(sandbox.dialler.deliveries).toEqual([]);
	});
});

describe('a running clock', () => {
	it.each([
		['stop', () => sandbox.dialler.stop()],
		['reset', () => sandbox.reset()],
	])('ends with a %s, also when it was started twice', async (_, end) => {
		const called = arrival();
		sandbox.dialler.run(10_000);
		sandbox.dialler.run(10_000);
		await called;
		end();
		await expectStandstill();
	});
});
