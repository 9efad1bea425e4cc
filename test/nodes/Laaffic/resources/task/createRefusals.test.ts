import { Bench } from '../../../bench';
import { errorOfItem, expectRefused, succeed } from '../../runs';
import { createdTasks, each, people, smallTask, taskFromItems, taskWith } from '../../samples';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const wholeNumber = 'must be a whole number';

test.each([
	['Application ID: is empty', { appId: '={{ "" }}' }],
	['Task Name: is empty', { taskName: ' ' }],
	['Task Name: must have 2 to 64 characters', { taskName: 'a' }],
	['Task Name: must have 2 to 64 characters', { taskName: 'a'.repeat(65) }],
	['Agent ID: is empty', { agentId: '={{ "" }}' }],
	[`Agent ID: ${wholeNumber}`, { agentId: 'Survey' }],
	['Agent ID: must be at least 1', { agentId: '0' }],
	['Plan Recalls: must be true or false', { planRecalls: '={{ "perhaps" }}' }],
	['Contacts (JSON): is not valid JSON', { callListJson: '[{' }],
	['Contacts (JSON): must be an array', { callListJson: '{}' }],
	['Contacts: has no contact', { callListJson: '[]' }],
	['Timeout (Seconds): must be from 1 to 86400', { options: { timeout: 0 } }],
])('%s', async (message, wrong) => {
	await expectRefused(bench, { ...smallTask, ...wrong }, message);
});

test.each([
	[`Maximum Call Length (Seconds): ${wholeNumber}`, { maxCalls: 1.5 }],
	['Maximum Call Length (Seconds): must be at least 1', { maxCalls: 0 }],
	['Maximum Ring Time (Seconds): must be from 20 to 120', { maxRingingTime: 19 }],
	['Maximum Ring Time (Seconds): must be from 20 to 120', { maxRingingTime: 121 }],
	['Record Calls: must be true or false', { enableRecording: '={{ "x" }}' }],
	['Call-Out Rate: must be a number', { calloutRate: '={{ "fast" }}' }],
	['Call-Out Rate: must be at least 0', { calloutRate: -1 }],
	['Display Number: "12a" is not a number of 1 to 20 digits', { displayNum: '12a' }],
	[
		`Display Number: "${'1'.repeat(21)}" is not a number of 1 to 20 digits`,
		{ displayNum: '1'.repeat(21) },
	],
	['Country Code: "CN" is not a country code such as 86', { countryCode: 'CN' }],
])('%s', async (message, additionalFields) => {
	await expectRefused(bench, { ...smallTask, additionalFields }, message);
	await expectRefused(bench, taskFromItems({ additionalFields }), message, { items: people(2) });
});

test.each([
	['20', { maxRingingTime: 20 }],
	['120', { maxRingingTime: 120 }],
])('a ring time of %s is accepted', async (_, additionalFields) => {
	await succeed(bench, { ...smallTask, additionalFields });
	expect(bench.bodies[0]).toMatchObject(additionalFields);
});

test.each([2, 64])('a name of %i characters is accepted', async (length) => {
	await succeed(bench, { ...smallTask, taskName: 'n'.repeat(length) });
	expect(createdTasks(bench)).toHaveLength(1);
});

describe('two items with one name', () => {
	const items = [{ name: 'Spring' }, { name: 'Summer' }, { name: 'Spring ' }];
	const parameters = { ...smallTask, taskName: '={{ $json.name }}' };

	test.each(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const)(
		'are refused together, as LAAFFIC would take the first one only (%s)',
		async (onError) => {
			const message = 'Task Name: items 0 and 2 would both create a task "Spring"';
			const error = await expectRefused(bench, parameters, message, { items, onError });
			expect(error.description).toContain('set Contacts to Input Items');
			expect(error.description).toContain('Execute Once');
		},
	);

	test('do not count when one of them is refused anyway', async () => {
		const agentId = '={{ $itemIndex === 0 ? "x" : 110 }}';
		const { items: output } = await succeed(
			bench,
			{ ...parameters, agentId },
			{ items, onError: 'continueRegularOutput' },
		);
		expect(each(output, 'taskName')).toEqual([undefined, 'Summer', 'Spring']);
	});
});

test('one wrong item keeps all others from being sent', async () => {
	const parameters = taskWith(people(1), { taskName: '={{ $json.name }}' });
	const items = [{ name: 'Spring' }, { name: 'Summer' }, { name: '' }];
	await expectRefused(bench, parameters, 'Task Name: is empty', { items, itemIndex: 2 });
});

test('on continue, the wrong item alone is an error item that names the parameter', async () => {
	const parameters = taskWith(people(1), { taskName: '={{ $json.name }}' });
	const { items, errorItems } = await succeed(bench, parameters, {
		items: [{ name: 'Spring' }, { name: '' }, { name: 'Summer' }],
		onError: 'continueErrorOutput',
	});
	expect(each(items, 'taskName')).toEqual(['Spring', 'Summer']);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
	expect(errorItems.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }]);
	expect(errorOfItem(errorItems[0])).toMatchObject({ parameter: 'Task Name', itemIndex: 1 });
});
