import { Bench } from './bench';
import { expectNoSecret } from './noSecret';
import { everyOperation, type TestedOperation } from './operations';
import { pauses } from './pauses';
import { errorOfItem } from './runs';

const MINUTES = 10;

/** How far the clocks of the vendors are ahead, in milliseconds. */
let vendorsAhead = 0;
let bench: Bench;

beforeAll(async () => {
	bench = await Bench.start({ now: () => Date.now() + vendorsAhead });
});
beforeEach(() => {
	bench.sandbox.reset();
	bench.sandbox.state.nxCallbot.clock = { toleranceSeconds: 60, retCode: 6 };
	pauses.length = 0;
});
afterAll(async () => await bench.stop());

const vendorOf = ({ name }: TestedOperation) => /^(NXLink|NXCloud Callbot|LAAFFIC)/.exec(name)?.[0];

/** Both clocks and the difference, read from the words of an error. */
function told(description: string | null | undefined) {
	const [, difference, vendor, here, there] =
		/The clock of n8n is (.+?) that of (.+?): n8n's says (.+? GMT), .+?'s says (.+? GMT)\./.exec(
			description ?? '',
		) ?? [];
	return { difference, vendor, apartMs: Date.parse(there) - Date.parse(here) };
}

function expectTold(description: string | null | undefined, operation: TestedOperation): void {
	const { difference, vendor, apartMs } = told(description);
	expect(vendor).toBe(vendorOf(operation));
	expect(difference).toBe(`${MINUTES} minutes ${vendorsAhead > 0 ? 'behind' : 'ahead of'}`);
	expect(Math.abs(apartMs - vendorsAhead)).toBeLessThanOrEqual(2000);
	expect(description).toContain('Set the clock of the n8n server');
}

describe.each([
	['behind', MINUTES],
	['ahead', -MINUTES],
])('the clock of n8n is %s', (_, minutes) => {
	beforeEach(() => {
		vendorsAhead = minutes * 60_000;
	});

	test.each(everyOperation)('$name: one request, and both clocks are told', async (operation) => {
		operation.arrange?.(bench.sandbox);
		const before = JSON.stringify(bench.sandbox.state);
		const { node, parameters, path } = operation;
		const result = await bench.run(node, parameters);
		expect(result.status).toBe('error');
		expect(bench.requests.map((request) => request.path)).toEqual([path]);
		expect(pauses).toEqual([]);
		expect(JSON.stringify(bench.sandbox.state)).toBe(before);
		expectTold(result.error?.description, operation);
		expectNoSecret(bench, result);

		const options = { onError: 'continueErrorOutput' } as const;
		const { errorItems } = await bench.run(node, parameters, options);
		expect(errorItems).toMatchObject([{ pairedItem: { item: 0 } }]);
		expectTold(errorOfItem(errorItems[0]).description as string, operation);
		expect(bench.requests).toHaveLength(2);
	});

	test.each([3, 4, 6])('Callbot, which has no code for that, refuses by %i', async (retCode) => {
		bench.sandbox.state.nxCallbot.clock = { toleranceSeconds: 60, retCode };
		const [operation] = everyOperation.filter(({ node }) => node === 'nxCallbot');
		const { error } = await bench.run('nxCallbot', operation.parameters);
		expectTold(error?.description, operation);
		expect(error?.description).toMatch(/^(Check the secret|Correct the parameter)/);
	});

	test.each([401, 403])('a gateway refuses by HTTP %i', async (status) => {
		const [operation] = everyOperation;
		bench.sandbox.faults.add({ path: '/', kind: 'status', status });
		const { error } = await bench.run(operation.node, operation.parameters);
		expectTold(error?.description, operation);
		expect(bench.requests).toHaveLength(1);
	});
});

describe('the clocks agree', () => {
	beforeEach(() => {
		vendorsAhead = 0;
	});

	test.each(everyOperation)('$name: a wrong secret is no matter of clocks', async (operation) => {
		const wrong = { accessSecret: 'wrong', secretKey: 'wrong', apiSecret: 'wrong' };
		const credentials = { [operation.credential]: wrong };
		const { error } = await bench.run(operation.node, operation.parameters, { credentials });
		expect(error?.description).toMatch(/Check the (secret|API Key)/);
		expect(error?.description).not.toContain('clock');
		expect(bench.requests).toHaveLength(1);
	});
});
