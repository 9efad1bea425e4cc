import { Bench } from '../bench';

const parameters = {
	resource: 'task',
	operation: 'setStatus',
	userTaskID: 'campaign-evening',
	taskOperate: 2,
};
const path = '/callcentre/api/v3/mgrTaskStatus';

let bench: Bench;

beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

function answerWith(body: object): void {
	bench.sandbox.faults.add({ path, kind: 'body', body: JSON.stringify(body) });
}

const advice: Array<[number, RegExp]> = [
	[1, /Check that the task exists and that its status allows/],
	[2, /Correct the parameter that the message names/],
	[3, /Correct the parameter that the message names/],
	[4, /Correct the parameter that the message names/],
	[4001, /Send fewer at a time/],
	[5, /under maintenance. Run it again later/],
	[5001, /may have been carried out all the same/],
	[6, /Check the secret and the algorithm/],
	[6001, /A proxy .* may remove headers/],
	[6002, /Check the UUID and the base URL/],
	[6003, /that the account may use this API/],
	[7, /busy. Run it again later/],
	[1001, /batch import is running/],
	[4242, /not on the vendor page of this operation/],
];

describe.each(advice)('retCode %i', (retCode, expected) => {
	test.each([retCode, String(retCode)])('as %p is an error with advice', async (given) => {
		answerWith({ retCode: given, retMsg: 'words of the vendor', responseID: 'r-77' });
		const { status, error, items } = await bench.run('nxCallbot', parameters);
		expect(status).toBe('error');
		expect(items).toEqual([]);
		expect(error?.message).toBe(
			`words of the vendor (NXCloud Callbot code ${retCode}, trace id r-77)`,
		);
		expect(error?.description).toMatch(expected);
		expect(error?.context?.data).toEqual({ code: String(retCode), traceId: 'r-77' });
	});
});

test('the own words of the vendor about a task that is not there', async () => {
	const { error } = await bench.run('nxCallbot', { ...parameters, userTaskID: 'nobody' });
	expect(error?.message).toMatch(/^task does not exist \(NXCloud Callbot code 1, trace id /);
});

test('a task whose status does not allow the operation', async () => {
	const { error } = await bench.run('nxCallbot', { ...parameters, userTaskID: 'campaign-closed' });
	expect(error?.message).toMatch(/^cannot pause a task that is completed \(/);
});

test('an answer without words', async () => {
	answerWith({ retCode: 7, retMsg: '' });
	const { error } = await bench.run('nxCallbot', parameters);
	expect(error?.message).toBe('NXCloud Callbot gave no reason (NXCloud Callbot code 7)');
});

test.each([
	[
		{ retCode: '0', taskID: 90002, taskStatus: '5' },
		{ taskID: '90002', taskStatus: 5 },
	],
	[{ retCode: 0, responseID: 5 }, { traceId: '5' }],
	[{ retCode: 0, retMsg: null, taskID: null, taskStatus: null, more: {} }, {}],
])('the success %j is read tolerantly', async (body, expected) => {
	answerWith(body);
	const { status, items } = await bench.run('nxCallbot', parameters);
	expect(status).toBe('success');
	expect(items).toHaveLength(1);
	expect(items[0].json).toMatchObject({ userTaskID: 'campaign-evening', ...expected });
	expect(Object.values(items[0].json)).not.toContain(null);
});

test('a status that is in no table has no text', async () => {
	answerWith({ retCode: 0, taskID: '90002', taskStatus: 9 });
	const { items } = await bench.run('nxCallbot', parameters);
	expect(items[0].json).toEqual({
		userTaskID: 'campaign-evening',
		taskID: '90002',
		taskStatus: 9,
	});
});

test('a status that cannot be read does not turn a success into a failure', async () => {
	answerWith({ retCode: 0, responseID: 'r-1', taskID: ['90002'], taskStatus: 'soon' });
	const { status, items } = await bench.run('nxCallbot', parameters);
	expect(status).toBe('success');
	expect(items[0].json).toEqual({ userTaskID: 'campaign-evening', traceId: 'r-1' });
});

test('words that are no text hide neither code nor success', async () => {
	answerWith({ retCode: 6, retMsg: { text: 'signature' } });
	const { error } = await bench.run('nxCallbot', parameters);
	expect(error?.message).toContain('code 6');

	bench.sandbox.reset();
	answerWith({ retCode: 0, retMsg: 0 });
	expect((await bench.run('nxCallbot', parameters)).status).toBe('success');
});
