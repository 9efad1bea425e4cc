import { gunzipSync } from 'node:zlib';

import { startSandbox, type Sandbox } from '..';
import { nxCallbotSign, publishedMoment } from '../testClients';
import { startReceiver, type Receiver } from './receiver';

let sandbox: Sandbox;
let receiver: Receiver;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
	receiver = await startReceiver();
});
beforeEach(() => {
	sandbox.reset();
	receiver.reset();
	sandbox.state.nxCallbot.tasks = [];
	sandbox.dialler.outcomeOf = () => 'answered';
});
afterAll(() => {
	receiver.close();
	return sandbox.close();
});

/** Orders of a running task that tell of their calls. */
function addOrders(count: number, callCallbackUrl = `${receiver.url}/call`): void {
	const { nxCallbot } = sandbox.state;
	const { userTaskID } = nxCallbot.addTask({ taskStatus: 2 });
	nxCallbot.addOrders(userTaskID, count, (index) => ({
		orderID: `own-${index + 1}`,
		callCallbackUrl,
	}));
}

const orderIDs = () => receiver.read('/call').map(({ orderID }) => String(orderID).slice(-1));
const attempts = () => sandbox.dialler.deliveries.map(({ attempt, status }) => [attempt, status]);
const oneCall = 35_000;

describe('a delivery', () => {
	it('is noted with what was sent and what was answered', async () => {
		addOrders(1);
		await sandbox.dialler.turn(oneCall);
		const [{ headers, body }] = receiver.arrivals;
		expect(sandbox.dialler.deliveries).toEqual([
			{
				vendor: 'nxCallbot',
				event: 'call',
				url: `${receiver.url}/call`,
				attempt: 1,
				headers: {
					'Content-Type': 'application/json',
					requestID: headers.requestid,
					uuid: headers.uuid,
					createTs: headers.createts,
					sign: headers.sign,
				},
				body: body.toString(),
				status: 200,
				answer: 'success',
			},
		]);
	});

	it.each([201, 204, 302, 400, 500])('is repeated after HTTP %d', async (status) => {
		const Location = `${receiver.url}/elsewhere`;
		receiver.answer = () => ({ status, headers: { Location } });
		addOrders(1);
		await sandbox.dialler.turn(oneCall + 59_999);
		expect(attempts()).toEqual([[1, status]]);
		receiver.answer = () => ({ status: 200 });
		await sandbox.dialler.turn(3_600_000);
		expect(attempts()).toEqual([
			[1, status],
			[2, 200],
		]);
		const [first, second] = receiver.arrivals;
		expect(second.path).toBe('/call');
		expect(second.body).toEqual(first.body);
		expect(second.headers.requestid).not.toBe(first.headers.requestid);
		const { createts, requestid, sign } = second.headers;
		expect(sign).toBe(nxCallbotSign(second.body, createts, requestid));
	});

	it.each([
		[undefined, 4],
		[0, 1],
		[1, 2],
	])('with %s retries is given up after %d attempts', async (retries, expected) => {
		if (retries !== undefined) sandbox.dialler.switches.retries = retries;
		receiver.answer = () => ({ status: 503 });
		addOrders(1);
		await sandbox.dialler.turn(3_600_000);
		const numbers = Array.from({ length: expected }, (_, index) => [index + 1, 503]);
		expect(attempts()).toEqual(numbers);
	});

	it('is not accepted by one who hangs up', async () => {
		receiver.answer = () => undefined;
		addOrders(1);
		await sandbox.dialler.turn(oneCall + 60_000);
		expect(attempts()).toEqual([
			[1, undefined],
			[2, undefined],
		]);
	});

	it.each(['http://127.0.0.1:1/', 'no address', 'ftp://127.0.0.1/'])(
		'to %s is an attempt like any other',
		async (url) => {
			addOrders(1, url);
			await sandbox.dialler.turn(3_600_000);
			expect(attempts().map(([attempt]) => attempt)).toEqual([1, 2, 3, 4]);
			expect(sandbox.dialler.deliveries[3]).not.toHaveProperty('status');
		},
	);
});

describe('the switch', () => {
	it('duplicates sends everything some times more, each with a signature of its own', async () => {
		sandbox.dialler.switches.duplicates = 2;
		addOrders(2);
		await sandbox.dialler.turn(oneCall);
		expect(orderIDs()).toEqual(['1', '1', '1', '2', '2', '2']);
		expect(attempts()).toEqual(Array(6).fill([1, 200]));
		expect(new Set(receiver.arrivals.map(({ headers }) => headers.requestid)).size).toBe(6);
	});

	it('duplicates is content with one acceptance', async () => {
		sandbox.dialler.switches.duplicates = 1;
		receiver.answer = () => ({ status: receiver.arrivals.length === 1 ? 200 : 500 });
		addOrders(1);
		await sandbox.dialler.turn(3_600_000);
		expect(attempts()).toEqual([
			[1, 200],
			[1, 500],
		]);
	});

	it('reordered turns round what falls due together, and nothing else', async () => {
		sandbox.dialler.switches.reordered = true;
		addOrders(12);
		await sandbox.dialler.turn(2 * oneCall);
		expect(orderIDs().join('')).toBe('098765432121');
	});

	it('contentType sends another one or none', async () => {
		sandbox.dialler.switches.contentType = 'text/plain';
		addOrders(1);
		await sandbox.dialler.turn(oneCall);
		sandbox.dialler.switches.contentType = undefined;
		addOrders(1);
		await sandbox.dialler.turn(oneCall);
		const types = receiver.arrivals.map(({ headers }) => headers['content-type']);
		expect(types).toEqual(['text/plain', undefined]);
	});

	it('gzip compresses the body and leaves the signature that of the text', async () => {
		sandbox.dialler.switches.gzip = true;
		addOrders(1);
		await sandbox.dialler.turn(oneCall);
		const [{ headers, body }] = receiver.arrivals;
		expect(headers['content-encoding']).toBe('gzip');
		expect(headers['content-length']).toBe(String(body.length));
		const text = gunzipSync(body);
		expect(headers.sign).toBe(nxCallbotSign(text, headers.createts, headers.requestid));
		expect(sandbox.dialler.deliveries[0].body).toBe(text.toString());
	});

	it('goes back to what it was on a reset', () => {
		const { switches } = sandbox.dialler;
		const usual = {
			signed: true,
			wrongSignature: false,
			staleSeconds: 0,
			algorithm: 'MD5',
			algorithmHeader: false,
			duplicates: 0,
			reordered: false,
			contentType: 'application/json',
			gzip: false,
			retries: 3,
		};
		expect(switches).toEqual(usual);
		Object.assign(switches, {
			signed: false,
			wrongSignature: true,
			staleSeconds: 1,
			algorithm: 'SHA256',
			algorithmHeader: true,
			duplicates: 1,
			reordered: true,
			contentType: undefined,
			gzip: true,
			retries: 0,
		});
		sandbox.reset();
		expect(switches).toEqual(usual);
		expect(sandbox.dialler.outcomeOf).toBeUndefined();
	});
});
