import { startSandbox, type Sandbox } from '.';
import { startReceiver, type Receiver } from './dialler/receiver';
import { publishedMoment, read, send } from './testClients';
import { createTaskBody, lucy } from './testTasks';

let sandbox: Sandbox;
let receiver: Receiver;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
	receiver = await startReceiver();
});
beforeEach(() => {
	sandbox.reset();
	receiver.reset();
});
afterAll(() => {
	receiver.close();
	return sandbox.close();
});

const post = (name: string, value: object) =>
	send(`${sandbox.url}/_sandbox/${name}`, 'POST', {}, JSON.stringify(value));
const inConsole = async () => read(await send(`${sandbox.url}/_sandbox/console`, 'GET'));
const pathsOf = ({ arrivals }: Receiver) => new Set(arrivals.map(({ path }) => path));

const nothing = {
	nxLink: { callCallbackUrl: '', taskCallbackUrl: '', recordPushUrl: '', recordPushToken: '' },
	laaffic: { pushUrl: '' },
};

it('callbacks of tasks without an address go where the console of NXLink says', async () => {
	sandbox.state.nxLink.addTask({ ...createTaskBody, startupType: 3, callList: [lucy] });
	const [callCallbackUrl, taskCallbackUrl] = ['call', 'task'].map((p) => `${receiver.url}/${p}`);
	await post('console', { nxLink: { callCallbackUrl, taskCallbackUrl } });
	await sandbox.dialler.turn(60_000);
	expect(pathsOf(receiver)).toEqual(new Set(['/call', '/task']));
});

it('reports of LAAFFIC go where its console says', async () => {
	await post('console', { laaffic: { pushUrl: `${receiver.url}/push?secret=s` } });
	await sandbox.dialler.turn(24 * 3_600_000);
	expect(pathsOf(receiver)).toEqual(new Set(['/push?secret=s']));
});

it('call center records are pushed with their token when they are asked for', async () => {
	await post('console', {
		nxLink: { recordPushUrl: `${receiver.url}/cdr`, recordPushToken: 'T-1' },
	});
	expect(read(await post('records', { count: 2 }))).toEqual({ pushed: 2, deliveries: 2 });
	expect(receiver.read('/cdr').map(({ callId }) => callId)).toEqual(['cdr-0000001', 'cdr-0000002']);
	expect(receiver.arrivals[0].headers.token).toBe('T-1');
	await post('records', { count: 1 });
	expect(receiver.read('/cdr').map(({ callId }) => callId)).toEqual([
		'cdr-0000001',
		'cdr-0000002',
		'cdr-0000003',
	]);
});

it('single settings are changed, taken away and shown', async () => {
	expect(await inConsole()).toEqual(nothing);
	const callCallbackUrl = `${receiver.url}/call`;
	await post('console', { nxLink: { callCallbackUrl } });
	const pushUrl = `${receiver.url}/push`;
	expect(read(await post('console', { laaffic: { pushUrl } }))).toEqual({
		nxLink: { ...nothing.nxLink, callCallbackUrl },
		laaffic: { pushUrl },
	});
	await post('console', { nxLink: { callCallbackUrl: '' } });
	expect(await inConsole()).toEqual({ ...nothing, laaffic: { pushUrl } });
	sandbox.reset();
	expect(await inConsole()).toEqual(nothing);
});

it.each([
	['console', { nxCallbot: { taskCallbackUrl: 'http://127.0.0.1/' } }],
	['console', { nxLink: { callbackUrl: 'http://127.0.0.1/' } }],
	['console', { laaffic: { pushUrl: 'somewhere' } }],
	['records', {}],
	['records', { count: 0 }],
])('%s refuses %j', async (name, value) => {
	expect((await post(name, value)).status).toBe(400);
	expect(await inConsole()).toEqual(nothing);
});
