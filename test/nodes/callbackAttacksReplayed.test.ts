import type { WebhookServer } from '../engine';
import { Bench } from './bench';
import { genuineCallbacks, nxCallbot, nxLink, type CallbackSender } from './callbackSenders';
import { stopClockAt } from './NxLink/clock';
import type { Forgery } from './forging';
import {
	callbackToken,
	postCallback,
	pushRecords,
	pushReports,
	serveTrigger,
	started,
	withSecret,
} from './triggers';

let bench: Bench;
let server: WebhookServer;

beforeAll(async () => {
	bench = await Bench.start();
});
afterEach(async () => {
	jest.useRealTimers();
	await server.close();
	bench.sandbox.reset();
});
afterAll(() => bench.stop());

const keys = async () => (await started(server)).flat().map(({ eventKey }) => String(eventKey));

const clockOn = (seconds: number) =>
	stopClockAt(new Date(Date.now() + seconds * 1000).toISOString());

/** Sends copies and gives the statuses, each once. */
async function replay(copies: Forgery[], url = server.url()): Promise<number[]> {
	const statuses = new Set<number>();
	for (const { headers, body } of copies) {
		statuses.add((await postCallback(url, headers, body)).status);
	}
	return [...statuses];
}

/** Has the vendor call people, and gives the callbacks that were accepted. */
async function callbacksOf({ trigger, events, send }: CallbackSender, options = {}) {
	server = await serveTrigger(bench, trigger, { events, options });
	await send(bench, server.url());
	const genuine = genuineCallbacks(bench);
	const first = await keys();
	expect(new Set(first).size).toBe(genuine.length);
	return { genuine, first };
}

const SENDERS: Array<[string, CallbackSender]> = [
	['NXLink', nxLink],
	['Callbot', nxCallbot],
];

describe.each(SENDERS)('%s', (_name, sender) => {
	test('the same bytes within the time: recognised by their keys, whatever their order', async () => {
		const { genuine, first } = await callbacksOf(sender);
		expect(await replay(genuine)).toEqual([200]);
		expect(await keys()).toEqual([...first, ...first]);
		expect(await replay([...genuine].reverse())).toEqual([200]);
		expect(await keys()).toEqual([...first, ...first, ...[...first].reverse()]);
	});

	test('sent again by the vendor, signed anew: the same keys', async () => {
		const events = sender.events;
		server = await serveTrigger(bench, sender.trigger, { events });
		bench.sandbox.dialler.switches.duplicates = 2;
		await sender.send(bench, server.url());
		const all = await keys();
		expect(all).toHaveLength(genuineCallbacks(bench).length);
		expect(new Set(all).size).toBe(all.length / 3);
	});

	test.each([
		['a few minutes later', 290, {}, 200],
		['more than five minutes later', 302, {}, 401],
		['a day later', 86_400, {}, 401],
		['with the clock of n8n far behind', -302, {}, 401],
		['later than the age that is set', 62, { toleranceSeconds: 60 }, 401],
		['within a longer age', 590, { toleranceSeconds: 600 }, 200],
	])('the same bytes %s', async (_when, seconds, options, status) => {
		const { genuine, first } = await callbacksOf(sender, options);
		clockOn(seconds);
		expect(await replay(genuine)).toEqual([status]);
		jest.useRealTimers();
		expect(await keys()).toEqual(status === 200 ? [...first, ...first] : first);
	});

	test('the same bytes at the other time, with its header changed to now: 401', async () => {
		const { genuine, first } = await callbacksOf(sender);
		clockOn(302);
		const { time } = sender;
		const renewed = genuine.map(({ headers, body }) => {
			const digits = String(headers[time]).length;
			const now = String(Date.now()).slice(0, digits);
			return { headers: { ...headers, [time]: now }, body };
		});
		expect(await replay(renewed)).toEqual([401]);
		jest.useRealTimers();
		expect(await keys()).toEqual(first);
	});

	test('at the address of another account: 401', async () => {
		const { genuine } = await callbacksOf(sender);
		await server.close();
		server = await serveTrigger(
			bench,
			sender.trigger,
			{ events: sender.events },
			{
				nxLinkApi: { accessKey: 'another', accessSecret: 'another' },
				nxCallbotApi: { uuid: 'another', secretKey: 'another' },
			},
		);
		expect(await replay(genuine)).toEqual([401]);
		expect(await keys()).toEqual([]);
	});
});

test.each(SENDERS)(
	'%s: callbacks at the trigger of the other vendor: 401',
	async (_name, sender) => {
		const { genuine } = await callbacksOf(sender);
		await server.close();
		const other = sender === nxLink ? nxCallbot : nxLink;
		server = await serveTrigger(bench, other.trigger, { events: other.events });
		expect(await replay(genuine)).toEqual([401]);
		expect(await keys()).toEqual([]);
	},
);

describe('without a time in what proves them', () => {
	test('reports of LAAFFIC: taken at any time, and recognised', async () => {
		server = await serveTrigger(bench, 'laafficTrigger');
		await pushReports(bench, withSecret(server.url()));
		const genuine = genuineCallbacks(bench);
		const first = await keys();
		expect(new Set(first).size).toBe(5);
		clockOn(86_400);
		expect(await replay([...genuine].reverse(), withSecret(server.url()))).toEqual([200]);
		jest.useRealTimers();
		expect((await keys()).sort()).toEqual([...first, ...first].sort());
	});

	test('records of the call center: taken at any time, and recognised', async () => {
		server = await serveTrigger(bench, 'nxLinkTrigger', { events: ['callCenterRecord'] });
		await pushRecords(bench, server.url(), callbackToken);
		const genuine = genuineCallbacks(bench);
		const first = await keys();
		expect(new Set(first).size).toBe(2);
		clockOn(86_400);
		expect(await replay([...genuine].reverse())).toEqual([200]);
		jest.useRealTimers();
		expect((await keys()).sort()).toEqual([...first, ...first].sort());
	});
});
