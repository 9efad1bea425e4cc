import { Bench } from './bench';
import { operations } from './operations';

let bench: Bench;

beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

describe.each(operations)('$name', ({ node, parameters, credential }) => {
	test('says that nothing was sent when no one listens', async () => {
		const credentials = { [credential]: { baseUrl: 'http://127.0.0.1:9' } };
		const { status, error } = await bench.run(node, parameters, { credentials });
		expect(status).toBe('error');
		expect(error?.message).toContain('could not be reached at 127.0.0.1:9');
		expect(error?.description).toContain('Nothing was sent');
		expect(bench.requests).toEqual([]);
	});

	test.each([
		['', 'is empty'],
		['api.example.com', 'is not an address'],
		['ftp://127.0.0.1', 'is not an address'],
		['http://127.0.0.1?a=b', 'is not an address'],
		['http://user:pass@127.0.0.1', 'is not an address'],
	])('refuses the base URL "%s"', async (baseUrl, problem) => {
		const credentials = { [credential]: { baseUrl } };
		const { status, error } = await bench.run(node, parameters, { credentials });
		expect(status).toBe('error');
		expect(error?.message).toContain('Base URL of the credential');
		expect(error?.message).toContain(problem);
		expect(error?.description).toContain('Open the credential');
	});
});
