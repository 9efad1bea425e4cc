import type { INodeParameters } from 'n8n-workflow';

import { Bench, sampleCallCenterTask } from '../../../bench';
import { expectRefused } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const json = (list: unknown) => ({ callListSource: 'json', callListJson: JSON.stringify(list) });
const phone = { userPhone: '85235757581' };

test.each<[string, INodeParameters, string]>([
	['task name', { taskName: '={{ "" }}' }, 'Task Name: is empty'],
	['no contacts', { callList: {} }, 'Contacts: has no contact'],
	['no contacts in JSON', json([]), 'Contacts: has no contact'],
	['no array', json(phone), 'Contacts (JSON): must be an array'],
	['no JSON', { callListSource: 'json', callListJson: 'x' }, 'Contacts (JSON): is not valid JSON'],
	['no object', json([4]), 'Contacts → 1: must be an object with userPhone'],
	[
		'a misspelled key',
		json([phone, { ...phone, orderId: 'a' }]),
		'Contacts → 2 → orderId: is spelled orderID by the vendor',
	],
	['no number', json([phone, {}]), 'Contacts → 2 → userPhone: has no phone number'],
	[
		'letters in the number',
		json([{ userPhone: '+852 CALL ME' }]),
		'Contacts → 1 → userPhone: "+852 CALL ME" is not a phone number',
	],
	[
		'the same id twice',
		json([
			{ ...phone, orderID: 'a' },
			{ userPhone: '85235757582', orderID: 'a' },
		]),
		'Contacts → 2: has the same orderID as contact 1: a',
	],
	[
		'three-letter country',
		{ country: 'HKG' },
		'Country: "HKG" is not a code of two letters such as HK',
	],
	['no country', { country: '={{ "" }}' }, 'Country: is empty'],
	[
		'country as number',
		{ country: '={{ 852 }}' },
		'Country: "852" is not a code of two letters such as HK',
	],
	['dispatch type', { dispatchType: '={{ 3 }}' }, 'Dispatch Type: must be one of 0, 1, 2'],
	[
		'dispatch type in words',
		{ dispatchType: '={{ "Ratio" }}' },
		'Dispatch Type: must be one of 0, 1, 2',
	],
	[
		'predictive rate',
		{ predictCallRate: 1.255 },
		'Predictive Call Rate: may have at most 2 decimals',
	],
	['ratio rate', { ratioCallRate: 1.25 }, 'Ratio Call Rate: may have at most 1 decimal'],
	['negative rate', { ratioCallRate: -1 }, 'Ratio Call Rate: must be at least 0'],
	['rate in words', { predictCallRate: '={{ "fast" }}' }, 'Predictive Call Rate: must be a number'],
	['agent group', { agentGroupNo: '={{ "" }}' }, 'Agent Group Number: is empty'],
	['strategy', { strategyName: '={{ " " }}' }, 'Call Strategy Name: is empty'],
	['start count', { startCount: 1.5 }, 'Start Count: must be a whole number'],
	['start', { startupType: '={{ 4 }}' }, 'Start: must be one of 0, 1, 2, 3'],
])('%s is refused', async (_, parameters, message) => {
	await expectRefused(bench, { ...sampleCallCenterTask, ...parameters }, message);
});

test('the same number twice is refused', async () => {
	const parameters = { ...sampleCallCenterTask, ...json([phone, { userPhone: '+852 35757581' }]) };
	const { error } = await bench.run('nxLink', parameters);
	expect(error?.message).toMatch(
		/^Contacts → 2: has the same orderID as contact 1: [0-9a-f-]{36}$/,
	);
	expect(bench.requests).toEqual([]);
});

test('one bad item of three: nothing is sent for any', async () => {
	const parameters = { ...sampleCallCenterTask, country: '={{ $json.country }}' };
	const items = [{ country: 'HK' }, { country: 'Hong Kong' }, { country: 'CN' }];
	const message = 'Country: "Hong Kong" is not a code of two letters such as HK';
	await expectRefused(bench, parameters, message, { items, itemIndex: 1 });
});

test('items that would call the same number in tasks of the same name', async () => {
	const parameters = {
		...sampleCallCenterTask,
		callListSource: 'json',
		callListJson: '={{ $json.list }}',
	};
	const items = [{ list: [phone] }, { list: [{ userPhone: '+852 35757581', orderID: 'b' }] }];
	const message = 'Contacts: items 0 and 1 would both call 85235757581 in a task "Task Name"';
	const error = await expectRefused(bench, parameters, message, { items });
	expect(error.description).toContain('give one item the list of them all');
});
