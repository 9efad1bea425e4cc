import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { Bench, sampleTask } from '../../../bench';
import { failureOf, onlyBody, succeed } from '../../runs';
import { taskWithContacts } from '../../samples';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

type Options = Parameters<Bench['run']>[2];

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const contactIdsOf = (body: IDataObject) =>
	(body.callList as IDataObject[]).map(({ contactId }) => contactId);

/** The body that a run sends to an account that holds nothing yet. */
async function bodyOf(parameters: INodeParameters, options?: Options): Promise<IDataObject> {
	bench.sandbox.reset();
	await succeed(bench, parameters, options);
	return onlyBody(bench);
}

describe('ids of contacts', () => {
	const lucy = (phoneNumber: string | number, userTaskId: string) =>
		taskWithContacts([{ name: 'Lucy', phoneNumber }], { userTaskId });

	test('are the same in every execution for the same User Task ID and number', async () => {
		const first = await bodyOf(lucy('+86 138-0000-0001', 'EXT-1'), { executionId: '1' });
		const second = await bodyOf(lucy(8613800000001, 'EXT-1'), { executionId: '2' });
		expect(contactIdsOf(first)).toEqual([expect.stringMatching(uuid)]);
		expect(contactIdsOf(second)).toEqual(contactIdsOf(first));
	});

	test('are the same with and without country code', async () => {
		const national = {
			...lucy('138 0000 0001', 'EXT-1'),
			additionalFields: { countryCode: '+86' },
		};
		const first = await bodyOf(national);
		const second = await bodyOf(lucy('+86 138 0000 0001', 'EXT-1'));
		expect(first.callList).toMatchObject([{ phoneNumber: '13800000001' }]);
		expect(contactIdsOf(second)).toEqual(contactIdsOf(first));
	});

	test('differ in another task', async () => {
		const first = await bodyOf(lucy('8613800000001', 'EXT-1'));
		const second = await bodyOf(lucy('8613800000001', 'EXT-2'));
		expect(contactIdsOf(second)).not.toEqual(contactIdsOf(first));
	});

	test('are told in the output, so that a contact can be deleted', async () => {
		const { items } = await succeed(bench, lucy('8613800000001', 'EXT-1'));
		const [{ contactId }] = items[0].json.contacts as IDataObject[];
		expect(contactIdsOf(onlyBody(bench))).toEqual([contactId]);
		await succeed(bench, {
			resource: 'contact',
			operation: 'delete',
			userTaskId: 'EXT-1',
			contactId: String(contactId),
		});
		expect(bench.sandbox.state.nxLink.tasks[0].contacts).toEqual([]);
	});
});

describe('a task without User Task ID', () => {
	test('gets the same id for the same execution, and another one for another', async () => {
		const first = await bodyOf(sampleTask, { executionId: '7' });
		const again = await bodyOf(sampleTask, { executionId: '7' });
		const other = await bodyOf(sampleTask, { executionId: '8' });
		expect(first.userTaskId).toMatch(uuid);
		expect(again.userTaskId).toBe(first.userTaskId);
		expect(other.userTaskId).not.toBe(first.userTaskId);
	});

	test('gets another id for each item', async () => {
		await succeed(bench, sampleTask, { items: [{}, {}, {}] });
		expect(new Set(bench.bodies.map(({ userTaskId }) => userTaskId)).size).toBe(3);
	});

	test('gets another id in another node', async () => {
		const nodes = ['First', 'Second'].map((name) => ({
			name,
			type: 'n8n-nodes-outbound-calling.nxLink',
			parameters: sampleTask,
		}));
		const to = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });
		const trigger = { name: 'Trigger', type: 'n8n-nodes-base.manualTrigger' };
		await bench.engine.runWorkflow(
			{
				nodes: [trigger, ...nodes],
				connections: { Trigger: to('First'), First: to('Second') },
			},
			{ credentials: bench.credentials },
		);
		const [first, second] = bench.bodies;
		expect(second.userTaskId).toMatch(uuid);
		expect(second.userTaskId).not.toBe(first.userTaskId);
	});

	test('is created once when the answer is lost and n8n retries', async () => {
		bench.sandbox.faults.add({ path: '/', kind: 'reset', when: 'after', times: 1 });
		const error = await failureOf(
			bench,
			taskWithContacts([{ name: 'Lucy', phoneNumber: '8613800000001' }]),
			{ retryOnFail: true },
		);
		const [first, second] = bench.bodies;
		expect(bench.requests).toHaveLength(2);
		expect(second).toEqual(first);
		expect(error.message).toContain(`userTaskId already exists: ${String(first.userTaskId)}`);
		expect(bench.sandbox.state.nxLink.tasks).toHaveLength(1);
	});

	test('succeeds at the second try when the first was not carried out', async () => {
		bench.sandbox.faults.add({ path: '/', kind: 'reset', times: 1 });
		const { items } = await succeed(bench, sampleTask, { retryOnFail: true });
		const [first, second] = bench.bodies;
		expect(items[0].json.userTaskId).toBe(first.userTaskId);
		expect(second.userTaskId).toBe(first.userTaskId);
		expect(bench.sandbox.state.nxLink.tasks).toHaveLength(1);
	});

	test('a lost answer without retry says that it may have been carried out', async () => {
		bench.sandbox.faults.add({ path: '/', kind: 'reset', when: 'after', times: 1 });
		const error = await failureOf(bench, sampleTask);
		expect(error.message).toMatch(/^The connection to NXLink broke before its answer was complete/);
		expect(error.description).toContain('may have been carried out');
		expect(bench.requests).toHaveLength(1);
	});
});
