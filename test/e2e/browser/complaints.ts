import type { Page } from 'playwright-core';

/** Previews of what a node will put out, which n8n asks for and a package may have. */
const isOptional = (url: string) => new URL(url, 'http://any').pathname.startsWith('/schemas/');

/** Writes down what a page complains of: errors of its scripts, and requests that fail. */
export class Complaints {
	private list: string[] = [];
	private inFlight = 0;

	constructor(page: Page, allowedOrigin: string) {
		page.on('console', (message) => {
			const type = message.type();
			if (isOptional(message.location().url)) return;
			if (type === 'error' || type === 'warning')
				this.list.push(`console ${type}: ${message.text()}`);
		});
		page.on('pageerror', ({ message }) => this.list.push(`script error: ${message}`));
		page.on('request', (request) => {
			this.inFlight++;
			const { origin, protocol } = new URL(request.url());
			if (protocol.startsWith('http') && origin !== allowedOrigin)
				this.list.push(`asked ${origin}`);
		});
		page.on('requestfinished', () => this.inFlight--);
		page.on('requestfailed', (request) => {
			this.inFlight--;
			// A page that is left stops its requests itself.
			const reason = request.failure()?.errorText;
			if (reason !== 'net::ERR_ABORTED') this.list.push(`${request.url()} failed: ${reason}`);
		});
		page.on('response', (response) => {
			const [status, url] = [response.status(), response.url()];
			if (status >= 400 && !isOptional(url)) this.list.push(`HTTP ${status} ${url}`);
		});
	}

	/** Whether all requests have been answered. */
	get isQuiet(): boolean {
		return this.inFlight === 0;
	}

	/** What has been written down since the last time. */
	taken(): string[] {
		return this.list.splice(0);
	}
}
