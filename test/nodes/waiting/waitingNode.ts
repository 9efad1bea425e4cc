import type { ICredentialDataDecryptedObject, IDataObject, INodeParameters } from 'n8n-workflow';

import type { WebhookServer } from '../../engine/types';
import type { Sandbox } from '../../sandbox';
import { byId, type Bench } from '../bench';

/** A workflow "Start → Call → After" that is active. */
export interface WaitingNode {
	server: WebhookServer;
	/** What n8n has stored; may be changed as long as it runs. */
	credentials: Record<string, ICredentialDataDecryptedObject>;
}

/** The connections of a node that leads to one other. */
export const linkTo = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });

/** Serves one node of the package between a start and an end. */
export async function serveNode(
	bench: Bench,
	type: string,
	parameters: INodeParameters,
	extra: object = {},
): Promise<WaitingNode> {
	const { credentials } = bench;
	const node = { name: 'Call', type: `n8n-nodes-outbound-calling.${type}`, id: 'call-id' };
	const workflow = {
		nodes: [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
			{ ...node, parameters, ...extra },
			{ name: 'After', type: 'n8n-nodes-base.noOp' },
		],
		connections: { Start: linkTo('Call'), Call: linkTo('After') },
		settings: { executionOrder: 'v1' },
	};
	return { server: await bench.engine.serve(workflow, { credentials }), credentials };
}

/** What has come out of the node so far. */
export async function itemsAfter({ server }: WaitingNode) {
	return (await server.executions[0].result()).outputOf('After');
}

/** What differs between the vendors whose calls can be waited for. */
export interface WaitingVendor {
	/** Name in the output. */
	title: string;
	node: string;
	secret: (sandbox: Sandbox) => string;
	/** Call / Place and Wait. */
	call: INodeParameters;
	/** Path of the request that places the call. */
	path: string;
	/** How the body of that request names its parts. */
	urlIn: (body: IDataObject) => string;
	contactIdIn: (body: IDataObject) => string;
	/** What is put out for the time limit, but for ids that the vendor gives. */
	kept: IDataObject;
	vendorTaskId: (sandbox: Sandbox) => string | undefined;
}

interface Contacts extends IDataObject {
	contactId: string;
	orderID: string;
}

const listOf = (body: IDataObject) =>
	(body.callList ?? (body.callInfoList as IDataObject).callList) as Contacts[];

export const NX_LINK: WaitingVendor = {
	title: 'NXLink',
	node: 'nxLink',
	secret: ({ accounts }) => accounts.nxLink.accessSecret,
	call: {
		resource: 'call',
		operation: 'placeAndWait',
		autoFlowId: byId('197'),
		routeId: byId('y29ND1X4kkCG_nC576sALEkvg3HjEqde'),
		taskName: 'Single call',
		userTaskId: 'LEAD-1',
		phoneNumber: '8613800000001',
		name: 'Lucy',
		other: 'row 1',
		weekDay: [1, 2, 3, 4, 5, 6, 7],
	},
	path: '/task/create',
	urlIn: (body) => String(body.callCallbackUrl),
	contactIdIn: (body) => listOf(body)[0].contactId,
	kept: { phoneNumber: '8613800000001', name: 'Lucy', userTaskId: 'LEAD-1' },
	vendorTaskId: ({ state }) => state.nxLink.tasks.at(-1)?.taskId,
};

export const CALLBOT: WaitingVendor = {
	title: 'NXCloud Callbot',
	node: 'nxCallbot',
	secret: ({ accounts }) => accounts.nxCallbot.secretKey,
	call: {
		resource: 'call',
		operation: 'placeAndWait',
		sceneID: 'scene-7',
		userTaskID: 'LEAD-1',
		userPhone: '8613800000001',
		userName: 'Lucy',
		other: 'row 1',
	},
	path: '/createAndCall',
	urlIn: (body) => String((body.callInfoList as IDataObject).callCallbackUrl),
	contactIdIn: (body) => listOf(body)[0].orderID,
	kept: { phoneNumber: '8613800000001', userName: 'Lucy', userTaskID: 'LEAD-1' },
	vendorTaskId: ({ state }) => state.nxCallbot.tasks.at(-1)?.taskID,
};

/** For `describe.each`. */
export const VENDORS: Array<[string, WaitingVendor]> = [
	[NX_LINK.title, NX_LINK],
	[CALLBOT.title, CALLBOT],
];

/** The bodies of the requests that create a task. */
export function created(
	{ sandbox }: Pick<Bench, 'sandbox'>,
	{ path }: WaitingVendor,
): IDataObject[] {
	return sandbox.journal
		.filter((entry) => entry.path.endsWith(path))
		.map(({ body }) => JSON.parse(body.toString('utf8')) as IDataObject);
}
