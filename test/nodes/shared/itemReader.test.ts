import type { IExecuteFunctions, INodeParameters } from 'n8n-workflow';

import { itemReader } from '../../../nodes/shared/itemReader';

/** Reads items 0 to 3, and tells which of them were really read. */
function reading(parameters: INodeParameters, names = ['taskId', 'more']) {
	const context = { getNode: () => ({ parameters }) } as unknown as IExecuteFunctions;
	const read: number[] = [];
	const reader = itemReader(context, names, (itemIndex) => {
		read.push(itemIndex);
		return { itemIndex };
	});
	const values = [0, 1, 2, 3].map(reader);
	return { read, values };
}

test.each<[string, INodeParameters]>([
	['text', { taskId: 'a' }],
	['no parameters', {}],
	['an equals sign within', { taskId: 'a=b' }],
	['a locator', { taskId: { __rl: true, mode: 'id', value: 'a' }, more: {} }],
	['an expression in another parameter', { taskId: 'a', name: '={{ $json.name }}' }],
])('%s is read once for all items', (_, parameters) => {
	const { read, values } = reading(parameters);
	expect(read).toEqual([0]);
	expect(new Set(values).size).toBe(1);
});

test.each<[string, INodeParameters]>([
	['an expression', { taskId: '={{ $json.task }}' }],
	['one in a locator', { taskId: { __rl: true, mode: 'id', value: '={{ $json.task }}' } }],
	['one in a collection', { taskId: 'a', more: { countryCode: '={{ $json.code }}' } }],
	['one in a list', { more: { list: [{ value: '=1' }] } }],
])('%s is read for each item', (_, parameters) => {
	const { read, values } = reading(parameters);
	expect(read).toEqual([0, 1, 2, 3]);
	expect(values[3]).toEqual({ itemIndex: 3 });
});

test('a value may be undefined, and what cannot be read is tried for each item', () => {
	const context = { getNode: () => ({ parameters: {} }) } as unknown as IExecuteFunctions;
	const nothing = jest.fn(() => undefined);
	const reader = itemReader(context, [], nothing);
	expect([reader(0), reader(1)]).toEqual([undefined, undefined]);
	expect(nothing).toHaveBeenCalledTimes(1);
	const failing = itemReader(context, [], () => {
		throw new Error('no');
	});
	expect(() => failing(0)).toThrow('no');
	expect(() => failing(1)).toThrow('no');
});
