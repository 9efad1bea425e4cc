import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { IConnections, INodeParameters } from 'n8n-workflow';

import { loadEngine, type Engine } from './engine';
import { exampleWorkflow, findPackageDir } from './packageFiles';
import { parameterFaults } from './parameterFaults';
import { accounts } from './sandbox/accounts';

const FOLDER = join(findPackageDir(), 'examples');
const PACKAGE = 'n8n-nodes-outbound-calling.';
const NOTE = 'n8n-nodes-base.stickyNote';
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8');

let engine: Engine;

beforeAll(async () => {
	engine = await loadEngine();
});

test('the list of examples names no file that is not there', () => {
	const listed = [...readme.matchAll(/\]\(\.\/([\w-]+\.json)\)/g)].map(([, file]) => file);
	expect(listed.sort()).toEqual([...files].sort());
});

describe.each(files)('%s', (file) => {
	const { nodes, connections, pinData = {} } = exampleWorkflow(file);
	const text = readFileSync(join(FOLDER, file), 'utf8');
	const own = nodes.filter(({ type }) => type.startsWith(PACKAGE));
	const links = Object.entries(connections as IConnections).flatMap(([from, byKind]) =>
		Object.entries(byKind).flatMap(([kind, outputs]) =>
			outputs.flatMap((targets, output) =>
				(targets ?? []).map(({ node: to }) => ({ from, kind, output, to })),
			),
		),
	);
	const named = (name: string) => nodes.find((node) => node.name === name);

	test('sets only parameters that its operations have, and all that they require', () => {
		expect(own).not.toEqual([]);
		for (const { name, type, typeVersion, parameters } of own) {
			const nodeType = engine.nodeTypes.getByNameAndVersion(type, typeVersion);
			const given = (parameters ?? {}) as INodeParameters;
			expect({ name, faults: parameterFaults(nodeType.description, given) }).toEqual({
				name,
				faults: [],
			});
		}
	});

	test('holds no credentials and nothing secret', () => {
		expect(nodes.filter((node) => 'credentials' in node)).toEqual([]);
		for (const secret of Object.values(accounts).flatMap((each) => Object.values(each))) {
			expect(text).not.toContain(secret);
		}
		expect(text).not.toMatch(/"(authorization|password|token|secret|api[-_]?key)"/i);
	});

	test('tells in a note what it does and what to change', () => {
		const [note, ...more] = nodes.filter(({ type }) => type === NOTE);
		expect(more).toEqual([]);
		expect((note.parameters as { content: string }).content).toMatch(/^## .+\*\*Change:\*\*/s);
	});

	test('has each node once, on a place of its own, linked or starting', () => {
		for (const key of ['name', 'id'] as const) {
			expect(new Set(nodes.map((node) => node[key])).size).toBe(nodes.length);
		}
		expect(new Set(nodes.map(({ position }) => String(position))).size).toBe(nodes.length);
		const places = [...links.flatMap(({ from, to }) => [from, to]), ...Object.keys(pinData)];
		expect(places.filter((name) => !named(name))).toEqual([]);
		const loose = nodes.filter(({ name, type }) => type !== NOTE && !places.includes(name));
		expect(loose).toEqual([]);
	});

	test('leads failed items somewhere', () => {
		const branching = nodes.filter(({ onError }) => onError === 'continueErrorOutput');
		const failing = links.filter(({ output }) => output === 1).map(({ from }) => from);
		expect(branching.filter(({ name }) => !failing.includes(name))).toEqual([]);
	});

	test('gives agents nothing that calls people or changes tasks', () => {
		const tools = links.filter(({ kind }) => kind === 'ai_tool').map(({ from }) => named(from));
		for (const tool of tools) {
			const { operation } = tool?.parameters as { operation: string };
			expect(tool?.type).toMatch(/^n8n-nodes-outbound-calling\.\w+Tool$/);
			expect(operation).toMatch(/^get/);
		}
		const isTool = (name: string) => tools.some((tool) => tool?.name === name);
		expect(own.filter(({ name, type }) => type.endsWith('Tool') && !isTool(name))).toEqual([]);
	});
});

test('an example lets an agent read', () => {
	const read = files.map((file) => exampleWorkflow(file).nodes.map(({ type }) => type));
	expect(read.flat()).toContain(`${PACKAGE}nxLinkTool`);
});
