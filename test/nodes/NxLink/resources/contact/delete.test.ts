import type { INodeParameters } from 'n8n-workflow';

import { Bench, byId } from '../../../bench';
import { expectRefused, failureOf, succeed } from '../../runs';
import { sampleDeletion, taskWithContacts } from '../../samples';
import { compact, deleteContactSample } from '../../vendorPages';

const USER_TASK_ID = 'EXT-TASK-202603250001';
const CONTACT_ID = '52145b00-abc9-4a87-94c2-ed1e1e42ec1c';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
/** The account holds a task with the contact of the vendor page. */
beforeEach(async () => {
	bench.sandbox.reset();
	const contacts = [{ contactId: CONTACT_ID, name: 'Lucy', phoneNumber: '8613800000001' }];
	await succeed(bench, taskWithContacts(contacts, { userTaskId: USER_TASK_ID }));
	bench.sandbox.journal.length = 0;
});
afterAll(async () => await bench.stop());

const task = () => bench.sandbox.state.nxLink.tasks[0];
const onlyText = () => {
	expect(bench.requests).toHaveLength(1);
	return bench.requests[0].body.toString('utf8');
};

test('the request of the vendor page, byte by byte', async () => {
	const { items } = await succeed(bench, sampleDeletion);
	expect(onlyText()).toBe(compact(deleteContactSample));
	const [request] = bench.requests;
	expect(request.startLine).toBe('POST /openapi/aiagent/order/delete HTTP/1.1');
	expect(request).toMatchObject({ vendor: 'nxLink', signature: 'verified', status: 200 });
	expect(request.headers).toMatchObject({
		'content-type': 'application/json',
		accesskey: bench.sandbox.accounts.nxLink.accessKey,
		biztype: '100',
		action: 'nxai',
	});
	expect(items).toEqual([
		{
			json: {
				deleted: true,
				userTaskId: USER_TASK_ID,
				contactId: CONTACT_ID,
				traceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
			},
			pairedItem: { item: 0 },
		},
	]);
	expect(task().contacts).toEqual([]);
});

test('by task id alone', async () => {
	const { taskId } = task();
	await succeed(bench, { ...sampleDeletion, userTaskId: '', taskId: byId(taskId) });
	expect(onlyText()).toBe(JSON.stringify({ taskId, contactId: CONTACT_ID }));
	expect(task().contacts).toEqual([]);
});

test('both ids are sent; NXLink goes by the User Task ID', async () => {
	const { items } = await succeed(bench, { ...sampleDeletion, taskId: byId('other') });
	expect(JSON.parse(onlyText())).toEqual({
		userTaskId: USER_TASK_ID,
		taskId: 'other',
		contactId: CONTACT_ID,
	});
	expect(items[0].json).toMatchObject({ deleted: true, taskId: 'other' });
	expect(task().contacts).toEqual([]);
});

test('ids that are numbers in a sheet are sent as text', async () => {
	const sheet = { user: 4711, task: 12, contact: 8613800000001 };
	await failureOf(
		bench,
		{
			...sampleDeletion,
			userTaskId: '={{ $json.user }}',
			taskId: byId('={{ $json.task }}'),
			contactId: '={{ $json.contact }}',
		},
		{ items: [sheet] },
	);
	const sent = { userTaskId: '4711', taskId: '12', contactId: '8613800000001' };
	expect(onlyText()).toBe(JSON.stringify(sent));
});

test('white space around ids is dropped', async () => {
	await succeed(bench, { ...sampleDeletion, contactId: ` ${CONTACT_ID}\n` });
	expect(onlyText()).toBe(compact(deleteContactSample));
});

test.each<[string, INodeParameters, string]>([
	['no task', { userTaskId: '' }, 'User Task ID / Task: both are empty'],
	[
		'blank ids of an expression',
		{ userTaskId: '={{ " " }}', taskId: byId('={{ $json.none }}') },
		'User Task ID / Task: both are empty',
	],
	['no contact', { contactId: '={{ $json.none }}' }, 'Contact ID: is empty'],
	['a list of contacts', { contactId: '={{ ["a"] }}' }, 'Contact ID: must be text'],
	['a broken number', { userTaskId: '={{ 1.5 }}' }, 'User Task ID: must be text'],
	['a task that is no text', { taskId: byId('={{ true }}') }, 'Task: must be text'],
])('%s is refused', async (_, parameters, message) => {
	await expectRefused(bench, { ...sampleDeletion, ...parameters }, message);
	expect(task().contacts).toHaveLength(1);
});

test('a contact that has been called is not deleted: a result, not a failure', async () => {
	bench.sandbox.state.nxLink.dial(USER_TASK_ID, 1);
	const { items } = await succeed(bench, sampleDeletion);
	expect(items).toEqual([
		{
			json: {
				deleted: false,
				userTaskId: USER_TASK_ID,
				contactId: CONTACT_ID,
				reason: 'only pending contacts can be deleted',
				traceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
			},
			pairedItem: { item: 0 },
		},
	]);
	expect(bench.requests).toHaveLength(1);
	expect(task().contacts).toHaveLength(1);
});
