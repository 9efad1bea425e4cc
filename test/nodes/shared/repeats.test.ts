import { VendorFailure } from '../../../nodes/shared/failures';
import { pause } from '../../../nodes/shared/pause';
import { askedWaitAdvice, askedWaitMs, withRepeats } from '../../../nodes/shared/repeats';
import type { VendorContext } from '../../../nodes/shared/vendorRequest';

jest.mock('../../../nodes/shared/pause');
const waits = () => jest.mocked(pause).mock.calls.map(([milliseconds]) => milliseconds);

beforeEach(() => void jest.mocked(pause).mockReset());

const run = { getInputData: () => [] } as unknown as VendorContext;
const editor = {} as VendorContext;
const failure = (passing?: { waitMs?: number }) =>
	new VendorFailure('Later', { vendor: 'NXLink', httpStatus: 503, advice: 'Wait.', passing });

/** Fails with these failures, one after the other, and then succeeds. */
function failing(...failures: Error[]) {
	const left = [...failures];
	return jest.fn(async () => {
		const next = left.shift();
		if (next) throw next;
		return 'done';
	});
}

test('what succeeds is sent once', async () => {
	const send = failing();
	expect(await withRepeats(run, send)).toBe('done');
	expect(send).toHaveBeenCalledTimes(1);
	expect(waits()).toEqual([]);
});

test('what may pass is sent again, after waits that grow, with something added by chance', async () => {
	const send = failing(failure({}), failure({}));
	expect(await withRepeats(run, send)).toBe('done');
	expect(send).toHaveBeenCalledTimes(3);
	const [first, second] = waits();
	expect(first).toBeGreaterThanOrEqual(1000);
	expect(first).toBeLessThanOrEqual(1500);
	expect(second).toBeGreaterThanOrEqual(2000);
	expect(second).toBeLessThanOrEqual(3000);
});

test('the wait that the vendor asks for is kept', async () => {
	await withRepeats(run, failing(failure({ waitMs: 7000 }), failure({ waitMs: 30_000 })));
	const [first, second] = waits();
	expect(first).toBeGreaterThanOrEqual(7000);
	expect(first).toBeLessThanOrEqual(7500);
	expect(second).toBeGreaterThanOrEqual(30_000);
	expect(second).toBeLessThanOrEqual(31_000);
});

test.each([
	['a run', run, 30_001],
	['the editor', editor, 5001],
])('%s does not wait for longer than it may: no repeat', async (_, context, waitMs) => {
	const send = failing(failure({ waitMs }));
	await expect(withRepeats(context, send)).rejects.toThrow('Later (HTTP 503)');
	expect(send).toHaveBeenCalledTimes(1);
	expect(waits()).toEqual([]);
});

test.each([
	['a run', run, 3],
	['the editor', editor, 2],
])('%s gives up, and tells how often it was tried', async (_, context, tries) => {
	const send = failing(...Array.from({ length: 5 }, () => failure({})));
	const error: unknown = await withRepeats(context, send).catch((thrown: unknown) => thrown);
	expect(error).toBeInstanceOf(VendorFailure);
	expect(error).toMatchObject({
		message: `Later (HTTP 503, tried ${tries} times)`,
		details: { vendor: 'NXLink', advice: 'Wait.', tries },
	});
	expect(send).toHaveBeenCalledTimes(tries);
});

test.each([failure(), new Error('a fault of the node')])('%s is not repeated', async (error) => {
	const send = failing(error);
	await expect(withRepeats(run, send)).rejects.toBe(error);
	expect(send).toHaveBeenCalledTimes(1);
});

test('once the execution is canceled in a wait, nothing is sent', async () => {
	const canceling = new AbortController();
	const context = { ...run, getExecutionCancelSignal: () => canceling.signal } as VendorContext;
	jest.mocked(pause).mockImplementation(async () => canceling.abort());
	const send = failing(failure({}));
	await expect(withRepeats(context, send)).rejects.toThrow(
		'The execution was canceled before NXLink was asked again after this: Later (HTTP 503)',
	);
	expect(send).toHaveBeenCalledTimes(1);
	expect(pause).toHaveBeenCalledWith(expect.any(Number), canceling.signal);
});

describe('Retry-After', () => {
	const asked = (headers: Record<string, unknown>) =>
		askedWaitMs({ httpStatus: 429, headers, text: '' });
	const noon = 'Wed, 01 Sep 2021 12:00:00 GMT';
	const later = 'Wed, 01 Sep 2021 12:02:00 GMT';

	test.each([
		[{ 'retry-after': '7' }, 7000],
		[{ 'retry-after': ' 7 ' }, 7000],
		[{ 'retry-after': '0' }, 0],
		[{ 'retry-after': later, date: noon }, 120_000],
		[{ 'retry-after': noon, date: later }, 0],
		[{ 'retry-after': noon }, 0],
		[{ 'retry-after': '9'.repeat(400) }, 365 * 86_400_000],
		[{ 'retry-after': 'Fri, 31 Dec 9999 23:59:59 GMT', date: noon }, 365 * 86_400_000],
	])('%j', (headers, milliseconds) => {
		expect(asked(headers)).toBe(milliseconds);
	});

	test.each([{}, { 'retry-after': '' }, { 'retry-after': 'soon' }, { 'retry-after': undefined }])(
		'%j asks for nothing',
		(headers) => {
			expect(asked(headers)).toBeUndefined();
		},
	);

	test('a date counts from the clock of n8n where the answer does not tell the vendor’s', () => {
		const wait = asked({ 'retry-after': new Date(Date.now() + 60_000).toUTCString() });
		expect(wait).toBeGreaterThan(50_000);
		expect(wait).toBeLessThanOrEqual(60_000);
	});

	test('is told with the moment by the clock of n8n', () => {
		jest.useFakeTimers({ now: Date.parse(noon) });
		expect(askedWaitAdvice('LAAFFIC', 120_000)).toBe(
			`LAAFFIC asks to wait 2 minutes, until ${later}.`,
		);
		jest.useRealTimers();
	});
});
