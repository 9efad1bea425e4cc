import type { INodeParameters } from 'n8n-workflow';

import { serialText } from '../../sandbox/records';

/** Ids of the sandbox's orders: 1 to 40 are in campaign-morning, 41 to 65 in campaign-evening. */
export const orderId = (serial: number): string => `order-${serialText(serial)}`;

export const orderIds = (first: number, last: number): string[] =>
	Array.from({ length: last - first + 1 }, (_, index) => orderId(first + index));

/** An array as the user gives it by an expression. */
export const asArray = (value: unknown): string => `={{ ${JSON.stringify(value)} }}`;

/** Both operations on orders that are given by their ids. */
export const getCalls: INodeParameters = {
	resource: 'order',
	operation: 'getCalls',
	userTaskID: 'campaign-morning',
};
export const stop: INodeParameters = { ...getCalls, operation: 'stop' };
