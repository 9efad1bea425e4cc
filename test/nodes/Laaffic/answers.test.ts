import { Bench, byId } from '../bench';

const parameters = { resource: 'autoRecall', operation: 'cancel', type: 1, id: byId('12') };

let bench: Bench;

beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

function answerWith(body: object): void {
	const path = '/voice/recallFlow/cancel';
	bench.sandbox.faults.add({ path, kind: 'body', body: JSON.stringify(body) });
}

const envelopes: Array<[string, (code: number | string, words: string) => object]> = [
	['code and msg', (code, msg) => ({ code, msg, data: null })],
	['code and reason', (code, reason) => ({ code, reason, data: null })],
	['status and reason', (status, reason) => ({ status, reason, data: null })],
	['status and msg', (status, msg) => ({ status, msg })],
	['code and message', (code, message) => ({ code, message })],
	['a status and the code 0', (status, reason) => ({ code: 0, status, reason })],
	['a code and the status 0', (code, msg) => ({ code, status: '0', msg })],
];

const advice: Array<[number, RegExp]> = [
	[-1, /Check the API Key, the API Secret and the base URL/],
	[-2, /IP allow list/],
	[-16, /^Nothing was carried out\. The clock of n8n .* that of LAAFFIC/],
	[-13, /account is locked/],
	[-18, /fault is on the side of the vendor/],
	[-20, /Give it another name/],
	[-21, /Correct the parameter that the message names/],
	[-22, /Correct the parameter that the message names/],
	[-23, /A limit of the account is reached/],
	[-24, /Check the ID and the account/],
	[-41, /Only what is still pending/],
	[-54, /Only what is still pending/],
	[-99, /not on the vendor page of this operation/],
];

describe.each(envelopes)('%s', (_, envelope) => {
	test.each([0, '0'])('code %p is success', async (code) => {
		answerWith(envelope(code, 'success'));
		const { status, items } = await bench.run('laaffic', parameters);
		expect(status).toBe('success');
		expect(items.map(({ json }) => json)).toEqual([{ canceled: true, type: 1, id: 12 }]);
	});

	describe.each(advice)('code %i', (code, expected) => {
		test.each([code, String(code)])('as %p is an error with advice', async (given) => {
			answerWith(envelope(given, 'words of the vendor'));
			const { status, error, items } = await bench.run('laaffic', parameters);
			expect(status).toBe('error');
			expect(items).toEqual([]);
			expect(error?.message).toBe(`words of the vendor (LAAFFIC code ${code})`);
			expect(error?.description).toMatch(expected);
			expect(error?.context?.data).toEqual({ code: String(code) });
		});
	});
});

test('the advice for an expired timestamp tells both clocks', async () => {
	bench.sandbox.faults.add({
		path: '/',
		kind: 'body',
		body: '{"code":-16,"msg":"timestamp expires"}',
		headers: { Date: 'Wed, 01 Sep 2021 00:00:00 GMT' },
	});
	const { error } = await bench.run('laaffic', parameters);
	expect(error?.description).toContain("LAAFFIC's says Wed, 01 Sep 2021 00:00:00 GMT");
	expect(error?.description).toMatch(/n8n's says \w{3}, \d{2} \w{3} \d{4} [\d:]{8} GMT/);
});

test.each([
	['14', 'only a pending recall flow can be cancelled'],
	['99', 'recall flow does not exist'],
])('the own words of the vendor about the flow %s', async (id, words) => {
	const { error } = await bench.run('laaffic', { ...parameters, id: byId(id) });
	expect(error?.message).toBe(`${words} (LAAFFIC code -22)`);
});

test('the wrong secret', async () => {
	const credentials = { laafficApi: { apiSecret: 'wrong' } };
	const { error } = await bench.run('laaffic', parameters, { credentials });
	expect(error?.message).toContain('LAAFFIC code -1');
	expect(bench.requests).toHaveLength(1);
});

test.each([
	[{ code: -22, msg: null, reason: 'bad id' }],
	[{ code: -22, msg: '', reason: 'bad id' }],
	[{ code: null, status: -22, reason: 'bad id' }],
	[{ code: -22, msg: '', reason: null, message: 'bad id' }],
	[{ code: -22, reason: 'bad id', message: 'other words' }],
	[{ code: -22, status: -1, msg: 'bad id' }],
])('%j tells its words', async (body) => {
	answerWith(body);
	const { error } = await bench.run('laaffic', parameters);
	expect(error?.message).toBe('bad id (LAAFFIC code -22)');
});

test('words that are no text hide neither code nor success', async () => {
	answerWith({ code: -1, msg: { text: 'who?' } });
	const { error } = await bench.run('laaffic', parameters);
	expect(error?.message).toContain('LAAFFIC code -1');

	bench.sandbox.reset();
	answerWith({ code: 0, msg: 0 });
	expect((await bench.run('laaffic', parameters)).status).toBe('success');
});
