import { callAiAgent } from '../testClients';
import { contacts, nxLinkTasks, useDialler } from './testBench';

const bench = useDialler();
const { addTask, called, starts } = nxLinkTasks(bench);

describe('contacts that change while they are called', () => {
	it('are not called once deleted', async () => {
		const task = addTask({ callList: contacts(12) });
		await bench.sandbox.dialler.turn(1_000);
		const remove = (contactId: string) =>
			callAiAgent(bench.sandbox.url, 'order/delete', { taskId: task.taskId, contactId });
		expect(await remove('c-1')).toMatchObject({ code: 20000 });
		expect(await remove('c-11')).toMatchObject({ code: 0 });
		// Between its first call and its redial, by other means than the API.
		await bench.sandbox.dialler.turn(5_000);
		bench.sandbox.state.nxLink.removeContact(task, 1);
		await bench.sandbox.dialler.turn(3_600_000);
		expect(called().filter((id) => id === 'c-2')).toHaveLength(1);
		expect(called()).not.toContain('c-11');
		expect(called()).toContain('c-12');
		expect(task.taskStatus).toBe(3);
	});

	it('have no redial to come when they are deleted during a call', async () => {
		bench.sandbox.dialler.outcomeOf = () => 'busy';
		const task = addTask({ callList: contacts(2) });
		await bench.sandbox.dialler.turn(1_000);
		bench.sandbox.state.nxLink.removeContact(task, 0);
		await bench.sandbox.dialler.turn(4_000);
		expect(task.contacts).toMatchObject([{ contactId: 'c-2', state: 'dialing' }]);
		expect(bench.receiver.read('/call')).toMatchObject([
			{ contactId: 'c-1', orderTail: 1 },
			{ contactId: 'c-2', orderTail: 0 },
		]);
	});

	it('may be appended by the receiver of a callback and are called in the same turn', async () => {
		const task = addTask({ callList: contacts(1), taskKeep: 1, orderMaxCall: 0 });
		bench.receiver.answer = () => {
			if (bench.receiver.arrivals.length === 1) {
				bench.sandbox.state.nxLink.addContacts(task.taskId, contacts(1, 2));
			}
			return { status: 200 };
		};
		await bench.sandbox.dialler.turn(3_600_000);
		expect(called()).toEqual(['c-1', 'c-2']);
		expect(starts()).toEqual([0, 35]);
	});

	it('are awaited by a task that has none', async () => {
		const task = addTask({ callList: [] });
		await bench.sandbox.dialler.turn(1_000);
		expect(task.taskStatus).toBe(2);
		bench.sandbox.state.nxLink.addContacts(task.taskId, contacts(1));
		await bench.sandbox.dialler.turn(35_000);
		expect(task.taskStatus).toBe(3);
	});

	it('may be called by hand as well', async () => {
		const task = addTask({ callList: contacts(12) });
		await bench.sandbox.dialler.turn(1_000);
		expect(bench.sandbox.state.nxLink.dial('EXT-TASK-1', 5)).toBe(2);
		await bench.sandbox.dialler.turn(3_600_000);
		expect(called().filter((id) => id === 'c-11')).toHaveLength(1);
		expect(task.taskStatus).toBe(3);
	});
});
