import { postCallback } from '../nodes/triggers';
import { VENDORS } from '../nodes/waiting/waitingNode';
import { Bench } from './bench';
import { startLoop, untilNextLead } from './leadLoop';
import { HOUR_MS, outcomeOf } from './waiting';

let bench: Bench;

beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	bench.sandbox.reset();
	bench.sandbox.state.nxCallbot.tasks = [];
});
afterAll(() => bench?.stop());

const leads = [
	{ lead: 'Ada', phone: '8613800000001', hours: 2 },
	{ lead: 'Bob', phone: '8613800000002', hours: 2 },
];

test.each(VENDORS)('%s: a loop matches each outcome with its lead', async (_name, vendor) => {
	const { dialler } = bench.sandbox;
	dialler.outcomeOf = (number) => (number.endsWith('2') ? 'busy' : 'answered');
	const execution = await startLoop(bench, vendor, leads);
	// Until Ada's call has ended.
	await dialler.turn(35_000);
	await untilNextLead(bench, execution, 1);
	const { status, url, headers, body } = dialler.deliveries[0];
	expect(status).toBe(200);
	// Bob is waited for at the same address of n8n.
	expect((await postCallback(url, headers, body)).status).toBe(409);
	await dialler.turn(HOUR_MS);
	const items = await outcomeOf(bench, execution);
	expect(items).toMatchObject([
		{ lead: 'Ada', other: 'Ada', phoneNumber: leads[0].phone, outcome: 'answered' },
		{ lead: 'Bob', other: 'Bob', phoneNumber: leads[1].phone },
	]);
	expect(items[1].outcome).not.toBe('answered');
});
