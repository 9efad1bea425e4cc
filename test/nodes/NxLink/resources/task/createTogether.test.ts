import { Bench } from '../../../bench';
import { expectRefused, succeed } from '../../runs';
import { taskWithContacts } from '../../samples';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const phoneNumbers = '={{ $json.numbers.map((phoneNumber) => ({ name: "Lucy", phoneNumber })) }}';
const parameters = taskWithContacts(phoneNumbers, { taskName: '={{ $json.task }}' });
const [one, two] = ['8613800000001', '8613800000002'];
const message = (first: number, second: number) =>
	`Contacts: items ${first} and ${second} would both call ${one} in a task "May"`;

test('items that would call the same number in tasks of the same name are refused', async () => {
	const items = [
		{ task: 'May', numbers: [one] },
		{ task: 'May', numbers: [two, '+86 13800000001'] },
	];
	const error = await expectRefused(bench, parameters, message(0, 1), { items });
	expect(error.description).toContain('switch on Execute Once');
	expect(error.description).toContain('Nothing was sent');
});

test('so are they where one of them leaves out the country code', async () => {
	const items = [
		{ task: 'May', numbers: ['138 0000 0001'] },
		{ task: 'May', numbers: [one] },
	];
	const additionalFields = { countryCode: '86' };
	await expectRefused(bench, { ...parameters, additionalFields }, message(0, 1), { items });
});

test.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
	'they are refused with %s, too, and so is what stands between them',
	async (onError) => {
		const items = [one, two, one].map((number) => ({ task: 'May', numbers: [number] }));
		await expectRefused(bench, parameters, message(0, 2), { items, onError });
	},
);

test('an item that is refused by itself does not count', async () => {
	const items = [
		{ task: 'May', numbers: [one, 'Lucy'] },
		{ task: 'May', numbers: [one] },
	];
	const { errorItems } = await succeed(bench, parameters, {
		items,
		onError: 'continueErrorOutput',
	});
	expect(errorItems).toHaveLength(1);
	expect(bench.requests).toHaveLength(1);
});

test.each([
	['tasks of other names', [one], 'June', [one]],
	['other numbers', [one], 'May', [two]],
	['tasks without contacts', [], 'May', []],
])('%s are created', async (_, numbers, task, others) => {
	const items = [
		{ task: 'May', numbers },
		{ task, numbers: others },
	];
	await succeed(bench, parameters, { items });
	expect(bench.requests).toHaveLength(2);
});
