import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import type { NodeResult, RunError } from '../engine';
import type { Bench } from './bench';

type BenchRun = Parameters<Bench['run']>[2];

/** The ways to run one node of the package. */
export function runsOf(node: 'nxLink' | 'nxCallbot' | 'laaffic') {
	/** Runs a node that has to succeed. */
	async function succeed(
		bench: Bench,
		parameters: INodeParameters,
		options?: BenchRun,
	): Promise<NodeResult> {
		const result = await bench.run(node, parameters, options);
		if (result.error) throw new Error(`The run failed: ${result.error.message}`);
		return result;
	}

	/** Runs a node that has to fail, and returns its error. */
	async function failureOf(
		bench: Bench,
		parameters: INodeParameters,
		options?: BenchRun,
	): Promise<RunError> {
		const { error } = await bench.run(node, parameters, options);
		if (!error) throw new Error('The run did not fail');
		return error;
	}

	/** Runs a node that must be refused, with this message, before anything is sent. */
	async function expectRefused(
		bench: Bench,
		parameters: INodeParameters,
		message: string,
		{ itemIndex = 0, ...options }: BenchRun & { itemIndex?: number } = {},
	): Promise<RunError> {
		const error = await failureOf(bench, parameters, options);
		expect(error.message).toBe(message);
		expect(error.name).toBe('NodeOperationError');
		expect(error.context).toMatchObject({ itemIndex });
		expect(error.description).toEqual(expect.stringMatching(/\S/));
		expect(bench.requests).toEqual([]);
		return error;
	}

	return { succeed, failureOf, expectRefused };
}

/** The one JSON body that was sent. */
export function onlyBody(bench: Bench): IDataObject {
	expect(bench.requests).toHaveLength(1);
	return bench.bodies[0];
}

/** Lets the sandbox answer with this JSON and carry nothing out. */
export function answerWith(bench: Bench, answer: object, times = Infinity): void {
	bench.sandbox.faults.add({ path: '/', kind: 'body', body: JSON.stringify(answer), times });
}

/** One field of all output items. */
export function each(items: INodeExecutionData[], field: string): unknown[] {
	return items.map(({ json }) => json[field]);
}

/** The `error` of an item that failed under "continue on fail". */
export function errorOfItem(item: { json: IDataObject } | undefined): IDataObject {
	return (item?.json.error ?? {}) as IDataObject;
}
