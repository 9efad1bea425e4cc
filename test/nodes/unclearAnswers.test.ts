import { Bench } from './bench';
import { operations } from './operations';

let bench: Bench;

beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

describe.each(operations)('$name', ({ node, parameters, path, failure, success }) => {
	test.each([401, 503])(
		'HTTP %i without an envelope: the advice speaks of no code',
		async (status) => {
			bench.sandbox.faults.add({ path, kind: 'status', status });
			const { error } = await bench.run(node, parameters);
			expect(error?.message).toContain(`HTTP ${status}`);
			expect(error?.description).not.toContain('This code');
		},
	);

	test('an answer without a code: the advice speaks of no code', async () => {
		bench.sandbox.faults.add({ path, kind: 'body', body: '{}' });
		const { error } = await bench.run(node, parameters);
		expect(error?.description).not.toContain('This code');
	});

	test('HTTP 500 with a code of success is not told as "success"', async () => {
		bench.sandbox.faults.add({ path, kind: 'status', body: JSON.stringify(success) });
		const { status, error } = await bench.run(node, parameters);
		expect(status).toBe('error');
		expect(error?.message).not.toMatch(/^success\b/);
		expect(error?.description).not.toContain('This code is in no table');
	});

	test('a failure code under HTTP 200 is no success', async () => {
		const body = JSON.stringify(failure('no more today'));
		bench.sandbox.faults.add({ path, kind: 'body', body });
		const { status, error } = await bench.run(node, parameters);
		expect(status).toBe('error');
		expect(error?.message).toMatch(/^no more today \(/);
	});
});
