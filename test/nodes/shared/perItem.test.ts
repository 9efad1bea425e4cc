import type { IBinaryData, IExecuteFunctions, INode } from 'n8n-workflow';

import { OutputWithFile, perItem } from '../../../nodes/shared/perItem';

const file: IBinaryData = { data: 'AAAA', mimeType: 'audio/mpeg', fileName: 'a.mp3' };
const node = { name: 'Node', type: 'n', typeVersion: 1, parameters: {} } as unknown as INode;

/** The part of an execution that reading and linking items needs. */
function contextWith(count: number, { parallelRequests = 1, continues = false } = {}) {
	return {
		getInputData: () => Array.from({ length: count }, () => ({ json: {} })),
		getNodeParameter: () => ({ parallelRequests }),
		getExecutionCancelSignal: () => undefined,
		continueOnFail: () => continues,
		getNode: () => node,
	} as unknown as IExecuteFunctions;
}

/** One item puts out a file, one a list, one an empty list, and one a record. */
const outputs = [
	new OutputWithFile({ id: 'a' }, { data: file, second: file }),
	[{ id: 'b' }, { id: 'c' }],
	[],
	{ id: 'd' },
];
const operation = perItem({
	prepare: (_context, itemIndex) => itemIndex,
	send: async (_context, prepared) => outputs[prepared],
});
const expected = [
	{ json: { id: 'a' }, binary: { data: file, second: file }, pairedItem: { item: 0 } },
	{ json: { id: 'b' }, pairedItem: { item: 1 } },
	{ json: { id: 'c' }, pairedItem: { item: 1 } },
	{ json: { id: 'd' }, pairedItem: { item: 3 } },
];

test.each([1, 2, 10])(
	'a file goes out beside its fields and linked as any other output, %i at a time',
	async (parallelRequests) => {
		const [items] = await operation.call(contextWith(4, { parallelRequests }));
		// Strict: what has no file has no field for one either.
		expect(items).toStrictEqual(expected);
	},
);

test('an item with a file keeps its place among those that fail', async () => {
	const failing = perItem({
		prepare: (_context, itemIndex) => itemIndex,
		async send(_context, prepared) {
			if (prepared !== 1) throw new Error(`no file for ${prepared}`);
			return outputs[0];
		},
	});
	const [items] = await failing.call(contextWith(3, { continues: true, parallelRequests: 3 }));
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2].map((item) => ({ item })));
	expect(items.map(({ binary }) => binary !== undefined)).toEqual([false, true, false]);
	expect(items[2].json).toMatchObject({ error: { message: 'no file for 2', itemIndex: 2 } });
});
