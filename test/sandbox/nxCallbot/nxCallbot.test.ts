import { startSandbox, type Sandbox } from '..';
import vectorFile from '../../vectors/vectors-callbot.json';
import { nxCallbotHeaders, nxCallbotSign, publishedMoment, read, send } from '../testClients';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const prefix = '/callcentre/api/v3/';
const seconds = String(Math.floor(publishedMoment / 1000));

function call(name: string, value: unknown, headerChanges: Record<string, string> = {}) {
	const body = JSON.stringify(value);
	const headers = { ...nxCallbotHeaders(body), ...headerChanges };
	return send(sandbox.url + prefix + name, 'POST', headers, body);
}

const manage = async (changes: object = {}) => {
	const order = { productID: 'callbot', userTaskID: 'campaign-morning', taskOperate: 1 };
	return read(await call('mgrTaskStatus', { ...order, ...changes }));
};

describe('Callbot signature vectors', () => {
	const requests = vectorFile.vectors.filter((vector) => vector.direction === 'request');
	const vectors = requests.map((vector) => [vector.name, vector] as const);

	const submit = (vector: (typeof requests)[number], body: string | Buffer) => {
		const { requestID, uuid, createTs, sign, algorithm } = vector;
		const headers = { requestID, uuid, createTs, sign, algorithm };
		return send(`${sandbox.url}${prefix}someCall`, 'POST', headers, body);
	};

	it.each(vectors)('accepts %s, whatever its age', async (_name, vector) => {
		expect(read(await submit(vector, vector.body))).toMatchObject({ retCode: 0, data: {} });
		expect(sandbox.journal[0]).toMatchObject({ vendor: 'nxCallbot', signature: 'verified' });
	});

	it.each(vectors)('refuses %s with any byte altered', async (_name, vector) => {
		const bytes = Buffer.from(`${vector.body} `);
		for (let index = 0; index < bytes.length; index += 1) {
			const altered = Buffer.from(bytes);
			altered[index] ^= 1;
			expect(read(await submit(vector, altered))).toMatchObject({ retCode: 6 });
		}
	});
});

describe('Callbot answers are signed', () => {
	it.each([
		['a success', { data: '你好' }, {}],
		['a wrong parameter', { data: 5 }, {}],
		['a wrong signature', { data: 'x' }, { sign: 'X' }],
	])('%s', async (_what, value, headers) => {
		const answer = await call('ping', value, headers);
		expect(answer.headers).toMatchObject({
			requestid: 'request-1',
			uuid: 'Vh71ym3yQwWSYZFpqkFwTskGXUbSxDtR',
			createts: seconds,
			sign: nxCallbotSign(answer.data, seconds, 'request-1'),
		});
		expect(answer.headers).not.toHaveProperty('algorithm');
	});

	it('with the algorithm of the request', async () => {
		const body = '{"data":"x"}';
		const sign = nxCallbotSign(body, seconds, 'request-1', 'SHA256');
		const answer = await call('ping', { data: 'x' }, { algorithm: 'SHA256', sign });
		expect(read(answer)).toMatchObject({ code: 0 });
		expect(answer.headers).toMatchObject({
			algorithm: 'SHA256',
			sign: nxCallbotSign(answer.data, seconds, 'request-1', 'SHA256'),
		});
	});
});

describe('Callbot refusals', () => {
	it.each(['requestID', 'uuid', 'createTs', 'sign'])('6001 without %s', async (name) => {
		const answer = await call('mgrTaskStatus', {}, { [name]: '' });
		expect(read(answer)).toMatchObject({ retCode: 6001, responseID: expect.any(String) });
	});

	it.each([
		[6002, { uuid: 'unknown' }],
		[6, { sign: 'X' }],
		[6, { sign: nxCallbotSign('{}', '1655710885', 'request-1').toLowerCase() }],
		[4, { algorithm: 'sha256' }],
		[3, nxCallbotHeaders('{}', '1655710885431')],
	])('%d for %j', async (retCode, headers) => {
		expect(read(await call('mgrTaskStatus', {}, headers))).toMatchObject({ retCode });
		expect(sandbox.journal[0].signature).toBe('rejected');
	});
});

describe('ping', () => {
	it('echoes in its own envelope', async () => {
		expect(read(await call('ping', { data: 'hello' }))).toEqual({
			data: 'hello',
			timestamp: Number(seconds),
			code: 0,
			msg: 'success',
			reqId: expect.any(String),
		});
	});

	it.each([
		[2, {}],
		[3, { data: 1 }],
		[3, 'text'],
		[4, { data: 'x', more: 1 }],
	])('answers code %d to %j', async (code, value) => {
		expect(read(await call('ping', value))).toMatchObject({ code });
	});
});

describe('mgrTaskStatus', () => {
	it('starts, pauses and completes a task', async () => {
		const taskID = '90001';
		expect(await manage()).toEqual({
			retCode: 0,
			retMsg: 'success',
			responseID: expect.any(String),
			taskID,
			taskStatus: 2,
		});
		expect(await manage({ taskOperate: 2 })).toMatchObject({ taskID, taskStatus: 5 });
		expect(await manage({ taskOperate: 1 })).toMatchObject({ taskID, taskStatus: 2 });
		expect(await manage({ taskOperate: 3 })).toMatchObject({ taskID, taskStatus: 3 });
		expect(sandbox.state.nxCallbot.findTask('campaign-morning')?.undialled).toHaveLength(40);
	});

	it('deletes undialled numbers only when told to and only with success', async () => {
		const task = sandbox.state.nxCallbot.findTask('campaign-morning');
		await manage({ taskOperate: 2, delCall: 1 });
		expect(task?.undialled).toHaveLength(40);
		await manage({ taskOperate: 3, delCall: 1 });
		expect(task?.undialled).toEqual([]);
	});

	it.each([
		['campaign-closed', 1, 'cannot start a task that is completed', 3],
		['campaign-closed', 2, 'cannot pause a task that is completed', 3],
		['campaign-morning', 2, 'cannot pause a task that is waiting to start', 1],
	])('%s refuses operation %d', async (userTaskID, taskOperate, retMsg, taskStatus) => {
		const answer = await manage({ userTaskID, taskOperate });
		expect(answer).toMatchObject({ retCode: 1, retMsg, taskStatus });
		expect(sandbox.state.nxCallbot.findTask(userTaskID)?.taskStatus).toBe(taskStatus);
	});

	it('succeeds without a change when the task is in that state already', async () => {
		const evening = { userTaskID: 'campaign-evening', taskOperate: 1 };
		expect(await manage(evening)).toMatchObject({ retCode: 0, taskStatus: 2 });
	});

	it('knows no other task', async () => {
		expect(await manage({ userTaskID: 'none' })).toMatchObject({
			retCode: 1,
			retMsg: 'task does not exist',
		});
	});

	it.each([
		[2, { productID: undefined }],
		[2, { userTaskID: undefined }],
		[2, { taskOperate: undefined }],
		[3, { taskOperate: '1' }],
		[3, { userTaskID: 7 }],
		[4, { taskOperate: 4 }],
		[4, { productID: 'other' }],
		[4, { delCall: 2 }],
		[4, { userTaskID: '' }],
		[4, { taskOperation: 1 }],
	])('answers %d to %j', async (retCode, changes) => {
		expect(await manage(changes)).toMatchObject({ retCode });
		expect(sandbox.state.nxCallbot.findTask('campaign-morning')?.taskStatus).toBe(1);
	});
});
