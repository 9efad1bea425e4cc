import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { Bench, sampleCallCenterTask } from '../../../bench';
import { onlyBody, succeed } from '../../runs';
import { compact, createCallCenterTaskSample } from '../../vendorPages';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const ordersOfPage = (JSON.parse(createCallCenterTaskSample) as { callList: IDataObject[] })
	.callList;

describe('the request of the vendor page, byte by byte', () => {
	test.each<[string, INodeParameters]>([
		['contacts filled in by hand', {}],
		[
			'contacts as JSON text',
			{ callListSource: 'json', callListJson: JSON.stringify(ordersOfPage, null, 2) },
		],
		[
			'contacts as an array of an expression',
			{ callListSource: 'json', callListJson: '={{ $json.people }}' },
		],
	])('%s', async (_, contacts) => {
		const parameters = { ...sampleCallCenterTask, ...contacts };
		const { items } = await succeed(bench, parameters, { items: [{ people: ordersOfPage }] });

		expect(bench.requests).toHaveLength(1);
		const [request] = bench.requests;
		expect(request.body.toString('utf8')).toBe(compact(createCallCenterTaskSample));
		expect(request.startLine).toBe('POST /saas/cc/openapi/ai/createandcall HTTP/1.1');
		expect(request.headers).toMatchObject({
			'content-type': 'application/json',
			accesskey: bench.sandbox.accounts.nxLink.accessKey,
			biztype: '8',
			action: 'cc',
		});
		expect(request).toMatchObject({ vendor: 'nxLink', signature: 'verified', status: 200 });
		expect(items).toEqual([
			{
				json: {
					created: true,
					taskName: 'Task Name',
					totalCount: 1,
					contacts: [{ ...ordersOfPage[0], status: 'added' }],
					traceId: expect.stringMatching(/^[0-9A-F]{32}$/),
				},
				pairedItem: { item: 0 },
			},
		]);
	});
});

test('optional fields are left out when they are not filled in', async () => {
	await succeed(bench, { ...sampleCallCenterTask, additionalFields: {} });
	expect(Object.keys(onlyBody(bench))).toEqual([
		'callList',
		'country',
		'dispatchType',
		'predictCallRate',
		'agentGroupNo',
		'taskName',
		'strategyName',
		'startCount',
		'ratioCallRate',
		'startupType',
	]);
});

test.each([0, 1, 2, 3])('start %d', async (startupType) => {
	await succeed(bench, { ...sampleCallCenterTask, startupType });
	expect(onlyBody(bench).startupType).toBe(startupType);
});

test('starts manually by default', async () => {
	const parameters = Object.entries(sampleCallCenterTask).filter(
		([name]) => name !== 'startupType',
	);
	await succeed(bench, Object.fromEntries(parameters));
	expect(onlyBody(bench).startupType).toBe(1);
});

test('values that come as text are sent in the type of the page', async () => {
	await succeed(bench, {
		...sampleCallCenterTask,
		country: 'hk',
		dispatchType: '={{ "2" }}',
		predictCallRate: '={{ "1.25" }}',
		ratioCallRate: '={{ "1.5" }}',
		startCount: '={{ "3" }}',
		startupType: '={{ "2" }}',
	});
	expect(onlyBody(bench)).toMatchObject({
		country: 'HK',
		dispatchType: 2,
		predictCallRate: 1.25,
		ratioCallRate: 1.5,
		startCount: 3,
		startupType: 2,
	});
});

describe('order ids', () => {
	/** The order that a run sends to an account that holds nothing yet. */
	async function orderOf(taskName: string, userPhone: string, executionId: string) {
		bench.sandbox.reset();
		const callListJson = JSON.stringify([{ userPhone }]);
		const contacts = { callListSource: 'json', callListJson };
		await succeed(bench, { ...sampleCallCenterTask, ...contacts, taskName }, { executionId });
		const [order] = onlyBody(bench).callList as IDataObject[];
		return order;
	}

	test('are the same in every execution for the same task name and number', async () => {
		const first = await orderOf('May', '+852 3575-7581', '1');
		expect(first.orderID).toMatch(/^[0-9a-f-]{36}$/);
		expect(first.other).toBe(first.orderID);
		expect(await orderOf('May', '(852) 35757581', '2')).toEqual(first);
	});

	test('differ for another task name or number', async () => {
		const { orderID } = await orderOf('May', '85235757581', '1');
		expect((await orderOf('June', '85235757581', '1')).orderID).not.toBe(orderID);
		expect((await orderOf('May', '85235757582', '1')).orderID).not.toBe(orderID);
	});
});

test('a lost answer and a retry add every number once', async () => {
	bench.sandbox.faults.add({ path: '/', kind: 'reset', when: 'after', times: 1 });
	const callList = { contact: [{ userPhone: '85235757581' }] };
	const parameters = { ...sampleCallCenterTask, callList };
	const { error } = await bench.run('nxLink', parameters, { retryOnFail: true });
	expect(bench.requests).toHaveLength(2);
	expect(bench.bodies[1]).toEqual(bench.bodies[0]);
	expect(error?.message).toMatch(/^orderID already exists: /);
	expect(bench.sandbox.state.nxLink.callCenterTasks).toHaveLength(1);
});
