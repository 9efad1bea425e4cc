import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { NxCallbot } from '../../../nodes/NxCallbot/NxCallbot.node';
import { Bench, byId } from '../bench';
import { expectRefused, onlyBody, succeed } from './runs';
import { functions, funcFlagSent, newTask } from './samples';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const update = { resource: 'task', operation: 'update', userTaskID: byId('campaign-morning') };
const flagsOf = async (given: INodeParameters, parameters: INodeParameters = update) => {
	await succeed(bench, { ...parameters, functions: given });
	return onlyBody(bench).funcFlag as IDataObject;
};
const rules = (...rule: INodeParameters[]) => ({ smsFuncFlag: { rule } });

test('all of them, in the spelling of updateTask and createAndCall', async () => {
	expect(await flagsOf(functions)).toEqual(funcFlagSent);
});

test('only what is given is sent, a switch that is off as well', async () => {
	expect(await flagsOf({ roundRedial: false })).toEqual({ roundRedial: false });
});

test.each([
	['={{ "true" }}', true],
	['={{ 0 }}', false],
	['={{ "1" }}', true],
])('a switch %s is sent as %p', async (taskKeep, sent) => {
	expect(await flagsOf({ taskKeep })).toEqual({ taskKeep: sent });
});

test('createTask has its own spelling, and no number encryption', async () => {
	const rule = { smsID: 'sms-1', intentID: 'i-1', intentName: '' };
	const given = { phoneEncrypt: true, taskKeep: true, ...rules(rule) };
	expect(await flagsOf(given, newTask)).toEqual({
		taskKeep: true,
		smsFuncFlag: [{ smsId: 'sms-1', intentId: ['i-1'], intentName: [] }],
	});
	const offered = new NxCallbot().description.properties.filter(({ name }) => name === 'functions');
	const byOperation = offered.map(({ displayOptions, options = [] }) => [
		displayOptions?.show?.operation?.[0],
		options.some(({ name }) => name === 'phoneEncrypt'),
	]);
	expect(byOperation).toEqual([
		['create', false],
		['createWithContacts', true],
		['update', true],
		['placeAndWait', true],
	]);
});

test('intents are separated by commas, blanks do not count', async () => {
	const rule = { smsID: ' sms-1 ', intentID: ' i-1 ,, i-2 ', intentName: ',' };
	expect(await flagsOf(rules(rule))).toEqual({
		smsFuncFlag: [{ smsID: 'sms-1', intentID: ['i-1', 'i-2'], intentName: [] }],
	});
});

const good = { smsID: 'sms-1', intentID: 'i-1' };
test.each([
	['a rule without message', rules({ intentID: 'i-1' }), 'SMS Rules → 1 → SMS ID: is empty'],
	['a rule without intent', rules(good, { smsID: 's' }), 'SMS Rules → 2: has no intent'],
	['a switch', { taskKeep: '={{ "maybe" }}' }, 'Permanent Task: must be true or false'],
	['encryption', { phoneEncrypt: '={{ 2 }}' }, 'Encrypt Phone Numbers: must be true or false'],
	['redials', { roundRedial: '={{ [] }}' }, 'Redial in Rounds: must be true or false'],
])('%s is refused', async (_, given, message) => {
	await expectRefused(bench, { ...update, functions: given }, message);
});
