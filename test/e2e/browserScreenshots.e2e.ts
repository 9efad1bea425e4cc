import type { Locator } from 'playwright-core';

import { exampleWorkflow } from '../packageFiles';
import { Bench } from './bench';
import { Editor } from './browser/editor';
import { eventually } from './browser/eventually';
import { field } from './browser/fields';
import { LARGEST, screenshot } from './browser/screenshots';
import { fillForShots, shots } from './browser/shots';
import type { WorkflowJson } from '../engine/types';

let bench: Bench;
let editor: Editor;
beforeAll(async () => {
	// The address that users see in the panel of a trigger.
	bench = await Bench.start({ env: { WEBHOOK_URL: 'https://n8n.example.com/' } });
	fillForShots(bench.sandbox.state);
	editor = await Editor.open(bench);
});
afterAll(async () => {
	await editor?.close();
	await bench?.stop();
});

async function open(workflow: WorkflowJson): Promise<void> {
	await editor.openWorkflow(await bench.create(workflow));
}

async function take(part: Locator, name: string): Promise<void> {
	expect(editor.complaints.taken()).toEqual([]);
	expect(await screenshot(part, name)).toBeLessThan(LARGEST);
}

test.each(shots)('$name', async ({ name, workflow, node, output }) => {
	const { page } = editor;
	await open(workflow);
	const panel = await editor.openNode(node);
	const urls = panel.getByText('Webhook URLs');
	if (await urls.isVisible()) await urls.click();
	if (output) {
		await page.getByTestId('node-execute-button').click();
		const text = await eventually(
			() => page.getByTestId('output-panel').innerText(),
			(shown) => shown.includes(output),
		);
		expect(text).toContain(output);
		// n8n says so where it has changed the parameters of the node after the run began.
		expect(await page.getByTestId('node-run-info-stale').isVisible()).toBe(false);
	}
	await take(page.getByTestId('ndv'), name);
});

test('workflow', async () => {
	const { page } = editor;
	await open(exampleWorkflow('spreadsheet-to-nxlink-campaign.json'));
	await page.getByTestId('execute-workflow-button').click();
	// Before, between and behind the nodes that have run.
	await page.getByText('3 items').nth(2).waitFor();
	await take(page.locator('body'), 'workflow');
});

test('nxlink-credential', async () => {
	await open(exampleWorkflow('nxlink-call-report.json'));
	const panel = await editor.openNode('Get call records');
	await panel.getByTestId('node-credentials-select').click();
	await editor.page.getByTestId('node-credentials-select-item-new').click();
	const { accessKey, accessSecret } = bench.sandbox.accounts.nxLink;
	const dialog = editor.page.getByTestId('editCredential-modal');
	// Not saved: n8n would test it, and the region is that of the vendor.
	await field(dialog, 'accessKey').locator('input').fill(accessKey);
	await field(dialog, 'accessSecret').locator('input').fill(accessSecret);
	await field(dialog, 'accessSecret').locator('input').blur();
	await take(dialog, 'nxlink-credential');
});
