import { Bench } from '../../../bench';
import { errorOfItem, expectRefused, succeed } from '../../runs';
import {
	contactsSent,
	CREATE,
	createdTasks,
	each,
	links,
	people,
	taskFromItems,
} from '../../samples';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const [a, b, c] = people(3);
const tooLong = { calleeNumber: '8613800000009', text2: 'x'.repeat(31) };
const tooLongReason = 'text2: has 31 characters, and LAAFFIC would cut it at 30';

test('all items make one task, in one request', async () => {
	const { items } = await succeed(bench, taskFromItems(), { items: people(1200) });
	expect(bench.requests.map(({ path }) => path)).toEqual([CREATE]);
	expect(contactsSent(bench)).toEqual(people(1200));
	const [{ taskId, numbers }] = createdTasks(bench);
	expect(numbers).toHaveLength(1200);
	expect(new Set(each(items, 'status'))).toEqual(new Set(['added']));
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual(links(1200));
	expect(items[1199].json).toEqual({
		phoneNumber: '8613800001199',
		status: 'added',
		taskId,
		taskName: 'test',
	});
});

test('the fields of the task are those of the first item', async () => {
	const items = [
		{ ...a, campaign: 'Spring', code: '44' },
		{ ...b, campaign: 'Summer', code: '86' },
	];
	const additionalFields = { countryCode: '={{ $json.code }}' };
	const parameters = taskFromItems({ taskName: '={{ $json.campaign }}', additionalFields });
	await succeed(bench, parameters, { items });
	expect(createdTasks(bench).map(({ taskName }) => taskName)).toEqual(['Spring']);
	expect(contactsSent(bench).map(({ calleeNumber }) => calleeNumber)).toEqual([
		`44${a.calleeNumber}`,
		`44${b.calleeNumber}`,
	]);
});

test('who stands twice is called once, and comes out as alreadyAdded', async () => {
	const spelled = { calleeNumber: '+86 (138) 0000-0000', text1: 'Again' };
	const { items } = await succeed(bench, taskFromItems(), { items: [a, spelled, b, a] });
	expect(contactsSent(bench)).toEqual([a, b]);
	expect(each(items, 'status')).toEqual(['added', 'alreadyAdded', 'added', 'alreadyAdded']);
	expect(items[1].json).toMatchObject({ reason: 'Same number as item 0 of this import' });
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual(links(4));
});

test.each([
	['no number', { text1: 'Tom' }, 'calleeNumber: has no phone number'],
	['letters', { calleeNumber: '86x' }, 'calleeNumber: "86x" is not a phone number'],
	['a number without country code', { calleeNumber: '0138' + '0000001' }, /has no country code$/],
	['a text that LAAFFIC would cut', tooLong, tooLongReason],
	['an object for text', { ...c, text1: { a: 1 } }, 'text1: must be text'],
])(
	'a row with %s is rejected with its reason, and the others are called',
	async (_, row, reason) => {
		const { items } = await succeed(bench, taskFromItems(), { items: [a, row, b] });
		expect(each(items, 'status')).toEqual(['added', 'rejected', 'added']);
		expect(items[1].json.reason).toEqual(
			typeof reason === 'string' ? reason : expect.stringMatching(reason),
		);
		expect(items[1]).toMatchObject({
			json: { taskId: createdTasks(bench)[0].taskId, taskName: 'test' },
			pairedItem: { item: 1 },
		});
		expect(contactsSent(bench)).toEqual([a, b]);
	},
);

test('rejected contacts as errors go down the error path, with who and why', async () => {
	const { items, errorItems } = await succeed(
		bench,
		taskFromItems({ options: { rejectedAsErrors: true } }),
		{ items: [a, tooLong, { text1: 'none' }, b], onError: 'continueErrorOutput' },
	);
	expect(each(items, 'status')).toEqual(['added', 'added']);
	expect(errorItems.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }, { item: 2 }]);
	expect(errorItems.map(errorOfItem)).toMatchObject([
		{ message: tooLongReason, phoneNumber: '8613800000009', itemIndex: 1, taskName: 'test' },
		{ message: 'calleeNumber: has no phone number', itemIndex: 2, status: 'rejected' },
	]);
});

test.each(['stopWorkflow', 'continueRegularOutput'] as const)(
	'no task is created for rows none of which can be called (%s)',
	async (onError) => {
		const message = `Contacts: no input item is a contact that can be called; the first one: ${tooLongReason}`;
		const items = [tooLong, { text1: 'x' }];
		const error = await expectRefused(bench, taskFromItems(), message, { items, onError });
		expect(error.description).toContain('No task was created');
	},
);

test('items without any calleeNumber are refused together', async () => {
	const message = 'Columns: no input item has a field "calleeNumber"';
	await expectRefused(bench, taskFromItems(), message, { items: [{ phone: a.calleeNumber }] });
});

test('Execute Once sends the first item alone', async () => {
	const { status } = await bench.engine.runNode(
		{
			type: 'n8n-nodes-outbound-calling.laaffic',
			parameters: taskFromItems(),
			executeOnce: true,
		},
		{ credentials: bench.credentials, items: people(3) },
	);
	expect(status).toBe('success');
	expect(contactsSent(bench)).toEqual([a]);
});
