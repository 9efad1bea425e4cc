import { Workflow, type INode, type INodeTypes } from 'n8n-workflow';

import { baseUrlExpression, nxLinkBaseUrl } from '../../credentials/nxLinkRegions';

const own = 'http://127.0.0.1:1/gateway';
const cases = [
	['hongKong', 'https://api-hk.nxlink.ai'],
	['americas', 'https://chl-api.nxlink.ai'],
	['indonesia', 'https://api-idn.nxlink.ai'],
	['custom', own],
	['a region of a later version', own],
] as const;

const node: INode = {
	id: '1',
	name: 'Node',
	type: 'none',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};
const nodeTypes = {
	getByName: () => undefined,
	getByNameAndVersion: () => undefined,
	getKnownTypes: () => ({}),
} as unknown as INodeTypes;

it.each(cases)('%s', (region, expected) => {
	expect(nxLinkBaseUrl({ region, baseUrl: own })).toBe(expected);
});

it.each(cases)('%s, as an expression', (region, expected) => {
	const { expression } = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const keys = { $credentials: { region, baseUrl: ` ${own}\n` } };
	const resolved = expression.getSimpleParameterValue(node, baseUrlExpression, 'internal', keys);
	expect(resolved).toBe(expected);
});
