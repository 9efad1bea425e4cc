import { startSandbox, type Sandbox } from '../sandbox';
import { Bench } from './bench';
import type { FaultCase } from './faultCases';
import type { TestedOperation } from './operations';
import { expectNoSecret } from './noSecret';

type BenchRun = Parameters<Bench['run']>[2];
type Result = Awaited<ReturnType<Bench['run']>>;

/** A bench and another host, where redirects point to. */
export class FaultBench {
	private constructor(
		readonly bench: Bench,
		private readonly elsewhere: Sandbox,
	) {}

	static async start(): Promise<FaultBench> {
		return new FaultBench(await Bench.start(), await startSandbox());
	}

	async stop(): Promise<void> {
		await this.bench.stop();
		await this.elsewhere.close();
	}

	/**
	 * Runs an operation under a fault. Whatever comes of it, the other host must hear nothing, no
	 * request may go to a place that the operation has not named, and no secret may be seen.
	 */
	async run(
		operation: TestedOperation,
		{ fault, bodyFor }: FaultCase,
		options: BenchRun = {},
	): Promise<Result> {
		const { bench, elsewhere } = this;
		const { path, node, parameters, lookUp } = operation;
		bench.sandbox.reset();
		operation.arrange?.(bench.sandbox);
		const location = fault.kind === 'redirect' ? `${elsewhere.url}${path}` : undefined;
		bench.sandbox.faults.add({ ...fault, path, location, body: bodyFor?.(operation) });
		const apart = (options.items ?? []).length > 1 ? operation.apart : undefined;
		const limit = fault.kind === 'slow' ? SHORT_LIMIT : {};
		const result = await bench.run(node, { ...parameters, ...apart, ...limit }, options);
		expect(elsewhere.journal).toEqual([]);
		const places = new Set(bench.requests.map((request) => request.path));
		places.delete(lookUp ?? '');
		expect([...places]).toEqual([path]);
		expectNoSecret(bench, result);
		return result;
	}

	/** How often the request itself was sent, without look-ups. */
	sent({ path }: TestedOperation): number {
		return this.bench.requests.filter((request) => request.path === path).length;
	}
}

/** Seconds; enough for a request to arrive on a machine that has much to do. */
const SHORT_LIMIT = { options: { timeout: 4 } };

/** How often a request is sent in all under a fault. */
export function triesOf({ reads }: TestedOperation, { passes, fault }: FaultCase): number {
	const tooLong = fault.headers?.['Retry-After']?.includes('GMT');
	return reads && passes && !tooLong ? 3 : 1;
}
