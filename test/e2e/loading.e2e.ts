import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ICredentialType, INodeTypeDescription, Themed } from 'n8n-workflow';

import { PACKAGE, isLts, startN8n, type N8n } from './n8n';

const ROOT = join(__dirname, '..', '..');
const VENDORS = [
	['NxLink', 'nxLink'],
	['NxCallbot', 'nxCallbot'],
	['Laaffic', 'laaffic'],
] as const;
const NODES = VENDORS.flatMap(([folder, name]) => [
	[`${name}`, folder, `${folder}.node.json`],
	[`${name}Trigger`, folder, `${folder}Trigger.node.json`],
]);
const CREDENTIALS = VENDORS.map(([, name]) => [`${name}Api`, name]);

interface Codex {
	categories: string[];
	alias: string[];
	resources: object;
}

let n8n: N8n;
let startLog: string;
let nodeTypes: INodeTypeDescription[];
let credentialTypes: ICredentialType[];
beforeAll(async () => {
	n8n = await startN8n();
	startLog = n8n.log();
	const ownOnly = ({ name }: { name: string }) => name.startsWith(`${PACKAGE}.`);
	nodeTypes = (await n8n.rest.nodeTypes()).filter(ownOnly);
	credentialTypes = await n8n.rest.credentialTypes();
});
afterAll(() => n8n?.stop());

function nodeType(name: string): INodeTypeDescription {
	const found = nodeTypes.filter((type) => type.name === `${PACKAGE}.${name}`);
	expect(found).toHaveLength(1);
	return found[0];
}

function readJson<T>(...path: string[]): T {
	return JSON.parse(readFileSync(join(ROOT, ...path), 'utf8')) as T;
}

/** The icons must come from n8n as they lie in the package. */
async function expectIcons(iconUrl: Themed<string> | undefined, vendor: string): Promise<void> {
	const folder = VENDORS.find(([, name]) => name === vendor)?.[0] ?? '';
	const path = `icons/${PACKAGE}/dist/nodes/${folder}/${vendor}`;
	expect(iconUrl).toEqual({ light: `${path}.svg`, dark: `${path}.dark.svg` });
	for (const ending of ['.svg', '.dark.svg']) {
		const answer = await fetch(`${n8n.url}/${path}${ending}`);
		expect(answer.headers.get('content-type')).toBe('image/svg+xml');
		const file = join(ROOT, 'nodes', folder, `${vendor}${ending}`);
		expect(await answer.text()).toBe(readFileSync(file, 'utf8'));
	}
}

test('the package brings its nodes, their tools, and nothing else', () => {
	const tools = VENDORS.map(([, name]) => `${name}Tool`);
	const names = [...NODES.map(([name]) => name), ...tools].map((name) => `${PACKAGE}.${name}`);
	expect(nodeTypes.map(({ name }) => name).sort()).toEqual(names.sort());
	const { version } = readJson<{ version: string }>('package.json');
	for (const type of nodeTypes)
		expect(type).toMatchObject({ communityNodePackageVersion: version });
});

test.each(NODES)('%s has its icons and its codex', async (name, folder, file) => {
	const { iconUrl, codex } = nodeType(name);
	await expectIcons(iconUrl, name.replace('Trigger', ''));
	const { categories, alias, resources } = readJson<Codex>('nodes', folder, file);
	expect(codex).toEqual({ categories, alias, resources });
});

test.each(VENDORS)('%s is a tool of the AI Agent, its trigger is none', async (folder, name) => {
	expect(nodeType(name).usableAsTool).toBe(true);
	expect(nodeType(`${name}Trigger`)).not.toHaveProperty('usableAsTool');
	const tool = nodeType(`${name}Tool`);
	expect(tool).toMatchObject({ inputs: [], outputs: ['ai_tool'] });
	await expectIcons(tool.iconUrl, name);
	const { alias, resources } = readJson<Codex>('nodes', folder, `${folder}.node.json`);
	expect(tool.codex).toEqual({
		categories: ['AI'],
		subcategories: { AI: ['Tools'], Tools: ['Other Tools'] },
		resources,
		// n8n 1.x does not pass them on to the tool.
		...(isLts ? {} : { alias }),
	});
});

test.each(VENDORS)('%s offers the Custom API Call of the HTTP Request node', (_folder, name) => {
	const [resources] = nodeType(name).properties.filter((field) => field.name === 'resource');
	expect(resources.options).toContainEqual(
		expect.objectContaining({ value: '__CUSTOM_API_CALL__' }),
	);
});

test.each(CREDENTIALS)('%s has its icons, its test, and signs for others', async (name, vendor) => {
	const found = credentialTypes.filter((type) => type.name === name);
	expect(found).toHaveLength(1);
	const [type] = found;
	await expectIcons(type.iconUrl as Themed<string>, vendor);
	expect(type.supportedNodes).toEqual([`${PACKAGE}.${vendor}`, `${PACKAGE}.${vendor}Trigger`]);
	expect(type.test?.request.url).toBeDefined();
	// Without it, the HTTP Request node does not offer the credential.
	expect(type).toHaveProperty('authenticate');
});

test('n8n reports nothing of the package at its start', () => {
	expect(startLog).toContain('Editor is now accessible');
	const lines = startLog.split('\n');
	expect(lines.filter((line) => /outbound-calling|nx ?link|callbot|laaffic/i.test(line))).toEqual(
		[],
	);
});
