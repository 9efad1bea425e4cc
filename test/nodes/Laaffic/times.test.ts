import type { ILoadOptionsFunctions } from 'n8n-workflow';

import { dateTimeOf } from '../../../nodes/shared/dateTime';
import { localText, offsetText, spanUntilNow, textSpan } from '../../../nodes/Laaffic/times';

const moment = (text: string, zone: string) => dateTimeOf(text, zone, 'Time');
const workflowIn = (zone: string) => ({ getTimezone: () => zone }) as ILoadOptionsFunctions;

afterEach(() => void jest.useRealTimers());

test.each([
	['2026-03-05T04:07:09Z', 'UTC', '2026-03-05 04:07:09', '2026-03-05T04:07:09+00:00'],
	['2026-03-05T04:07:09Z', 'Asia/Hong_Kong', '2026-03-05 12:07:09', '2026-03-05T12:07:09+08:00'],
	['2026-03-05T23:30:00', 'Asia/Kolkata', '2026-03-05 23:30:00', '2026-03-05T23:30:00+05:30'],
	['2026-03-05T00:00:00', 'America/New_York', '2026-03-05 00:00:00', '2026-03-05T00:00:00-05:00'],
	['2026-07-05T00:00:00', 'America/New_York', '2026-07-05 00:00:00', '2026-07-05T00:00:00-04:00'],
])('%s in %s is %s, or with its offset %s', (text, zone, local, offset) => {
	expect(localText(moment(text, zone))).toBe(local);
	expect(offsetText(moment(text, zone))).toBe(offset);
});

test('midnight is 00:00:00, not 24:00:00', () => {
	expect(localText(moment('2026-03-05', 'UTC'))).toBe('2026-03-05 00:00:00');
});

test('a span is both ends in local text', () => {
	const from = moment('2026-03-05T01:00:00', 'UTC');
	const to = moment('2026-03-06T02:00:00', 'UTC');
	expect(textSpan({ from, to })).toEqual({
		strTime: '2026-03-05 01:00:00',
		endTime: '2026-03-06 02:00:00',
	});
});

test.each([
	['UTC', undefined, '2025-12-25 12:00:00', '2026-03-26 12:00:00'],
	['UTC', 1, '2026-03-24 12:00:00', '2026-03-26 12:00:00'],
	['Asia/Hong_Kong', 1, '2026-03-24 20:00:00', '2026-03-26 20:00:00'],
	['Pacific/Honolulu', 1, '2026-03-24 02:00:00', '2026-03-26 02:00:00'],
])('the span until now in %s, %p days: %s to %s', (zone, days, strTime, endTime) => {
	jest.useFakeTimers({ now: new Date('2026-03-25T12:00:00Z') });
	expect(spanUntilNow(workflowIn(zone), days)).toEqual({ strTime, endTime });
});

test.each(['Asia/Hong_Kong', 'America/Los_Angeles', 'Pacific/Auckland', 'UTC'])(
	'the span of a workflow in %s holds now in all zones where people live',
	(zone) => {
		jest.useFakeTimers({ now: new Date('2026-03-25T12:00:00Z') });
		const { strTime, endTime } = spanUntilNow(workflowIn(zone), 1);
		for (const account of ['Pacific/Honolulu', 'UTC', 'Asia/Kolkata', 'Pacific/Auckland']) {
			const now = localText(moment('2026-03-25T12:00:00Z', account));
			expect(strTime <= now && now <= endTime).toBe(true);
		}
	},
);
