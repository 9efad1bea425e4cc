import { publishedMoment } from '../testClients';
import { contacts, nxLinkTasks, useDialler } from './testBench';

const bench = useDialler();
const { addTask, called, starts } = nxLinkTasks(bench);

describe('the clock', () => {
	it('begins at the present moment and catches up with it while nothing is under way', async () => {
		await bench.sandbox.dialler.turn(10_000);
		bench.now += 600_000;
		addTask({ callList: contacts(1) });
		await bench.sandbox.dialler.turn(1_000);
		bench.now += 600_000;
		await bench.sandbox.dialler.turn(33_999);
		expect(bench.receiver.arrivals).toHaveLength(0);
		await bench.sandbox.dialler.turn(1);
		expect(starts()).toEqual([600]);
	});

	it('stands still while a redial is to come', async () => {
		bench.sandbox.dialler.outcomeOf = () => 'busy';
		addTask({ callList: contacts(1) });
		await bench.sandbox.dialler.turn(5_000);
		bench.now += 600_000;
		await bench.sandbox.dialler.turn(604_999);
		expect(starts()).toEqual([0]);
		await bench.sandbox.dialler.turn(1);
		expect(starts()).toEqual([0, 605]);
	});

	it('stands still while a callback waits to be repeated', async () => {
		bench.receiver.answer = () => ({ status: 500 });
		addTask({ callList: contacts(1) });
		await bench.sandbox.dialler.turn(35_000);
		bench.now += 600_000;
		await bench.sandbox.dialler.turn(59_999);
		expect(bench.receiver.arrivals).toHaveLength(1);
		await bench.sandbox.dialler.turn(1);
		expect(bench.receiver.arrivals).toHaveLength(2);
	});

	it('leaves the time of the signature that of the sending', async () => {
		addTask({ callList: contacts(1) });
		await bench.sandbox.dialler.turn(3_600_000);
		expect(bench.receiver.arrivals[0].headers.ts).toBe(String(publishedMoment));
	});
});

describe('a reset', () => {
	it('forgets calls, redials, repetitions and deliveries', async () => {
		bench.receiver.answer = () => ({ status: 500 });
		addTask();
		await bench.sandbox.dialler.turn(36_000);
		expect(bench.sandbox.dialler.deliveries).toHaveLength(2);
		bench.sandbox.reset();
		await bench.sandbox.dialler.turn(3_600_000);
		expect(bench.sandbox.dialler.deliveries).toEqual([]);
		expect(bench.receiver.arrivals).toHaveLength(2);
		expect(called()).toEqual([]);
	});

	it('empties the consoles', () => {
		const { nxLink, laaffic } = bench.sandbox.state;
		const consoles = ['taskCallbackUrl', 'callCallbackUrl', 'recordPushUrl', 'recordPushToken'];
		Object.assign(nxLink, Object.fromEntries(consoles.map((name) => [name, 'set'])));
		Object.assign(laaffic, { pushUrl: 'set', reportBatch: 1, reportTimes: 'text' });
		bench.sandbox.reset();
		expect(nxLink).toMatchObject(Object.fromEntries(consoles.map((name) => [name, undefined])));
		expect(laaffic).toMatchObject({ pushUrl: undefined, reportBatch: 10, reportTimes: 'ms' });
	});

	it('ends a turn that is going on', async () => {
		bench.receiver.answer = () => {
			bench.sandbox.reset();
			return { status: 500 };
		};
		bench.sandbox.dialler.outcomeOf = () => 'busy';
		addTask({ callList: contacts(3), orderMaxCall: 0 });
		await bench.sandbox.dialler.turn(3_600_000);
		await bench.sandbox.dialler.turn(3_600_000);
		expect(bench.receiver.arrivals).toHaveLength(1);
		expect(bench.sandbox.dialler.deliveries).toEqual([]);
	});
});
