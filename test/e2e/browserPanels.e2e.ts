import { Bench } from './bench';
import { Editor } from './browser/editor';
import { valuesOf } from './browser/filledIn';
import { faultsOf } from './browser/panelFaults';
import { builtNodes, panelsOf } from './browser/panels';
import { PACKAGE } from './n8n';

let bench: Bench;
let editor: Editor;
beforeAll(async () => {
	bench = await Bench.start();
	editor = await Editor.open(bench);
});
afterAll(async () => {
	await editor?.close();
	await bench?.stop();
});

describe.each(builtNodes())('$displayName', (description) => {
	const panels = panelsOf(description);

	beforeAll(async () => {
		const workflow = await bench.create({
			name: description.displayName,
			nodes: panels.map(({ name, shown }, index) => ({
				name,
				type: `${PACKAGE}.${description.name}`,
				typeVersion: [description.version].flat().at(-1),
				parameters: valuesOf(shown),
				position: [(index % 8) * 220, Math.floor(index / 8) * 160],
			})),
			connections: {},
		});
		await editor.openWorkflow(workflow);
	});
	afterEach(() => editor.closeNode());

	test.each(panels)('$name', async ({ name, shown }) => {
		const panel = await editor.openNode(name);
		expect(await faultsOf(panel, shown)).toEqual([]);
		expect(await editor.toasts()).toEqual([]);
		expect(editor.complaints.taken()).toEqual([]);
	});
});
