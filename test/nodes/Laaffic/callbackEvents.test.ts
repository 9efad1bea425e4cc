import type { IDataObject } from 'n8n-workflow';

import { eventsOf } from '../../../nodes/Laaffic/callbackEvents';

/** The example of page "Push voice report (batch)". */
const report = { voiceId: '22121121451211349002', type: 1, callee: '63123456788', displayNum: '6' };

const keysOf = (body: IDataObject) => eventsOf(body).map(({ eventKey }) => eventKey);

test('a batch, in its order, and a report on its own', () => {
	const second = { ...report, voiceId: 22121121451211 };
	const events = eventsOf({ array: [report, second] });
	expect(events.map(({ raw }) => raw)).toEqual([report, second]);
	expect(events).toMatchObject([
		{ event: 'callReport', isCall: true, simplified: { callId: report.voiceId } },
		{ event: 'callReport', isCall: true, simplified: { callId: '22121121451211' } },
	]);
	expect(eventsOf(report)).toEqual(events.slice(0, 1));
});

test('the key of a report is the same in every batch', () => {
	const other = { ...report, voiceId: '2' };
	const [key] = keysOf(report);
	expect(key).toMatch(/^laaffic:callReport:22121121451211349002:[0-9a-f-]{36}$/);
	expect(keysOf({ array: [other, { ...report }] })[1]).toBe(key);
	expect(keysOf({ array: [other] })).not.toContain(key);
});

test('a number that is called again under the same id has a key of its own', () => {
	expect(keysOf({ ...report, terminationCode: '0' })).not.toEqual(keysOf(report));
});

test('no report, no event', () => {
	expect(eventsOf({ array: [] })).toEqual([]);
});

test.each<[string, IDataObject]>([
	['nothing', {}],
	['a list that is none', { array: { voiceId: '1' } }],
	['one report without an id among others', { array: [report, { ...report, voiceId: '' }] }],
	['a text among reports', { array: [report, 'text'] }],
	['a list among reports', { array: [report, [report]] }],
])('%s is refused', (_, body) => {
	expect(() => eventsOf(body)).toThrow(
		expect.objectContaining({ status: 400, name: 'RefusedCallback' }),
	);
});
