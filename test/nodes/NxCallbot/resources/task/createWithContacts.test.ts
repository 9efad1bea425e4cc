import { orderIdOf } from '../../../../../nodes/NxCallbot/contacts';
import { Bench } from '../../../bench';
import { CREATE, fromJson, people } from '../../imports';
import { answerWith, expectRefused, failureOf, succeed } from '../../runs';
import {
	fullStart,
	functions,
	funcFlagSent,
	namedSettings,
	namedSettingSent,
	newTask,
} from '../../samples';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const withContacts = { ...newTask, operation: 'createWithContacts' };
const lucyAndTom = [
	{ userPhone: '8615600000001', userName: 'Lucy', orderID: 'o-1' },
	{ userPhone: '8615600000002', userName: 'Tom', orderID: 'o-2' },
];
const shown = (index: number, status: string) => ({
	contactId: lucyAndTom[index].orderID,
	name: lucyAndTom[index].userName,
	phoneNumber: lucyAndTom[index].userPhone,
	status,
});
const parameters = { ...withContacts, ...fromJson(lucyAndTom) };
const taskOf = (userTaskID = 'spring') => bench.sandbox.state.nxCallbot.findTask(userTaskID);

describe('a full request, byte by byte', () => {
	const [lucy, tom] = lucyAndTom;
	const params = [{ name: 'amount', value: '120' }];
	const others = { other: 'x', customerName: 'Ltd.' };

	test.each([
		[
			'defined',
			{
				callListSource: 'define',
				callList: { contact: [{ ...lucy, ...others, params: { param: params } }, tom] },
			},
		],
		['JSON text', fromJson([{ ...lucy, ...others, params }, tom])],
		['an array of an expression', fromJson('={{ $json.people }}')],
	])('contacts as %s', async (_, contacts) => {
		const additionalFields = {
			orderCallbackUrl: 'https://example.com/order',
			callCallbackUrl: 'https://example.com/call',
		};
		const { startupType, startupAt } = fullStart;
		const settings = { startupType, startupAt, settings: namedSettings };
		await succeed(
			bench,
			{ ...withContacts, ...settings, functions, ...contacts, additionalFields },
			{ items: [{ people: [{ ...lucy, ...others, params: { amount: 120 } }, tom] }] },
		);
		const [request] = bench.requests;
		const list =
			'{"orderID":"o-1","userPhone":"8615600000001","other":"x","userName":"Lucy","customerName":"Ltd.","params":[{"name":"amount","value":"120"}]},{"orderID":"o-2","userPhone":"8615600000002","userName":"Tom"}';
		expect(request.body.toString('utf8')).toBe(
			`{"productID":"callbot","userTaskID":"spring","sceneID":"scene-7","taskCreateSetting":${JSON.stringify(namedSettingSent)},"funcFlag":${JSON.stringify(funcFlagSent)},"callInfoList":{"orderCallbackUrl":"https://example.com/order","callCallbackUrl":"https://example.com/call","callList":[${list}]}}`,
		);
		expect(request.startLine).toBe(`POST ${CREATE} HTTP/1.1`);
		expect(request).toMatchObject({ vendor: 'nxCallbot', signature: 'verified', status: 200 });
		expect(request.answer).toContain('"retCode":0');
	});
});

test('a minimal request, byte by byte, and its output', async () => {
	const [{ orderID, ...tom }] = lucyAndTom.slice(1);
	expect(orderID).toBe('o-2');
	const { items } = await succeed(bench, { ...withContacts, ...fromJson([lucyAndTom[0], tom]) });
	const derived = orderIdOf('spring', tom.userPhone);
	expect(bench.requests[0].body.toString('utf8')).toBe(
		`{"productID":"callbot","userTaskID":"spring","sceneID":"scene-7","taskCreateSetting":{"startupType":1,"zoneSecond":0},"callInfoList":{"orderCallbackUrl":"","callCallbackUrl":"","callList":[{"orderID":"o-1","userPhone":"8615600000001","userName":"Lucy"},{"orderID":"${derived}","userPhone":"8615600000002","userName":"Tom"}]}}`,
	);
	expect(items).toEqual([
		{
			json: {
				userTaskID: 'spring',
				taskID: taskOf()?.taskID,
				taskStatus: 1,
				taskStatusText: 'pending',
				successCount: 2,
				totalCount: 2,
				traceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
				contacts: [shown(0, 'added'), { ...shown(1, 'added'), contactId: derived }],
			},
			pairedItem: { item: 0 },
		},
	]);
});

test('who is not taken is told with the reason, and is no error', async () => {
	bench.sandbox.state.nxCallbot.addOrders('campaign-evening', 1, { orderID: 'o-2' });
	const { items } = await succeed(bench, parameters);
	expect(items[0].json).toMatchObject({
		successCount: 1,
		totalCount: 2,
		contacts: [
			shown(0, 'added'),
			{ ...shown(1, 'alreadyAdded'), reason: 'orderID already exists' },
		],
	});
});

test.each([
	['nothing but a code', { retCode: 0 }, ['added', 'added'], 2],
	[
		'a rejection',
		{ retCode: 0, errList: [{ orderID: 'o-1', errMsg: 'Bad' }] },
		['rejected', 'added'],
		1,
	],
	['counts that do not fit', { retCode: 0, successCount: 1 }, ['unknown', 'unknown'], 0],
])('an answer with %s', async (_, answer, statuses, successCount) => {
	answerWith(bench, answer);
	const { json } = (await succeed(bench, parameters)).items[0];
	expect((json.contacts as Array<{ status: string }>).map(({ status }) => status)).toEqual(
		statuses,
	);
	expect(json).toMatchObject({ successCount, totalCount: 2 });
});

test.each([
	['no contact', fromJson([]), 'Contacts: has no contact'],
	['none filled in', { callListSource: 'define', callList: {} }, 'Contacts: has no contact'],
	['no array', fromJson('{}'), 'Contacts (JSON): must be an array'],
	['no JSON', fromJson('[{'), 'Contacts (JSON): is not valid JSON'],
	[
		'a contact without number',
		fromJson([...lucyAndTom, {}]),
		'Contacts → 3 → userPhone: has no phone number',
	],
	[
		'an id twice',
		fromJson([lucyAndTom[0], { ...lucyAndTom[1], orderID: 'o-1' }]),
		'Contacts → 2: has the same orderID as contact 1: o-1',
	],
	[
		'a country code',
		{ ...fromJson(lucyAndTom), additionalFields: { countryCode: 'CN' } },
		'Country Code: "CN" is not a country code such as 86',
	],
	['no script', { ...fromJson(lucyAndTom), sceneID: '={{ "" }}' }, 'Script Template ID: is empty'],
])('%s is refused, and no task is created', async (_, more, message) => {
	await expectRefused(bench, { ...withContacts, ...more }, message);
});

test('an existing task is refused by NXCloud, and gets no one', async () => {
	const error = await failureOf(bench, { ...parameters, userTaskID: 'campaign-morning' });
	expect(error.message).toMatch(/^userTaskID already exists \(NXCloud Callbot code 4, trace id /);
	expect(taskOf('campaign-morning')?.orders).toHaveLength(40);
	expect(bench.requests).toHaveLength(1);
});

test('Retry On Fail after a lost answer calls nobody twice', async () => {
	bench.sandbox.faults.add({ path: CREATE, kind: 'cutBody', when: 'after', times: 1 });
	const noId = { ...parameters, ...fromJson(people(3)), userTaskID: '' };
	await failureOf(bench, noId, { retryOnFail: true, executionId: '7' });
	const tasks = bench.sandbox.state.nxCallbot.tasks.slice(3);
	expect(tasks.map(({ orders }) => orders.length)).toEqual([3]);
});
