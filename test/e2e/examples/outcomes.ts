import { startReceiver } from '../../sandbox/dialler/receiver';
import { createTaskBody, lucy, tom } from '../../sandbox/testTasks';
import type { Bench } from '../bench';
import { ActiveExample } from './activeExample';
import { column, type Expectations } from './expectation';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Examples that read calls, or are told of them. */
export const outcomes: Expectations = {
	'nxlink-call-report.json': async (bench, example) => {
		const { nxLink } = bench.sandbox.state;
		const task = nxLink.addTask(createTaskBody);
		task.taskId = '52145b00-abc9-4a87-94c2-ed1e1e42ec1c';
		nxLink.addCalls(task.taskId, 3);
		const calls = (await bench.run(example)).jsonOf('Get call records');
		expect(column(calls, 'outcome')).toEqual(['answered', 'notAnswered', 'answered']);
	},

	'nxlink-daily-report.json': async (bench, example) => {
		const { nxLink } = bench.sandbox.state;
		const today = midnightInHongKong();
		const seconds = (milliseconds: number) => milliseconds / 1000;
		const task = (userTaskId: string, age: number) =>
			nxLink.addTask({ ...createTaskBody, userTaskId, callList: [] }, seconds(today - age));
		const call = (taskId: string, at: number, callAnswer: number) =>
			nxLink.addCalls(taskId, 1, {
				createTs: seconds(at),
				callAnswer,
				callElapsed: callAnswer * 90,
			});
		const [spring, summer, old] = [
			task('spring', 9 * DAY),
			task('summer', DAY),
			task('old', 40 * DAY),
		];
		for (const at of [today - DAY, today - 1000]) {
			call(spring.taskId, at, 1);
			call(summer.taskId, at, 0);
		}
		call(summer.taskId, today - 12 * HOUR, 1);
		for (const at of [today - DAY - 1000, today]) call(spring.taskId, at, 1);
		call(old.taskId, today - 12 * HOUR, 1);

		const execution = await bench.run(example);
		const date = new Date(today - 16 * HOUR).toISOString().slice(0, 10);
		expect(sorted(execution.jsonOf('Send the report'))).toEqual([
			{ date, outcome: 'answered', calls: 3, minutes: 5 },
			{ date, outcome: 'notAnswered', calls: 2, minutes: 0 },
		]);
	},

	'nxlink-call-ended-to-crm.json': async (bench, example) => {
		const crm = await startReceiver();
		try {
			const text = JSON.stringify(example).replaceAll('https://crm.example.com', crm.url);
			const withCrm = JSON.parse(text) as typeof example;
			const path = `webhook/${String(example.nodes[0].webhookId)}/webhook`;
			const active = await ActiveExample.start(bench, withCrm, path);
			bench.sandbox.state.nxLink.callCallbackUrl = active.url;

			await dial(bench, { ...lucy, other: '4711' });
			const first = await active.execution(1);
			// One after the other: n8n does not lock what Remove Duplicates remembers.
			const [{ url, headers, body }] = bench.sandbox.dialler.deliveries;
			await fetch(url, { method: 'POST', headers, body });
			const second = await active.execution(2);
			expect(column([first, second], 'status')).toEqual(['success', 'success']);
			const [{ callId }] = bench.sandbox.state.nxLink.calls;
			expect(crm.arrivals).toHaveLength(1);
			expect(crm.read(`/contacts/4711/calls/${callId}`)).toMatchObject([
				{ outcome: 'answered', durationSeconds: 30 },
			]);

			crm.answer = () => ({ status: 500 });
			await dial(bench, { ...tom, other: '4712' });
			const failed = await active.execution(3);
			expect(crm.arrivals).toHaveLength(1 + 3);
			expect(failed.status).toBe('error');
			expect(failed.error?.message).toMatch(
				/^The CRM did not take the outcome of call call_\d+: ./,
			);
			await active.stop();
		} finally {
			crm.close();
		}
	},
};

/** A task whose only contact answers. */
async function dial({ sandbox }: Bench, contact: typeof lucy & { other: string }): Promise<void> {
	const changes = { userTaskId: contact.name, startupType: 3, callList: [contact] };
	sandbox.state.nxLink.addTask({ ...createTaskBody, ...changes });
	await sandbox.dialler.turn(HOUR);
}

/** The beginning of the present day where the report is made, in milliseconds since 1970. */
function midnightInHongKong(): number {
	const offset = 8 * HOUR;
	return Math.floor((Date.now() + offset) / DAY) * DAY - offset;
}

const sorted = (items: Array<Record<string, unknown>>) =>
	[...items].sort((a, b) => String(a.outcome).localeCompare(String(b.outcome)));
