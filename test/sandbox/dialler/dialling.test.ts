import { contacts, nxLinkTasks, useDialler } from './testBench';

const bench = useDialler();
const { addTask, called, starts } = nxLinkTasks(bench);
const states = (task: { contacts: Array<{ state: string }> }) =>
	task.contacts.map(({ state }) => state);

describe('the dialler', () => {
	it('does nothing until it is told to', async () => {
		const task = addTask();
		expect(bench.sandbox.dialler.deliveries).toEqual([]);
		expect(states(task)).toEqual(['pending', 'pending']);
		await bench.sandbox.dialler.turn(0);
		expect(states(task)).toEqual(['dialing', 'dialing']);
		expect(bench.sandbox.state.nxLink.calls).toEqual([]);
	});

	it.each([1, 3, 4, 5, 6])('calls nobody of a task of status %d', async (taskStatus) => {
		const task = addTask();
		task.taskStatus = taskStatus;
		await bench.sandbox.dialler.turn(3_600_000);
		expect(states(task)).toEqual(['pending', 'pending']);
		expect(task.taskStatus).toBe(taskStatus);
	});

	it.each([
		[undefined, 10],
		[0, 10],
		[3, 3],
		[20, 20],
	])('with a maxCall of %s makes %d calls at a time', async (maxCall, expected) => {
		bench.sandbox.dialler.outcomeOf = () => 'answered';
		const task = addTask({ callList: contacts(25), maxCall });
		await bench.sandbox.dialler.turn(34_999);
		expect(states(task).filter((state) => state === 'dialing')).toHaveLength(expected);
		await bench.sandbox.dialler.turn(1);
		expect(states(task).filter((state) => state === 'done')).toHaveLength(expected);
		expect(states(task).filter((state) => state === 'dialing')).toHaveLength(
			Math.min(expected, 25 - expected),
		);
	});

	it('has every other contact answer and redials the others before new ones', async () => {
		addTask({ callList: contacts(4), maxCall: 1, orderMaxCall: 1, replayInterval: 30 });
		await bench.sandbox.dialler.turn(3_600_000);
		expect(called()).toEqual(['c-1', 'c-2', 'c-3', 'c-2', 'c-4', 'c-4']);
		// c-2 waits from 70 on for the line, which c-3 has until 75.
		expect(starts()).toEqual([0, 35, 40, 75, 80, 115]);
		const answered = bench.sandbox.state.nxLink.calls.map(({ callAnswer }) => callAnswer > 0);
		expect(answered).toEqual([true, false, true, false, false, false]);
	});

	it('moves as far in many small turns as in a large one', async () => {
		const play = async (turns: number) => {
			bench.sandbox.reset();
			addTask({ callList: contacts(30) });
			for (let turn = 0; turn < turns; turn++) await bench.sandbox.dialler.turn(1_200_000 / turns);
			return bench.sandbox.state.nxLink.calls.map((call) => ({ ...call, taskId: '' }));
		};
		const calls = await play(1);
		expect(calls).toHaveLength(45);
		expect(await play(480)).toEqual(calls);
	});

	it('takes turns asked for at the same time one after the other', async () => {
		addTask({ callList: contacts(1) });
		const turns = [bench.sandbox.dialler.turn(20_000), bench.sandbox.dialler.turn(15_000)];
		await Promise.all(turns);
		expect(bench.receiver.arrivals).toHaveLength(1);
	});
});
