import type { INodeParameterResourceLocator } from 'n8n-workflow';

import { Bench } from './bench';
import { Editor } from './browser/editor';
import { eventually } from './browser/eventually';
import { fillLists, lists } from './browser/lists';
import { builtNodes } from './browser/panels';
import { PACKAGE, type SavedWorkflow } from './n8n';

let bench: Bench;
let editor: Editor;
let workflow: SavedWorkflow;
beforeAll(async () => {
	bench = await Bench.start();
	fillLists(bench.sandbox.state);
	workflow = await bench.create({
		name: 'Lists',
		nodes: lists.map(({ node, method, parameters }, index) => ({
			name: `${node} ${method}`,
			type: `${PACKAGE}.${node}`,
			parameters,
			position: [(index % 5) * 220, Math.floor(index / 5) * 160],
		})),
		connections: {},
	});
	editor = await Editor.open(bench);
	await editor.openWorkflow(workflow);
});
afterAll(async () => {
	await editor?.close();
	await bench?.stop();
});

afterEach(() => editor.closeNode());

test('no list of the package is left out', () => {
	const methods = builtNodes().flatMap(({ name, properties }) =>
		properties
			.flatMap(({ modes = [] }) => modes.map(({ typeOptions }) => typeOptions?.searchListMethod))
			.filter((method) => method !== undefined)
			.map((method) => `${name} ${method}`),
	);
	expect(lists.map(({ node, method }) => `${node} ${method}`).sort()).toEqual(
		[...new Set(methods)].sort(),
	);
});

test.each(lists)(
	'$node $method: opened, read to its end, searched and chosen from',
	async ({ node, method, field, entries, count, search, chosenId }) => {
		const name = `${node} ${method}`;
		const panel = await editor.openNode(name);
		const input = panel.getByTestId(`resource-locator-${field}`).getByTestId('rlc-input');
		await input.click();

		const shown = editor.page.getByTestId('rlc-item').locator('visible=true');
		const found = async () => (await shown.allInnerTexts()).filter((text) => entries.test(text));
		const firstPage = await eventually(found, (texts) => texts.length > 0);
		expect(firstPage.length).toBeLessThanOrEqual(100);
		const whole = await eventually(
			async () => {
				await shown.last().scrollIntoViewIfNeeded();
				return await found();
			},
			(texts) => texts.length >= count,
		);
		expect(new Set(whole).size).toBe(count);
		expect(whole).toHaveLength(count);

		await editor.page.getByTestId('rlc-search').locator('visible=true').fill(search);
		const [only] = await eventually(found, (texts) => texts.length === 1);
		expect(await shown.allInnerTexts()).toEqual([only]);
		await shown.click();
		expect(await input.inputValue()).toBe(only);

		const value = chosenId(bench.sandbox.state);
		expect(value).toBeDefined();
		const saved = await editor.savedParameters(workflow, name, (parameters) => {
			const locator = parameters[field] as INodeParameterResourceLocator | undefined;
			return Boolean(locator?.value);
		});
		expect(saved[field]).toMatchObject({ mode: 'list', value, cachedResultName: only });
		expect(await editor.toasts()).toEqual([]);
		expect(editor.complaints.taken()).toEqual([]);
	},
);
