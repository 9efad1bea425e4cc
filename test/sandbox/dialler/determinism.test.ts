import { startSandbox, type Delivery, type Sandbox } from '..';
import { publishedMoment } from '../testClients';
import { createTaskBody } from '../testTasks';
import { startReceiver, type Receiver } from './receiver';

let receiver: Receiver;

beforeAll(async () => {
	receiver = await startReceiver();
});
afterAll(() => receiver.close());

/** Tasks of all vendors, called for an hour; every third callback is refused the first time. */
async function play(sandbox: Sandbox): Promise<Delivery[]> {
	const { nxLink, nxCallbot, laaffic } = sandbox.state;
	const callCallbackUrl = `${receiver.url}/call`;
	nxLink.addTask({ ...createTaskBody, startupType: 3, callCallbackUrl });
	const { userTaskID } = nxCallbot.addTask({ taskStatus: 2, orderCallbackUrl: receiver.url });
	nxCallbot.addOrders(userTaskID, 25, { callCallbackUrl });
	laaffic.pushUrl = `${receiver.url}/report`;
	laaffic.addTask();
	receiver.reset();
	receiver.answer = () => ({ status: receiver.arrivals.length % 3 === 0 ? 503 : 200 });
	sandbox.dialler.switches.reordered = true;
	await sandbox.dialler.turn(3_600_000);
	return sandbox.dialler.deliveries;
}

/** What is random, and with it what is signed, is the same for all. */
function withoutIds({ headers, body, ...rest }: Delivery) {
	const { requestID, sign, ...others } = headers;
	const ids = [typeof requestID, typeof sign];
	const known = body.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id');
	return { ...rest, headers: others, ids, body: known };
}

it('plays the same calls and callbacks every time, after a reset and in another sandbox', async () => {
	const sandbox = await startSandbox({ now: () => publishedMoment });
	const other = await startSandbox({ now: () => publishedMoment });
	try {
		const first = (await play(sandbox)).map(withoutIds);
		sandbox.reset();
		const second = (await play(sandbox)).map(withoutIds);
		const third = (await play(other)).map(withoutIds);
		expect(new Set(first.map(({ vendor }) => vendor)).size).toBe(3);
		expect(first.length).toBeGreaterThan(60);
		expect(second).toEqual(first);
		expect(third).toEqual(first);
	} finally {
		await Promise.all([sandbox.close(), other.close()]);
	}
});
