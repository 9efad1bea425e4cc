import { setTimeout as sleep } from 'node:timers/promises';

import type { INodeParameters } from 'n8n-workflow';
import { selectors, type Browser, type Locator, type Page } from 'playwright-core';

import type { Bench } from '../bench';
import type { Rest, SavedWorkflow } from '../n8n';
import { launchChromium } from './chromium';
import { Complaints } from './complaints';
import { eventually } from './eventually';

selectors.setTestIdAttribute('data-test-id');

/** n8n's editor in a browser in which the owner is logged in. */
export class Editor {
	private constructor(
		private readonly browser: Browser,
		private readonly rest: Rest,
		readonly page: Page,
		readonly complaints: Complaints,
	) {}

	static async open(bench: Bench): Promise<Editor> {
		const browser = await launchChromium();
		try {
			return await Editor.logIn(browser, bench);
		} catch (error) {
			await browser.close();
			throw error;
		}
	}

	private static async logIn(browser: Browser, { n8n }: Bench): Promise<Editor> {
		const context = await browser.newContext({
			baseURL: n8n.url,
			viewport: { width: 1280, height: 800 },
			timezoneId: 'UTC',
			reducedMotion: 'reduce',
		});
		const { cookie, browserId } = n8n.rest.session.login;
		const [, name, value] = /^([^=]+)=(.*)$/.exec(cookie) ?? [];
		await context.addCookies([{ name, value, url: n8n.url }]);
		await context.addInitScript(`localStorage.setItem('n8n-browserId', '${browserId}')`);
		await context.route(
			({ origin }) => origin !== n8n.url,
			(route) => route.abort(),
		);
		const page = await context.newPage();
		return new Editor(browser, n8n.rest, page, new Complaints(page, n8n.url));
	}

	/** Shows a workflow on the canvas. */
	async openWorkflow({ id, nodes }: Pick<SavedWorkflow, 'id' | 'nodes'>): Promise<void> {
		await this.page.goto(`/workflow/${id}`);
		await this.node(nodes[0].name).waitFor();
		await this.settled();
	}

	/** A node on the canvas. */
	node(name: string): Locator {
		return this.page.locator(`[data-test-id=canvas-node][data-node-name="${name}"]`);
	}

	/** Opens the panel of a node, and waits until its lists are loaded. */
	async openNode(name: string): Promise<Locator> {
		await this.node(name).dblclick();
		const panel = this.page.getByTestId('node-parameters');
		await panel.waitFor();
		await this.settled();
		return panel;
	}

	/** Closes the panel that is open, if one is. */
	async closeNode(): Promise<void> {
		if (!(await this.page.getByTestId('ndv').isVisible())) return;
		await this.page.getByTestId('ndv-close-button').click();
		await this.page.getByTestId('ndv').waitFor({ state: 'detached' });
	}

	/** The parameters of a node as n8n has saved them; it saves by itself, some seconds after a change. */
	async savedParameters(
		{ id }: Pick<SavedWorkflow, 'id'>,
		nodeName: string,
		isAsItShould: (parameters: INodeParameters) => boolean,
	): Promise<INodeParameters> {
		return await eventually(async () => {
			const { nodes } = await this.rest.session.request<SavedWorkflow>(
				'GET',
				`/rest/workflows/${id}`,
			);
			const parameters = nodes.find(({ name }) => name === nodeName)?.parameters;
			return (parameters ?? {}) as INodeParameters;
		}, isAsItShould);
	}

	/** Waits until no request is under way, and none follows from the answers. */
	async settled(): Promise<void> {
		for (let quiet = 0; quiet < 3; quiet = this.complaints.isQuiet ? quiet + 1 : 0) {
			await sleep(30);
		}
	}

	/** The messages that n8n shows in a corner. */
	async toasts(): Promise<string[]> {
		return await this.page.locator('.el-notification').allInnerTexts();
	}

	async close(): Promise<void> {
		await this.browser.close();
	}
}
