import { contactIdOf } from '../../../../../nodes/NxLink/contacts';
import { Bench, byId, sampleTask } from '../../../bench';
import { additionTo, each, emptyTask } from '../../imports';
import { expectRefused, failureOf, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const byNumber = {
	resource: 'contact',
	operation: 'delete',
	userTaskId: '',
	taskId: byId(''),
	deleteBy: 'phoneNumber',
	phoneNumber: '={{ $json.number }}',
	countryCode: '',
};
const lucy = { phoneNumber: '+86 138-0000-0001', name: 'Lucy' };
const items = [{ number: '8613800000001' }];

async function createdTask(): Promise<string> {
	const callListJson = JSON.stringify([lucy]);
	const parameters = { ...sampleTask, userTaskId: 'T', callListSource: 'json', callListJson };
	const { items: output } = await succeed(bench, parameters);
	return String(output[0].json.taskId);
}

const contacts = () => bench.sandbox.state.nxLink.tasks[0].contacts;

test.each(['by User Task ID', 'by Task'])('a contact of Task / Create is found %s', async (by) => {
	const taskId = await createdTask();
	const task = by === 'by Task' ? { taskId: byId(taskId) } : { userTaskId: 'T' };
	const { items: output } = await succeed(bench, { ...byNumber, ...task }, { items });
	expect(output[0].json).toMatchObject({
		deleted: true,
		contactId: contactIdOf('T', '8613800000001'),
		phoneNumber: '8613800000001',
	});
	expect(contacts()).toEqual([]);
});

test('a contact of Contact / Add is found in the spelling of the sheet, with Country Code', async () => {
	const { taskId } = emptyTask(bench);
	const additionalFields = { countryCode: '86' };
	const row = { phoneNumber: '138 0000 0001', name: 'Lucy' };
	await succeed(bench, additionTo(taskId, { additionalFields }), { items: [row] });
	const parameters = { ...byNumber, taskId: byId(taskId), countryCode: '86' };
	const { items: output } = await succeed(bench, parameters, {
		items: [{ number: '13800000001' }, { number: '+86 138 0000 0001' }],
	});
	expect(each(output, 'deleted')).toEqual([true, false]);
	expect(output[1].json.reason).toMatch(/^contact not found/);
	expect(contacts()).toEqual([]);
});

test('the task is looked up once for all items', async () => {
	const taskId = await createdTask();
	bench.sandbox.journal.length = 0;
	const parameters = { ...byNumber, taskId: byId(taskId) };
	await succeed(bench, parameters, { items: [...items, ...items, ...items] });
	expect(bench.requests.map(({ path }) => path.split('/').at(-1))).toEqual([
		'list',
		'delete',
		'delete',
		'delete',
	]);
});

test('whose call has begun is not deleted, which is an answer', async () => {
	await createdTask();
	bench.sandbox.state.nxLink.dial('T', 1);
	const { items: output } = await succeed(bench, { ...byNumber, userTaskId: 'T' }, { items });
	expect(output[0].json).toMatchObject({
		deleted: false,
		reason: 'only pending contacts can be deleted',
	});
});

test('a task that is not there is an error, also when its id sounds like an answer', async () => {
	const parameters = { ...byNumber, userTaskId: 'recalled-pending-contacts' };
	const error = await failureOf(bench, parameters, { items });
	expect(error.message).toContain('task not found');
});

test('letters in the number are refused', async () => {
	const message = 'Phone Number: "abc" is not a phone number';
	await expectRefused(bench, { ...byNumber, userTaskId: 'T' }, message, {
		items: [{ number: 'abc' }],
	});
});
