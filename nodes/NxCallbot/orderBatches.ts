import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { inParts, runBatches } from '../shared/batches';
import { awaitedForAll, checkedForAll, errorItem, toNodeError } from '../shared/errorOutput';
import { requestOptionsOf } from '../shared/requestOptions';
import { callbotConnection, type CallbotConnection } from './api';
import { orderIDsOf } from './orderIds';
import { splitting } from './splitting';

/** The most orders that listOrderDetail takes; stopOrder states no limit. */
const BATCH_SIZE = 500;

/** An operation on orders, of which many input items make one request. */
export interface OrdersOperation<Group> {
	/** What the orders of one request must have in common. Throws RefusedInput. */
	groupOf(context: IExecuteFunctions, itemIndex: number): Group;
	/** Sends one request; returns the output of each order, by its id. Throws VendorFailure. */
	send(
		context: IExecuteFunctions,
		connection: CallbotConnection,
		group: Group,
		orderIDs: string[],
	): Promise<Map<string, IDataObject[]>>;
}

interface WantedOrder {
	itemIndex: number;
	orderID: string;
	group: OrderGroup;
}

/** The orders of all items that go together, with what became of them. */
interface OrderGroup {
	/** Each with the first item that asked for it. */
	orderIDs: Map<string, number>;
	outputs: Map<string, IDataObject[]>;
	failures: Map<string, unknown>;
}

/**
 * Reads the orders of all items first, sends them in as few requests as possible, each order once, and
 * puts out what became of them, linked to the items that asked for it.
 */
export function ordersOperation<Group>({ groupOf, send }: OrdersOperation<Group>) {
	return async function (this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { parallelRequests } = checkedForAll(this, () => requestOptionsOf(this));
		const connection = await awaitedForAll(this, callbotConnection(this, 0));
		const groups = new Map<string, OrderGroup & { shared: Group }>();
		const wanted = this.getInputData().map((_, itemIndex) =>
			ofItem(this, itemIndex, () => {
				const shared = groupOf(this, itemIndex);
				const key = JSON.stringify(shared);
				const group = groups.get(key) ?? { shared, ...emptyGroup() };
				const orderIDs = orderIDsOf(this, itemIndex);
				groups.set(key, group);
				return orderIDs.map((orderID): WantedOrder => {
					if (!group.orderIDs.has(orderID)) group.orderIDs.set(orderID, itemIndex);
					return { itemIndex, orderID, group };
				});
			}),
		);

		for (const group of groups.values()) {
			const sendAll = splitting<string>(async (orderIDs) => {
				const outputs = await send(this, connection, group.shared, orderIDs);
				for (const [orderID, records] of outputs) group.outputs.set(orderID, records);
			});
			const batches = inParts([...group.orderIDs.keys()], BATCH_SIZE);
			const [failure] = await runBatches(this, batches, parallelRequests, async (batch) => {
				await sendAll(batch).catch((error: unknown) => {
					if (!this.continueOnFail()) {
						throw toNodeError(this, error, group.orderIDs.get(batch[0]));
					}
					for (const orderID of batch) {
						if (!group.outputs.has(orderID)) group.failures.set(orderID, error);
					}
				});
			});
			if (failure !== undefined) throw withProgress(toNodeError(this, failure, 0), groups);
		}
		return [wanted.flatMap((orders) => orders.flatMap((order) => outputOf(this, order)))];
	};
}

function emptyGroup(): OrderGroup {
	return { orderIDs: new Map(), outputs: new Map(), failures: new Map() };
}

/** The orders of an item, or its error item where the node continues on errors. */
function ofItem(
	context: IExecuteFunctions,
	itemIndex: number,
	read: () => WantedOrder[],
): Array<INodeExecutionData | WantedOrder> {
	try {
		return read();
	} catch (error) {
		const failure = toNodeError(context, error, itemIndex);
		if (!context.continueOnFail()) throw failure;
		return [errorItem(error, failure, itemIndex)];
	}
}

function outputOf(
	context: IExecuteFunctions,
	order: INodeExecutionData | WantedOrder,
): INodeExecutionData[] {
	if ('json' in order) return [order];
	const { itemIndex, orderID, group } = order;
	const failure = group.failures.get(orderID);
	if (failure !== undefined) {
		const error = toNodeError(context, failure, itemIndex);
		return [errorItem(failure, error, itemIndex, { contactId: orderID })];
	}
	// An order without output was not sent any more, because the execution was canceled.
	const records = group.outputs.get(orderID) ?? [];
	return records.map((json) => ({ json: { ...json }, pairedItem: { item: itemIndex } }));
}

function withProgress<Failure extends { description?: string | null }>(
	failure: Failure,
	groups: Map<string, OrderGroup>,
): Failure {
	const done = [...groups.values()].reduce((sum, { outputs }) => sum + outputs.size, 0);
	if (done > 0) {
		const orders = done === 1 ? '1 order was' : `${done} orders were`;
		failure.description = `${orders} done before. ${failure.description ?? ''}`.trim();
	}
	return failure;
}
