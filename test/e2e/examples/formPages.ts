import { setTimeout as sleep } from 'node:timers/promises';

import { formUser } from './otherCredentials';

const password = `Basic ${btoa(`${formUser.user}:${formUser.password}`)}`;

/** A page of a form as a browser would have it: its address, and whoever sits before it. */
export class FormPage {
	/** Where the page that follows will be. */
	#next = '';

	constructor(private url: string) {}

	/** What the page shows; an HTTP error as its number. */
	async read(authorization = password): Promise<string> {
		const response = await fetch(this.url, { headers: { authorization } });
		const page = await response.text();
		return response.ok ? page : String(response.status);
	}

	/** Fills in the only field and submits; gives the status of the answer. */
	async submit(value: string, authorization = password): Promise<number> {
		const body = new FormData();
		body.append('field-0', value);
		const response = await fetch(this.url, { method: 'POST', body, headers: { authorization } });
		const text = await response.text();
		if (text.includes('formWaitingUrl')) {
			this.#next = (JSON.parse(text) as { formWaitingUrl: string }).formWaitingUrl;
		}
		return response.status;
	}

	/** The page that the workflow leads to, when it is there. */
	async next(): Promise<FormPage> {
		const status = new URL(this.#next);
		status.pathname += '/n8n-execution-status';
		let answer = '';
		for (let tries = 0; tries < 300 && answer !== 'form-waiting'; tries++) {
			await sleep(100);
			answer = await (await fetch(status)).text();
			if (answer === 'error') break;
		}
		if (answer !== 'form-waiting') throw new Error(`No page follows: the execution is "${answer}"`);
		return new FormPage(this.#next);
	}
}
