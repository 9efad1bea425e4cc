import { startSandbox, type Sandbox } from '..';
import { publishedMoment } from '../testClients';
import { createTaskBody } from '../testTasks';
import { startReceiver, type Receiver } from './receiver';

let now = publishedMoment;
let sandbox: Sandbox;
let receiver: Receiver;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => now });
	receiver = await startReceiver();
});
beforeEach(() => {
	now = publishedMoment;
	sandbox.reset();
	receiver.reset();
	sandbox.state.nxCallbot.tasks = [];
	sandbox.state.laaffic.tasks = [];
});
afterAll(() => {
	receiver.close();
	return sandbox.close();
});

/** Unix seconds of the moment at which every test begins. */
const begin = 1_655_710_885;

const contacts = (count: number, first = 1) =>
	Array.from({ length: count }, (_, index) => ({
		contactId: `c-${first + index}`,
		name: 'Lucy',
		phoneNumber: String(13_800_000_000 + first + index),
	}));

const addTask = (changes: object = {}) =>
	sandbox.state.nxLink.addTask({
		...createTaskBody,
		startupType: 3,
		callCallbackUrl: `${receiver.url}/call`,
		...changes,
	});

const called = () => sandbox.state.nxLink.calls.map(({ contactId }) => contactId);
/** Seconds after the beginning at which calls began. */
const starts = () => sandbox.state.nxLink.calls.map(({ callStart }) => callStart - begin);

describe('the clock', () => {
	it('begins at the present moment and catches up with it while nothing is under way', async () => {
		await sandbox.dialler.turn(10_000);
		now += 600_000;
		addTask({ callList: contacts(1) });
		await sandbox.dialler.turn(1_000);
		now += 600_000;
		await sandbox.dialler.turn(33_999);
		expect(receiver.arrivals).toHaveLength(0);
		await sandbox.dialler.turn(1);
		expect(starts()).toEqual([600]);
	});

	it('stands still while a redial is to come', async () => {
		sandbox.dialler.outcomeOf = () => 'busy';
		addTask({ callList: contacts(1) });
		await sandbox.dialler.turn(5_000);
		now += 600_000;
		await sandbox.dialler.turn(604_999);
		expect(starts()).toEqual([0]);
		await sandbox.dialler.turn(1);
		expect(starts()).toEqual([0, 605]);
	});

	it('stands still while a callback waits to be repeated', async () => {
		receiver.answer = () => ({ status: 500 });
		addTask({ callList: contacts(1) });
		await sandbox.dialler.turn(35_000);
		now += 600_000;
		await sandbox.dialler.turn(59_999);
		expect(receiver.arrivals).toHaveLength(1);
		await sandbox.dialler.turn(1);
		expect(receiver.arrivals).toHaveLength(2);
	});

	it('leaves the time of the signature that of the sending', async () => {
		addTask({ callList: contacts(1) });
		await sandbox.dialler.turn(3_600_000);
		expect(receiver.arrivals[0].headers.ts).toBe(String(publishedMoment));
	});
});

describe('a reset', () => {
	it('forgets calls, redials, repetitions and deliveries', async () => {
		receiver.answer = () => ({ status: 500 });
		addTask();
		await sandbox.dialler.turn(36_000);
		expect(sandbox.dialler.deliveries).toHaveLength(2);
		sandbox.reset();
		await sandbox.dialler.turn(3_600_000);
		expect(sandbox.dialler.deliveries).toEqual([]);
		expect(receiver.arrivals).toHaveLength(2);
		expect(called()).toEqual([]);
	});

	it('empties the consoles', () => {
		const { nxLink, laaffic } = sandbox.state;
		const consoles = ['taskCallbackUrl', 'callCallbackUrl', 'recordPushUrl', 'recordPushToken'];
		Object.assign(nxLink, Object.fromEntries(consoles.map((name) => [name, 'set'])));
		Object.assign(laaffic, { pushUrl: 'set', reportBatch: 1, reportTimes: 'text' });
		sandbox.reset();
		expect(nxLink).toMatchObject(Object.fromEntries(consoles.map((name) => [name, undefined])));
		expect(laaffic).toMatchObject({ pushUrl: undefined, reportBatch: 10, reportTimes: 'ms' });
	});

	it('ends a turn that is going on', async () => {
		receiver.answer = () => {
			sandbox.reset();
			return { status: 500 };
		};
		sandbox.dialler.outcomeOf = () => 'busy';
		addTask({ callList: contacts(3), orderMaxCall: 0 });
		await sandbox.dialler.turn(3_600_000);
		await sandbox.dialler.turn(3_600_000);
		expect(receiver.arrivals).toHaveLength(1);
		expect(sandbox.dialler.deliveries).toEqual([]);
	});
});
