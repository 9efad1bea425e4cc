import { pause } from '../../../nodes/shared/pause';

const HOUR = 3_600_000;

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('waits as long as it is told', async () => {
	let over = false;
	const waiting = pause(HOUR).then(() => (over = true));
	await jest.advanceTimersByTimeAsync(HOUR - 1);
	expect(over).toBe(false);
	await jest.advanceTimersByTimeAsync(1);
	await waiting;
	expect(over).toBe(true);
});

test('ends at once when the execution is canceled, and leaves no listener', async () => {
	const canceling = new AbortController();
	const removed = jest.spyOn(canceling.signal, 'removeEventListener');
	const waiting = pause(HOUR, canceling.signal);
	canceling.abort();
	await waiting;
	expect(removed).toHaveBeenCalledTimes(1);
});

test('does not begin when it is canceled already', async () => {
	await pause(HOUR, AbortSignal.abort());
	expect(jest.getTimerCount()).toBe(0);
});
