import type { WorkflowJson } from '../../engine/types';
import { exampleWorkflow } from '../../packageFiles';
import { ActiveExample } from './activeExample';
import { createTaskBody } from '../../sandbox/testTasks';
import { column, type Expectations } from './expectation';

/** Examples that stop, pause or resume what was planned. */
export const changes: Expectations = {
	'laaffic-cancel-recalls.json': async (bench, example) => {
		await bench.run(exampleWorkflow('laaffic-campaign-with-recalls.json'));
		const { laaffic } = bench.sandbox.state;
		const flow = laaffic.flows.at(-1);
		const canceled = await bench.run(example);
		expect(canceled.status).toBe('success');
		expect(canceled.jsonOf('Recalls cancelled')).toMatchObject([{ canceled: true }]);
		expect(flow?.nodeList.map(({ nodeStatus }) => nodeStatus)).toEqual([3, 3, 3]);

		bench.sandbox.faults.add({ path: '/voice/recallFlow/cancel', kind: 'status', status: 500 });
		const failed = await bench.run(example);
		expect(failed.status).toBe('error');
		expect(failed.error?.message).toMatch(
			/^A recall of Payment reminders .* may still take place: /,
		);
	},

	'callbot-nightly-pause.json': async (bench, example) => {
		const { nxCallbot } = bench.sandbox.state;
		const status = () => nxCallbot.findTask('campaign-evening')?.taskStatus;
		const evening = await bench.run(example, 'Every evening');
		expect(evening.jsonOf('Pause the task')).toMatchObject([{ taskStatusText: 'paused' }]);
		expect(status()).toBe(5);
		const again = await bench.run(example, 'Every evening');
		expect(again).toMatchObject({ status: 'success', error: undefined });
		expect(again.runsOf('Pause the task')).toEqual([]);
		const morning = await bench.run(example, 'Every morning');
		expect(morning.jsonOf('Start the task')).toMatchObject([{ taskStatusText: 'in progress' }]);
		expect(status()).toBe(2);
	},

	'nxlink-unsubscribe.json': async (bench, example) => {
		const { nxLink } = bench.sandbox.state;
		for (const id of ['spring', 'summer', 'old']) await bench.run(campaign(id));
		nxLink.addTask({ ...createTaskBody, userTaskId: 'autumn', taskName: 'autumn', callList: [] });
		const [spring, summer, old] = nxLink.tasks;
		old.taskStatus = 3;
		const names = () => [spring, summer, old].map(({ contacts }) => column(contacts, 'name'));
		const active = await ActiveExample.start(bench, example, 'webhook/unsubscribed');

		expect(await active.post(lucy, 'wrong')).toBe(403);
		expect(await active.post(lucy)).toBe(200);
		const execution = await active.execution(1);
		expect(execution).toMatchObject({ status: 'success', error: undefined });
		expect(execution.jsonOf('Update your CRM')).toEqual([
			{ contactId: '4711', removedFrom: 'summer' },
			{ contactId: '4711', removedFrom: 'spring' },
		]);
		const missing = execution.jsonOf('Not in this task, or called already');
		expect(missing).toMatchObject([{ userTaskId: 'autumn', deleted: false }]);
		expect(names()).toEqual([['Tom'], ['Tom'], ['Lucy', 'Tom']]);

		bench.sandbox.faults.add({
			path: '/openapi/aiagent/order/delete',
			kind: 'status',
			status: 500,
			times: 1,
		});
		expect(await active.post(tom)).toBe(200);
		const failed = await active.execution(2);
		expect(failed.error?.message).toMatch(
			/^\+86 138 0000 0002 has unsubscribed and may still be called by the task summer: /,
		);
		expect(names()).toEqual([[], ['Tom'], ['Lucy', 'Tom']]);
		await active.stop();
	},
};

const lucy = { id: '4711', phone: '+86 138 0000 0001' };
const tom = { id: '4712', phone: '+86 138 0000 0002' };

/** The example that makes a task of rows, with another task and name. */
function campaign(userTaskId: string): WorkflowJson {
	const example = exampleWorkflow('spreadsheet-to-nxlink-campaign.json');
	const nodes = example.nodes.map((node) =>
		node.name === 'Create task with all rows'
			? { ...node, parameters: { ...node.parameters, userTaskId, taskName: userTaskId } }
			: node,
	);
	return { ...example, nodes };
}
