import type { IWebhookFunctions } from 'n8n-workflow';

import { isFirstUse } from '../../../nodes/shared/usedAddresses';
import { stopClockAt } from '../NxLink/clock';

let writings = 0;

/** The sender may write the address otherwise each time. */
const firstUse = (executionId: string, key: string, localPort = 5678) => {
	writings++;
	const headers = { host: `n8n-${writings}.example.com` };
	const originalUrl = `/webhook-waiting/${executionId}?key=${key}&writing=${writings}`;
	const getRequestObject = () => ({ headers, originalUrl, socket: { localPort } });
	const getExecutionId = () => executionId;
	return isFirstUse({ getRequestObject, getExecutionId } as unknown as IWebhookFunctions, key);
};

afterEach(() => jest.useRealTimers());

test('a key of an execution is used once for a moment, each on its own', () => {
	stopClockAt('2026-03-25T09:00:00Z');
	expect(firstUse('1', 'a')).toBe(true);
	expect(firstUse('1', 'a')).toBe(false);
	expect(firstUse('1', 'b')).toBe(true);
	expect(firstUse('2', 'a')).toBe(true);
	expect(firstUse('1', 'a', 5679)).toBe(true);

	stopClockAt('2026-03-25T09:00:10Z');
	expect(firstUse('1', 'a')).toBe(false);
	stopClockAt('2026-03-25T09:00:11Z');
	expect(firstUse('1', 'a')).toBe(true);
});
