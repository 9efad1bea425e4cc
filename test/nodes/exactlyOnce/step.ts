import fc from 'fast-check';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { RunError, SingleNode } from '../../engine';
import type { JournalEntry } from '../../sandbox';
import type { Bench } from '../bench';
import { disturb, disturbances, hasTimeout, isStruck, SHORT_TIMEOUT } from './disturbances';
import type { Disturbance, Endpoints } from './disturbances';
import type { CampaignVendor, NodeRun } from './vendor';

/** How a node is run: its settings, its options, and what goes wrong meanwhile. */
export interface Manner {
	onError: NonNullable<SingleNode['onError']>;
	/** 1 without Retry On Fail. */
	tries: number;
	batchSize: number;
	parallelRequests: number;
	/** Whether a second execution does the same at the same time. */
	twice: boolean;
	disturbances: Disturbance[];
}

export const manners: fc.Arbitrary<Manner> = fc.record({
	onError: fc.constantFrom('stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'),
	tries: fc.constantFrom(1, 1, 2, 3),
	batchSize: fc.constantFrom(1, 2, 3, 5, 8, 40),
	parallelRequests: fc.constantFrom(1, 1, 2, 4),
	twice: fc.constantFrom(false, false, false, false, false, false, true),
	disturbances,
});

/** The way in which everything has to succeed. */
export const undisturbed: Manner = {
	onError: 'stopWorkflow',
	tries: 1,
	batchSize: 500,
	parallelRequests: 1,
	twice: false,
	disturbances: [],
};

/** What came of a run, or of two runs at the same time. */
export interface StepResult {
	runs: Array<{ error?: RunError; outputs: INodeExecutionData[] }>;
	/** Whether a request was disturbed. */
	struck: boolean;
	/** Requests that change something and were disturbed. */
	cutOff: JournalEntry[];
}

/** Runs nodes for one history, each time as an execution of its own. */
export class Stepper {
	readonly done = { commands: 0, executions: 0, requests: 0, disturbances: 0 };

	constructor(
		readonly bench: Bench,
		readonly vendor: CampaignVendor,
	) {}

	async run(node: NodeRun, manner: Manner, endpoints: Endpoints): Promise<StepResult> {
		const { sandbox } = this.bench;
		const planned = manner.disturbances;
		const begin = sandbox.journal.length;
		disturb(sandbox, endpoints, planned);
		const executions = manner.twice ? 2 : 1;
		const runs = await Promise.all(
			Array.from({ length: executions }, async () => await this.#execute(node, manner)),
		);
		sandbox.faults.clear();
		const requests = sandbox.journal.slice(begin);
		const struck = requests.filter(isStruck);
		this.done.requests += requests.length;
		this.done.disturbances += struck.length;
		if (manner.tries === 1 && !manner.twice) this.#expectSentOnce(requests, struck, endpoints);
		const cutOff = struck.filter(({ path }) => endpoints.writes.includes(path));
		return { runs, struck: struck.length > 0 || hasTimeout(planned), cutOff };
	}

	async #execute(
		{ parameters, items }: NodeRun,
		{ onError, tries, batchSize, parallelRequests, disturbances: planned }: Manner,
	): Promise<StepResult['runs'][number]> {
		const { engine, credentials } = this.bench;
		const imports = parameters.callListSource === 'items';
		const options = {
			parallelRequests,
			...(imports && this.vendor.node !== 'laaffic' ? { batchSize } : {}),
			...(hasTimeout(planned) ? { timeout: SHORT_TIMEOUT } : {}),
		};
		const {
			error,
			items: output,
			errorItems,
		} = await engine.runNode(
			{
				type: `n8n-nodes-outbound-calling.${this.vendor.node}`,
				parameters: { ...parameters, options },
				onError,
				retryOnFail: tries > 1,
				maxTries: tries,
				waitBetweenTries: 1,
			},
			{ credentials, items, executionId: `execution-${++this.done.executions}` },
		);
		return { error, outputs: [...output, ...errorItems] };
	}

	/** What may have been carried out is not sent again, unless n8n runs the node again. */
	#expectSentOnce(requests: JournalEntry[], struck: JournalEntry[], endpoints: Endpoints): void {
		const { writes, refusal } = endpoints;
		const isWrite = ({ path }: JournalEntry) => writes.includes(path);
		const refused = JSON.stringify(refusal);
		for (const request of struck.filter(isWrite)) {
			if (request.answer === refused) continue;
			const sent = new Set(this.vendor.contactsIn(request));
			const later = requests.slice(requests.indexOf(request) + 1).filter(isWrite);
			const again = later
				.flatMap((each) => this.vendor.contactsIn(each))
				.filter((id) => sent.has(id));
			if (again.length > 0) {
				throw new Error(`Sent again after ${request.fault}: ${again.join(', ')}`);
			}
		}
	}
}

/** The index of the input item that an output item belongs to. */
export function itemOf({ pairedItem }: INodeExecutionData): number {
	const { item } = pairedItem as { item: number };
	return item;
}

/** What an output item says became of its contact; undefined where it is an error. */
export function statusOf(json: IDataObject): string | undefined {
	return json.error === undefined ? String(json.status) : undefined;
}
