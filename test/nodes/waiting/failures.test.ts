import type { INodeParameters } from 'n8n-workflow';

import { useWaitingBench } from './waitingBench';
import { VENDORS, itemsAfter, type WaitingVendor } from './waitingNode';

const rig = useWaitingBench();

async function place({ node, call }: WaitingVendor, more: INodeParameters, extra: object = {}) {
	return await rig.serve(node, { ...call, ...more }, extra);
}

/** A number that the nodes let pass, and the sandbox's NXLink does not. */
const tooShort = { phoneNumber: '8613800', orderID: 'CRM-1' };

/** NXCloud's side of the sandbox takes every number that the node does, so its answer is put in. */
function reject({ node, path }: WaitingVendor): void {
	if (node !== 'nxCallbot') return;
	const errList = [{ orderID: 'CRM-1', errMsg: 'Illegal phone number' }];
	const data = { taskID: '1', successCount: 0, totalCount: 1, errList };
	const body = JSON.stringify({ retCode: 0, retMsg: 'success', ...data });
	rig.bench.sandbox.faults.add({ path: `/callcentre/api/v3${path}`, kind: 'body', body, times: 1 });
}

describe.each(VENDORS)('%s Call / Place and Wait does not wait', (_name, vendor) => {
	it('for a contact that was rejected', async () => {
		reject(vendor);
		const { server } = await place(vendor, tooShort);
		const { status, error } = await server.run();
		expect(status).toBe('error');
		expect(error).toMatchObject({
			message: expect.stringContaining('Illegal phone number') as string,
			description: 'Nobody is called. Correct the contact.',
		});
	});

	it('when the answer is lost; the call is placed once', async () => {
		rig.bench.sandbox.faults.add({ path: '/', kind: 'reset', when: 'after' });
		const { server } = await place(vendor, {});
		const { status, error } = await server.run();
		expect(status).toBe('error');
		expect(error?.name).toBe('NodeApiError');
		expect(error?.description).toContain('may have been carried out');
		expect(rig.bench.requests).toHaveLength(1);
	});

	it('for a number that is none', async () => {
		const noNumber = { phoneNumber: 'Lucy', userPhone: 'Lucy' };
		const { error } = await rig.bench.run(vendor.node, { ...vendor.call, ...noNumber });
		expect(error?.message).toMatch(/^Contact → Phone Number: "Lucy" is not a phone number/);
		expect(rig.bench.requests).toEqual([]);
	});

	it('and puts out an error item under continue on fail', async () => {
		reject(vendor);
		const node = await place(vendor, tooShort, { onError: 'continueRegularOutput' });
		expect((await node.server.run()).status).toBe('success');
		const [item, ...others] = await itemsAfter(node);
		expect(others).toEqual([]);
		expect(item).toMatchObject({
			json: { error: { message: expect.stringContaining('Illegal phone number') as string } },
			pairedItem: { item: 0 },
		});
	});

	it.each([0, -1, '', 'soon'])('for "%s" hours', async (limitWaitTime) => {
		const result = await rig.bench.run(vendor.node, { ...vendor.call, limitWaitTime });
		expect(result.error?.message).toContain('Limit Wait Time (Hours)');
		expect(rig.bench.requests).toEqual([]);
	});

	it('for several items, and tells what to do', async () => {
		const { error } = await rig.bench.run(vendor.node, vendor.call, { items: [{}, {}] });
		expect(error?.message).toContain('holds 2 items');
		expect(error?.description).toContain('Loop Over Items');
		expect(rig.bench.requests).toEqual([]);
	});

	it.each([false, true])('as a tool of an AI agent; called directly: %s', async (direct) => {
		const node = { type: `n8n-nodes-outbound-calling.${vendor.node}`, parameters: vendor.call };
		const { credentials } = rig.bench;
		const { error } = await rig.bench.engine.runTool(node, {}, { credentials, direct });
		expect(error?.message).toContain('cannot wait as a tool');
		expect(error?.description).toContain('sub-workflow');
		expect(rig.bench.requests).toEqual([]);
	});
});
