import {
	NodeApiError,
	NodeOperationError,
	type INode,
	type INodeExecutionData,
} from 'n8n-workflow';

import { RefusedInput, VendorFailure } from './failures';
import { withoutUndefined } from './values';

type NodeFailure = NodeApiError | NodeOperationError;

/**
 * Turns whatever went wrong into the error that n8n shows.
 *
 * @param itemIndex the item that it went wrong with, where there is one
 */
export function toNodeError(
	context: { getNode(): INode },
	error: unknown,
	itemIndex?: number,
): NodeFailure {
	const node = context.getNode();
	if (error instanceof VendorFailure) {
		const { advice, code, traceId, httpStatus } = error.details;
		const failed = new NodeApiError(
			node,
			{ message: error.message },
			{
				message: error.message,
				description: advice,
				httpCode: httpStatus === undefined ? undefined : String(httpStatus),
				itemIndex,
			},
		);
		failed.context.data = withoutUndefined({ code, traceId });
		return inOwnWords(failed, error);
	}
	if (error instanceof RefusedInput) {
		const refused = new NodeOperationError(node, error.message, {
			description: error.advice ?? 'Correct this parameter. Nothing was sent for this item.',
			itemIndex,
		});
		return inOwnWords(refused, error);
	}
	if (error instanceof NodeApiError || error instanceof NodeOperationError) {
		error.context.itemIndex ??= itemIndex;
		return error;
	}
	return new NodeOperationError(node, error as Error, { itemIndex });
}

/** Runs a check that concerns all items; what it throws becomes the error that n8n shows. */
export function checkedForAll<Value>(context: { getNode(): INode }, check: () => Value): Value {
	try {
		return check();
	} catch (error) {
		throw toNodeError(context, error, 0);
	}
}

/** The same for work that takes time. */
export async function awaitedForAll<Value>(
	context: { getNode(): INode },
	work: Promise<Value>,
): Promise<Value> {
	return await work.catch((error: unknown) => {
		throw toNodeError(context, error, 0);
	});
}

/** n8n replaces a message in which it finds a well-known error code, the vendor's words with it. */
function inOwnWords<Failure extends NodeFailure>(failure: Failure, { message }: Error): Failure {
	failure.message = message;
	return failure;
}

/**
 * The output item of a failure under "continue on fail", linked to its input item.
 *
 * @param fields what else the item tells, for example which contact it is
 *
 * `error` is the only key: n8n 1.x tells an error item by that, and sends it down the error path.
 */
export function errorItem(
	error: unknown,
	failure: NodeFailure,
	item: number,
	fields: Record<string, string | number | undefined> = {},
): INodeExecutionData {
	const details = error instanceof VendorFailure ? error.details : undefined;
	return {
		json: {
			error: withoutUndefined({
				...fields,
				message: failure.message,
				itemIndex: item,
				description: failure.description ?? undefined,
				vendor: details?.vendor,
				code: details?.code,
				traceId: details?.traceId,
				httpStatus: details?.httpStatus,
				parameter: error instanceof RefusedInput ? error.parameter : undefined,
			}),
		},
		pairedItem: { item },
	};
}
