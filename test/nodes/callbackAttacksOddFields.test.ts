import fc from 'fast-check';

import type { WebhookServer } from '../engine';
import { Bench } from './bench';
import { genuineCallbacks, nxCallbot, nxLink } from './callbackSenders';
import { postProved, serveCalls } from './provedCallbacks';
import { pushReports, serveTrigger, started, withSecret, type TriggerName } from './triggers';

let bench: Bench;
let server: WebhookServer;

beforeAll(async () => {
	bench = await Bench.start();
});
afterEach(async () => {
	await server.close();
	bench.sandbox.reset();
});
afterAll(() => bench.stop());

const ALL: Record<TriggerName, { events: string[]; send: (url: string) => Promise<void> }> = {
	nxLinkTrigger: { ...nxLink, send: (url) => nxLink.send(bench, url) },
	nxCallbotTrigger: { ...nxCallbot, send: (url) => nxCallbot.send(bench, url) },
	laafficTrigger: {
		events: ['callReport'],
		send: (url) => pushReports(bench, withSecret(url)),
	},
};

/** JSON that code which expects a text or a number may trip over. */
const oddValue = fc.oneof(
	fc.constantFrom<unknown>(
		null,
		'',
		' ',
		0,
		-1,
		1.5,
		1e300,
		9007199254740991,
		'9007199254740993',
		'NaN',
		'Infinity',
		'constructor',
		'toString',
		'__proto__',
		'\0',
		'\ud800',
		'😀'.repeat(1000),
		true,
		[],
		[null],
		[[]],
		{},
		{ toString: 1, valueOf: 1 },
		{ toString: null, constructor: null },
		{ length: -1 },
		[{ name: {}, key: [], value: null, intentName: {}, toString: 0 }],
	),
	fc.jsonValue({ maxDepth: 3 }),
);

/** Bodies of these callbacks in which some fields, also of inner objects, hold something else. */
function oddBodies(genuine: Array<Record<string, unknown>>): fc.Arbitrary<string> {
	const names = [...new Set(genuine.flatMap((body) => Object.keys(body)))];
	const changes = fc.dictionary(fc.constantFrom(...names), oddValue, { minKeys: 1, maxKeys: 6 });
	return fc
		.tuple(fc.constantFrom(...genuine), changes, fc.boolean())
		.map(([body, changed, inList]) => {
			const inner = Object.entries(body).map(([name, value]) =>
				value !== null && typeof value === 'object' && !Array.isArray(value)
					? [name, { ...value, ...changed }]
					: [name, value],
			);
			const odd = { ...Object.fromEntries(inner), ...changed };
			return JSON.stringify(inList ? { array: [body, odd] } : odd);
		});
}

test.each(Object.keys(ALL) as TriggerName[])(
	'%s: 400 proved bodies with odd values are taken or refused, and never a fault',
	async (trigger) => {
		const { events, send } = ALL[trigger];
		server = await serveTrigger(bench, trigger, { events });
		await send(server.url());
		const genuine = genuineCallbacks(bench).flatMap(({ body }) => {
			const value = JSON.parse(body.toString()) as Record<string, unknown>;
			return Array.isArray(value.array) ? (value.array as Array<Record<string, unknown>>) : [value];
		});
		await server.close();

		const filters = { task: 'EXT-TASK-1', outcomes: ['answered'], finalCallsOnly: true };
		const open = await serveTrigger(bench, trigger, { events, simplify: false });
		const filtered = await serveCalls(bench, trigger, { events, filters });
		server = open;
		const statuses = { 200: 0, 400: 0 };
		const property = fc.asyncProperty(oddBodies(genuine), async (body) => {
			const { status } = await postProved(bench, open, trigger, body);
			expect([200, 400]).toContain(status);
			statuses[status as 200 | 400]++;
			expect((await postProved(bench, filtered, trigger, body)).status).toBe(status);
		});
		await fc.assert(property, { numRuns: 400, seed: 2026112119, endOnFailure: true });
		expect(statuses[200]).toBeGreaterThan(100);
		expect([...open.logs, ...filtered.logs]).toEqual([]);
		await filtered.close();

		const items = (await started(open)).flat();
		expect(items.length).toBeGreaterThanOrEqual(statuses[200]);
		for (const { event, eventKey } of items) {
			expect(events).toContain(event);
			expect(eventKey).toEqual(expect.stringMatching(/^(nxLink|nxCallbot|laaffic):\w+:/));
		}
		expect(Object.keys(Object.prototype)).toEqual([]);
	},
);
