import type { IDataObject } from 'n8n-workflow';

import { exampleWorkflow } from '../../packageFiles';
import { column, type Expectations } from './expectation';

/** Examples that make tasks of rows, and read what became of them. */
export const campaigns: Expectations = {
	'tour.json': async (bench, example) => {
		const execution = await bench.run(example);
		expect(execution).toMatchObject({ status: 'success', error: undefined });
		const [created] = execution.jsonOf('Create calling task');
		const statuses = column(created.contacts as IDataObject[], 'status');
		expect(statuses).toEqual(['added', 'added', 'added', 'added', 'rejected', 'added']);
		expect(execution.jsonOf('Delete contact who has paid')).toMatchObject([{ deleted: true }]);
		expect(execution.jsonOf('Pause evening campaign')).toMatchObject([{ taskStatus: 5 }]);
		expect(execution.jsonOf('Cancel planned recall')).toMatchObject([{ canceled: true }]);
		expect(column(bench.sandbox.journal, 'signature')).toEqual(Array(5).fill('verified'));
	},

	'spreadsheet-to-nxlink-campaign.json': async (bench, example) => {
		const execution = await bench.run(example);
		expect(execution.status).toBe('success');
		expect(execution.jsonOf('Outcome per row')).toMatchObject([
			{ status: 'added', name: 'Lucy' },
			{ status: 'added', name: 'Tom' },
			{ status: 'rejected', name: 'Jones', reason: expect.stringContaining('not given') },
		]);
		expect(execution.jsonOf('Rows that failed')).toEqual([]);
		const [task] = bench.sandbox.state.nxLink.tasks;
		expect(task).toMatchObject({ userTaskId: 'spring-campaign', taskStatus: 1 });
		expect(column(task.contacts, 'phoneNumber')).toEqual(['8613800000001', '8613800000002']);
	},

	'callbot-campaign.json': async (bench, example) => {
		const rows = (await bench.run(example)).jsonOf('Create task with all rows');
		expect(column(rows, 'status')).toEqual(['added', 'added', 'rejected', 'added']);
		expect(bench.sandbox.state.nxCallbot.findTask('callbot-campaign')?.orders).toHaveLength(3);
	},

	'callbot-outcomes.json': async (bench, example) => {
		await bench.run(exampleWorkflow('callbot-campaign.json'));
		bench.sandbox.state.nxCallbot.dial('callbot-campaign', 3);
		const execution = await bench.run(example);
		const orders = execution.jsonOf('Get orders with their last call');
		expect(column(orders, 'outcome').sort()).toEqual(['answered', 'answered', 'notAnswered']);
	},

	'laaffic-campaign-with-recalls.json': async (bench, example) => {
		const rows = (await bench.run(example)).jsonOf('Create task with recalls');
		expect(column(rows, 'status')).toEqual(['added', 'added', 'rejected']);
		const { tasks, flows } = bench.sandbox.state.laaffic;
		const task = tasks.find(({ taskId }) => taskId === Number(rows[0].taskId));
		expect(task?.taskName).toMatch(/^Payment reminders \d{4}-\d\d-\d\d$/);
		expect(flows.find(({ taskId }) => taskId === task?.taskId)?.nodeList).toHaveLength(3);
	},
};
