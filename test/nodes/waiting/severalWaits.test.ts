import type { WebhookServer } from '../../engine';
import { Bench } from '../bench';
import { postCallback } from '../triggers';
import { linkTo, VENDORS } from './waitingNode';

let bench: Bench;
let server: WebhookServer;

const HOUR = 3_600_000;

beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	bench.sandbox.reset();
	bench.sandbox.state.nxCallbot.tasks = [];
});
afterEach(async () => await server.close());
afterAll(async () => await bench.stop());

describe.each(VENDORS)('%s: an execution that waits a second time', (_name, { node, call }) => {
	it('does not go on with what the first wait is told once more', async () => {
		const type = `n8n-nodes-outbound-calling.${node}`;
		const other = { userTaskId: 'LEAD-2', userTaskID: 'LEAD-2', phoneNumber: '8613800000003' };
		const nodes = [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
			{ name: 'First', type, parameters: call },
			{
				name: 'Second',
				type,
				parameters: { ...call, ...other, userPhone: other.phoneNumber, other: 'row 2' },
			},
		];
		const connections = { Start: linkTo('First'), First: linkTo('Second') };
		const workflow = { nodes, connections, settings: { executionOrder: 'v1' } };
		server = await bench.engine.serve(workflow, { credentials: bench.credentials });
		await server.run();
		const [execution] = server.executions;
		// Until the first call has ended: its callback lets the second be placed.
		await bench.sandbox.dialler.turn(35_000);
		await server.settled();
		expect(execution.status).toBe('waiting');

		const told = bench.sandbox.dialler.deliveries[0];
		expect(told.status).toBe(200);
		const again = await postCallback(told.url, told.headers, told.body);
		expect(again.status).toBe(409);
		expect(execution.status).toBe('waiting');

		await bench.sandbox.dialler.turn(HOUR);
		await server.settled();
		expect(execution.status).toBe('success');
		const [item] = (await execution.result()).outputOf('Second');
		expect(item.json).toMatchObject({
			outcome: 'answered',
			phoneNumber: other.phoneNumber,
			other: 'row 2',
		});
	});
});
