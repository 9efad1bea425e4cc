import type { INodeParameters } from 'n8n-workflow';

import { credentialsOf } from '../demo/credentials';
import {
	callbackSecret,
	callbackToken,
	pushRecords,
	pushReports,
	withSecret,
	type TriggerName,
} from '../nodes/triggers';
import type { CallbackSwitches } from '../sandbox';
import { saveCredentials, type Bench } from './bench';
import {
	expectNothing,
	expectOnlyUsual,
	serveTrigger,
	startTriggerBench,
	started,
	triggerWorkflow,
	TRIGGERS,
} from './triggers';

let bench: Bench;

beforeAll(async () => {
	bench = await startTriggerBench();
});
afterEach(() => bench.sandbox.reset());
afterAll(() => bench?.stop());

const forms: Array<[string, Partial<CallbackSwitches>]> = [
	['as JSON', {}],
	['as plain text', { contentType: 'text/plain' }],
	['as a form', { contentType: 'application/x-www-form-urlencoded' }],
	['without a type', { contentType: undefined }],
	['compressed', { gzip: true }],
	['compressed without a type', { gzip: true, contentType: undefined }],
	['with SHA256', { algorithm: 'SHA256' }],
	['four minutes late', { staleSeconds: 240 }],
];
const cases = TRIGGERS.flatMap((each) =>
	forms.map(([form, switches]) => ({ ...each, form, switches })),
);

test.each(cases)('$trigger starts with callbacks $form', async ({ switches, ...each }) => {
	const { trigger, send, usual } = each;
	const served = await serveTrigger(bench, trigger);
	Object.assign(bench.sandbox.dialler.switches, switches);
	await send(bench, served.url);
	for (const { status, answer } of bench.sandbox.dialler.deliveries) {
		expect([status, answer]).toEqual([200, 'success']);
	}
	const executions = await started(served, usual.outcomes.length);
	expect(executions.map((items) => items.map(({ outcome }) => outcome))).toEqual(usual.outcomes);
	for (const { event, vendor } of executions.flat()) {
		expect({ event, vendor }).toEqual({ event: usual.event, vendor: usual.vendor });
	}
	const keys = executions.flat().map(({ eventKey }) => eventKey);
	expect(new Set(keys).size).toBe(keys.length);
});

test('nxLinkTrigger starts with records of the call center', async () => {
	const served = await serveTrigger(bench, 'nxLinkTrigger', { events: ['callCenterRecord'] });
	await pushRecords(bench, served.url);
	const executions = await started(served, 2);
	expect(executions.flat().map(({ outcome }) => outcome)).toEqual(['answered', 'notAnswered']);
});

test('laafficTrigger takes reports from an allowed address', async () => {
	const options = { allowedAddresses: '127.0.0.1' };
	const served = await serveTrigger(bench, 'laafficTrigger', { options });
	await pushReports(bench, withSecret(served.url));
	await started(served, 3);
});

test.each(TRIGGERS.slice(0, 2))('$trigger starts with what is selected only', async (each) => {
	const event = 'taskStatusChanged';
	const served = await serveTrigger(bench, each.trigger, { events: [event] });
	await each.send(bench, served.url);
	const { deliveries } = bench.sandbox.dialler;
	for (const { status, answer } of deliveries) expect([status, answer]).toEqual([200, 'success']);
	const ofTasks = deliveries.filter((delivery) => delivery.event === 'task').length;
	expect(ofTasks).toBeGreaterThan(0);
	expect(deliveries.length).toBeGreaterThan(ofTasks);
	for (const [item] of await started(served, ofTasks)) expect(item.event).toBe(event);
});

test('laafficTrigger starts with no report whose outcome is not wanted', async () => {
	const filters = { outcomes: ['rejected'] };
	const served = await serveTrigger(bench, 'laafficTrigger', { filters });
	await pushReports(bench, withSecret(served.url));
	const { deliveries } = bench.sandbox.dialler;
	for (const { status, answer } of deliveries) expect([status, answer]).toEqual([200, 'success']);
	await expectNothing(bench, served, TRIGGERS[2]);
});

test.each(TRIGGERS)('$trigger, switched off: 404; on again: the same address', async (each) => {
	const served = await serveTrigger(bench, each.trigger);
	await served.deactivate();
	bench.sandbox.dialler.switches.retries = 0;
	await each.send(bench, served.url);
	const { deliveries } = bench.sandbox.dialler;
	expect(deliveries.length).toBeGreaterThan(0);
	for (const { status } of deliveries) expect(status).toBe(404);
	await served.activate();
	await expectOnlyUsual(bench, served, each);
});

test.each<[TriggerName, INodeParameters, object, RegExp]>([
	['nxLinkTrigger', { events: ['callCenterRecord'] }, { callbackToken: '' }, /Callback Token/],
	['nxLinkTrigger', { events: [] }, {}, /event/],
	['laafficTrigger', {}, { callbackSecret: '' }, /Callback Secret/],
])('%s %j cannot be switched on with %j', async (trigger, parameters, changes, reason) => {
	const type = trigger === 'laafficTrigger' ? 'laafficApi' : 'nxLinkApi';
	const fields = { ...credentialsOf(bench.sandbox)[type], ...changes };
	const { [type]: changed } = await saveCredentials(bench.n8n, { [type]: fields });
	const { id, name } = changed;
	const { workflow } = triggerWorkflow(trigger, parameters);
	const [node, ...others] = workflow.nodes;
	const nodes = [{ ...node, credentials: { [type]: { id, name } } }, ...others];
	const saved = await bench.n8n.rest.createWorkflow({ ...workflow, nodes });
	await expect(bench.n8n.rest.activate(saved)).rejects.toThrow(reason);
});

test('neither executions nor the log of n8n hold what proves a callback', async () => {
	const { nxLink, nxCallbot, laaffic } = bench.sandbox.accounts;
	const proofs = [nxLink.accessSecret, nxCallbot.secretKey, laaffic.apiSecret];
	const seen = [bench.n8n.log()];
	for (const each of TRIGGERS) {
		const served = await serveTrigger(bench, each.trigger, { options: { includeHeaders: true } });
		await expectOnlyUsual(bench, served, each);
		seen.push(JSON.stringify((await served.executions()).map(({ data }) => data)));
	}
	for (const proof of [...proofs, callbackToken, callbackSecret]) {
		expect(seen.join()).not.toContain(proof);
	}
});
