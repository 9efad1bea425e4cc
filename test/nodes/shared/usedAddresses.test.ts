import type { IWebhookFunctions } from 'n8n-workflow';

import { isFirstUse } from '../../../nodes/shared/usedAddresses';
import { stopClockAt } from '../NxLink/clock';

const firstUse = (originalUrl: string, host = 'n8n.example.com') => {
	const getRequestObject = () => ({ headers: { host }, originalUrl });
	return isFirstUse({ getRequestObject } as unknown as IWebhookFunctions);
};

afterEach(() => jest.useRealTimers());

test('an address is used once for a moment, each on its own', () => {
	stopClockAt('2026-03-25T09:00:00Z');
	expect(firstUse('/webhook-waiting/1?key=a')).toBe(true);
	expect(firstUse('/webhook-waiting/1?key=a')).toBe(false);
	expect(firstUse('/webhook-waiting/1?key=b')).toBe(true);
	expect(firstUse('/webhook-waiting/2?key=a')).toBe(true);
	expect(firstUse('/webhook-waiting/1?key=a', 'other.example.com')).toBe(true);

	stopClockAt('2026-03-25T09:00:10Z');
	expect(firstUse('/webhook-waiting/1?key=a')).toBe(false);
	stopClockAt('2026-03-25T09:00:11Z');
	expect(firstUse('/webhook-waiting/1?key=a')).toBe(true);
});
