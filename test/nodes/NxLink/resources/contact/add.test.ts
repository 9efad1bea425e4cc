import { contactIdOf } from '../../../../../nodes/NxLink/contacts';
import { Bench, byId } from '../../../bench';
import { additionTo, each, emptyTask, people } from '../../imports';
import { expectRefused, failureOf, onlyBody, succeed } from '../../runs';
import { definedContacts } from '../../samples';

let bench: Bench;
let taskId: string;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	bench.sandbox.reset();
	({ taskId } = emptyTask(bench));
});
afterAll(async () => await bench.stop());

const lucy = {
	params: { key1: 'value1' },
	phoneNumber: '8613800000001',
	name: 'Jones',
	other: 'contact-ext-001',
	contactId: '52145b00-abc9-4a87-94c2-ed1e1e42x4rfvmh',
};
const lucyAsSent =
	'{"contactId":"52145b00-abc9-4a87-94c2-ed1e1e42x4rfvmh","other":"contact-ext-001","name":"Jones","phoneNumber":"8613800000001","params":[{"name":"key1","value":"value1"}]}';

test('the request of the vendor page, byte by byte', async () => {
	const additionalFields = { countryCode: '+86' };
	const parameters = additionTo(taskId, {
		additionalFields,
		callListSource: 'json',
		callListJson: JSON.stringify([lucy]),
	});
	const { items } = await succeed(bench, parameters);
	expect(bench.requests).toHaveLength(1);
	const [request] = bench.requests;
	expect(request.body.toString('utf8')).toBe(
		`{"taskId":"${taskId}","countryCode":"86","list":[${lucyAsSent}]}`,
	);
	expect(request.startLine).toBe('POST /openapi/aiagent/call/append HTTP/1.1');
	expect(request).toMatchObject({ vendor: 'nxLink', signature: 'verified', status: 200 });
	expect(request.headers).toMatchObject({ 'content-type': 'application/json', action: 'nxai' });
	expect(items).toEqual([
		{
			json: {
				contactId: lucy.contactId,
				name: 'Jones',
				phoneNumber: lucy.phoneNumber,
				status: 'added',
				taskId,
				userTaskId: 'EXT-TASK-1',
			},
			pairedItem: { item: 0 },
		},
	]);
});

test('what is empty is left out, and the id is derived from task and number', async () => {
	await succeed(bench, additionTo(taskId), { items: people(1) });
	const contactId = contactIdOf('EXT-TASK-1', '8613800000000');
	expect(bench.requests[0].body.toString('utf8')).toBe(
		`{"taskId":"${taskId}","list":[{"contactId":"${contactId}","name":"Person 0","phoneNumber":"8613800000000"}]}`,
	);
});

test('without a User Task ID, that of the task is looked up', async () => {
	const { items } = await succeed(bench, additionTo(taskId, { userTaskId: '' }), {
		items: people(1),
	});
	expect(items[0].json).toMatchObject({
		contactId: contactIdOf('EXT-TASK-1', '8613800000000'),
		userTaskId: 'EXT-TASK-1',
	});
	expect(bench.requests.map(({ path }) => path)).toEqual([
		'/openapi/aiagent/task/list',
		'/openapi/aiagent/call/append',
	]);
});

test('a task that the account does not have is refused', async () => {
	const error = await failureOf(bench, additionTo('no-such-task', { userTaskId: '' }), {
		items: people(1),
	});
	expect(error.message).toContain('there is no task no-such-task');
	expect(bench.requests.map(({ path }) => path)).toEqual(['/openapi/aiagent/task/list']);
});

test('with a User Task ID, ids are derived from that', async () => {
	const { items } = await succeed(bench, additionTo(taskId, { userTaskId: 'EXT-TASK-1' }), {
		items: people(1),
	});
	expect(items[0].json).toMatchObject({
		contactId: contactIdOf('EXT-TASK-1', '8613800000000'),
		taskId,
		userTaskId: 'EXT-TASK-1',
	});
	expect(onlyBody(bench)).not.toHaveProperty('userTaskId');
});

test('contacts from JSON, for each item its own', async () => {
	const callListJson = '={{ $json.list }}';
	const parameters = additionTo(taskId, { callListSource: 'json', callListJson });
	const [a, b, c] = people(3);
	const { items } = await succeed(bench, parameters, { items: [{ list: [a, b] }, { list: [c] }] });
	expect(each(items, 'name')).toEqual(['Person 0', 'Person 1', 'Person 2']);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 0, 1].map((item) => ({ item })));
	expect(bench.requests).toHaveLength(1);
});

test('contacts defined by hand', async () => {
	const parameters = additionTo(taskId, { callListSource: 'define', callList: definedContacts });
	await succeed(bench, parameters);
	const text = bench.requests[0].body.toString('utf8');
	expect(text).toContain(
		'{"contactId":"5f6f6f6f-7a7b-4c4d-9e9f-101010101010","other":"contact-ext-002","name":"Tom","phoneNumber":"13800000002","params":[{"name":"customerName","value":"Tom"}]}]}',
	);
});

test('a list without contacts sends nothing', async () => {
	const parameters = additionTo(taskId, { callListSource: 'json', callListJson: '[]' });
	expect((await succeed(bench, parameters)).items).toEqual([]);
	expect(bench.requests).toEqual([]);
});

test.each([
	['no task', { taskId: byId('={{ " " }}') }, 'Task: is empty'],
	['a wrong country code', { additionalFields: { countryCode: 'CN' } }, /is not a country code/],
	['a batch of none', { options: { batchSize: 0 } }, 'Batch Size: must be from 1 to 10000'],
	['eleven at a time', { options: { parallelRequests: 11 } }, /^Parallel Requests: /],
	['JSON that is no list', { callListSource: 'json', callListJson: '{}' }, /must be an array/],
])('%s is refused, and nothing is sent', async (_, parameters, message) => {
	const node = additionTo(taskId, parameters);
	const error = await failureOf(bench, node, { items: people(2) });
	await expectRefused(bench, node, error.message, { items: people(2) });
	expect(error.message).toMatch(message);
});
