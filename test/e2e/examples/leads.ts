import type { Bench } from '../bench';
import type { WorkflowJson } from '../../engine/types';
import { ActiveExample, isOver } from './activeExample';
import type { Expectations } from './expectation';

const HOUR = 3_600_000;
const SECOND_IN_HOURS = 0.0003;
const lead = (id: string, phone: string) => ({ id, name: `Lead ${id}`, phone, product: 'tea' });
const lucy = lead('4711', '+86 138 0000 0001');
const tom = lead('4712', '+86 138 0000 0002');
const nobody = lead('4713', 'not given');

/** The example that calls new leads. */
export const leads: Expectations = {
	'nxlink-new-lead-call.json': async (bench, example) => {
		const active = await ActiveExample.start(bench, example, 'webhook/new-lead');
		const { nxLink } = bench.sandbox.state;

		expect(await active.post(lucy, 'wrong')).toBe(403);
		expect(await active.post(lucy)).toBe(200);
		expect((await active.execution(1)).status).toBe('waiting');
		expect(nxLink.tasks[0].body).toMatchObject({ userTaskId: 'lead-4711', startupType: 3 });
		await bench.sandbox.dialler.turn(HOUR);
		const answered = await active.finished(1);
		expect(answered.error).toBeUndefined();
		expect(answered.jsonOf('Update your CRM: answered')).toMatchObject([
			{ leadId: '4711', status: 'answered' },
		]);

		expect(await active.post(lucy)).toBe(200);
		const repeated = await active.finished(2);
		expect(repeated.runsOf('Call the lead')).toEqual([]);

		bench.sandbox.dialler.outcomeOf = () => 'busy';
		expect(await active.post(tom)).toBe(200);
		await active.execution(3);
		await bench.sandbox.dialler.turn(HOUR);
		expect((await active.finished(3)).jsonOf('Update your CRM: not reached')).toEqual([
			{ leadId: '4712', status: 'notAnswered', nextStep: 'Write an e-mail' },
		]);
		expect(nxLink.calls).toHaveLength(1 + 2);

		expect(await active.post(nobody)).toBe(200);
		expect((await active.finished(4)).jsonOf('Update your CRM: not called')).toMatchObject([
			{
				leadId: '4713',
				status: 'not called',
				reason: expect.stringContaining('is not a phone number'),
			},
		]);
		await active.stop();
		await oneAfterTheOther(bench, example);
		await timesOut(bench, example);
	},
};

/** Several leads at once, by hand: the second is called when the first call has ended. */
async function oneAfterTheOther(bench: Bench, example: WorkflowJson): Promise<void> {
	bench.sandbox.reset();
	bench.sandbox.dialler.outcomeOf = (number) => (number.endsWith('2') ? 'busy' : 'answered');
	const pinData = { 'New lead': [tom, nobody, lucy].map((body) => ({ json: { body } })) };
	const workflow = await bench.create({ ...example, pinData });
	const { id } = await bench.n8n.rest.runAndWait(workflow, 'New lead');
	for (const placed of [1, 2]) {
		const isPlaced = () => bench.sandbox.state.nxLink.tasks.length === placed;
		await bench.n8n.rest.executionWhen(id, ({ status }) => status === 'waiting' && isPlaced());
		await bench.sandbox.dialler.turn(HOUR);
	}
	const execution = await bench.n8n.rest.executionWhen(id, isOver);
	expect(execution.error).toBeUndefined();
	const told = ['answered', 'timed out', 'not reached', 'not called'].map((outcome) =>
		execution.jsonOf(`Update your CRM: ${outcome}`).map(({ leadId }) => leadId),
	);
	expect(told).toEqual([['4711'], [], ['4712'], ['4713']]);
}

/** Nobody calls Lucy in time. The only number that is changed: two hours are too long for a test. */
async function timesOut(bench: Bench, example: WorkflowJson): Promise<void> {
	bench.sandbox.reset();
	const nodes = example.nodes.map((node) =>
		node.name === 'Call the lead'
			? { ...node, parameters: { ...node.parameters, limitWaitTime: SECOND_IN_HOURS } }
			: node,
	);
	const { id } = await bench.run({ ...example, nodes }, 'New lead');
	// n8n looks once a minute whose time is up.
	const execution = await bench.n8n.rest.executionWhen(id, isOver, 120_000);
	expect(execution.error).toBeUndefined();
	expect(execution.jsonOf('Update your CRM: timed out')).toMatchObject([
		{ leadId: '4711', status: 'no outcome yet' },
	]);
}
