import type { ICredentialDataDecryptedObject, IDataObject, INodeParameters } from 'n8n-workflow';

import { loadEngine, type Engine, type NodeResult, type SingleNode } from '../engine';
import { startSandbox, type JournalEntry, type Sandbox, type SandboxOptions } from '../sandbox';
import './pauses';

type Credentials = Record<string, ICredentialDataDecryptedObject>;

interface BenchRun {
	items?: IDataObject[];
	/** Replaces single fields of the credentials. */
	credentials?: Credentials;
	onError?: SingleNode['onError'];
	retryOnFail?: boolean;
	executionId?: string;
	timezone?: string;
	signal?: AbortSignal;
}

/** The built nodes in n8n's engine, connected to a sandbox. */
export class Bench {
	private constructor(
		readonly engine: Engine,
		readonly sandbox: Sandbox,
	) {}

	static async start(options?: SandboxOptions): Promise<Bench> {
		return new Bench(await loadEngine(), await startSandbox(options));
	}

	/** Right credentials for all three vendors. */
	get credentials(): Credentials {
		const { url, accounts } = this.sandbox;
		return {
			nxLinkApi: { region: 'custom', baseUrl: url, ...accounts.nxLink, algorithm: 'md5' },
			nxCallbotApi: { baseUrl: url, ...accounts.nxCallbot, algorithm: 'MD5' },
			laafficApi: { baseUrl: url, ...accounts.laaffic },
		};
	}

	/** Secrets that must never be seen. */
	get secrets(): string[] {
		const { nxLink, nxCallbot, laaffic } = this.sandbox.accounts;
		return [nxLink.accessSecret, nxCallbot.secretKey, laaffic.apiSecret];
	}

	/** Runs one node of the package, as a workflow "Start → node" would. */
	async run(
		node: string,
		parameters: INodeParameters,
		options: BenchRun = {},
	): Promise<NodeResult> {
		const { items, onError, retryOnFail, executionId, timezone, signal } = options;
		const credentials = Object.fromEntries(
			Object.entries(this.credentials).map(([type, fields]) => [
				type,
				{ ...fields, ...options.credentials?.[type] },
			]),
		);
		return await this.engine.runNode(
			{
				type: `n8n-nodes-outbound-calling.${node}`,
				parameters,
				onError,
				retryOnFail,
				maxTries: 2,
				waitBetweenTries: 1,
			},
			{ credentials, items, executionId, timezone, signal },
		);
	}

	/** Requests that reached the sandbox. */
	get requests(): JournalEntry[] {
		return this.sandbox.journal;
	}

	/** The JSON bodies that reached the sandbox. */
	get bodies(): IDataObject[] {
		return this.requests.map(({ body }) => JSON.parse(body.toString('utf8')) as IDataObject);
	}

	async stop(): Promise<void> {
		await this.sandbox.close();
	}
}

/** A resource locator "By ID", as the editor stores it. */
export function byId(value: string): INodeParameters {
	return { __rl: true, mode: 'id', value };
}

/** Parameters of NXLink Task / Create that give the request of the vendor page, but for its dates. */
export const sampleTask: INodeParameters = {
	resource: 'task',
	operation: 'create',
	taskName: '客户回访任务-0325',
	autoFlowId: byId('197'),
	routeId: byId('y29ND1X4kkCG_nC576sALEkvg3HjEqde'),
	startupType: 1,
	weekDay: [1, 2, 3, 4, 5, 6, 7],
	dialWindows: {
		window: [
			{ from: '09:00', to: '12:00', overMidnight: false },
			{ from: '14:00', to: '18:00', overMidnight: false },
		],
	},
	timezone: 'Asia/Hong_Kong',
	orderMaxCall: 1,
	replayInterval: 600,
	taskKeep: false,
	callListSource: 'none',
};

/** Parameters of NXLink Call Center Task / Create that give the request of the vendor page. */
export const sampleCallCenterTask: INodeParameters = {
	resource: 'callCenterTask',
	operation: 'create',
	taskName: 'Task Name',
	country: 'HK',
	agentGroupNo: 'NX09445G000025',
	strategyName: 'Default Strategy',
	dispatchType: 0,
	predictCallRate: 1,
	ratioCallRate: 1,
	startCount: 1,
	callListSource: 'define',
	callList: { contact: [{ userPhone: '85235757581', other: 'OTHER', orderID: 'ORDER_ID' }] },
	startupType: 3,
	additionalFields: { taskDesc: 'Description' },
};
