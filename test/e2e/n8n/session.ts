/** HTTP with n8n's internal REST API, as the browser of the instance's owner speaks it. */
import type { IDataObject } from 'n8n-workflow';

/** Who the instance belongs to. */
export const owner = { email: 'owner@example.com', password: 'Owner-of-this-n8n-1' };
const names = { firstName: 'Instance', lastName: 'Owner' };

/** An answer of the REST API other than 2xx. */
export class RestError extends Error {
	constructor(
		request: string,
		readonly status: number,
		readonly body: string,
	) {
		super(`n8n answered ${request} with HTTP ${status}: ${body.slice(0, 500)}`);
	}
}

/** n8n binds a login to one browser. */
const browserId = 'end-to-end';

/** A login; it stays valid over restarts of n8n. */
export class Session {
	private cookie = '';

	private constructor(private readonly url: string) {}

	/** Logs the owner in; in a fresh n8n, sets the owner up. */
	static async open(url: string): Promise<Session> {
		const session = new Session(url);
		const { userManagement } = await session.request<{
			userManagement: { showSetupOnFirstLoad: boolean };
		}>('GET', '/rest/settings');
		if (userManagement.showSetupOnFirstLoad) {
			await session.request('POST', '/rest/owner/setup', { ...owner, ...names });
		} else {
			const { email, password } = owner;
			await session.request('POST', '/rest/login', { emailOrLdapLoginId: email, password });
		}
		return session;
	}

	/** What makes a browser that of the owner: n8n's cookie, and the id that n8n has bound it to. */
	get login(): { cookie: string; browserId: string } {
		return { cookie: this.cookie, browserId };
	}

	/**
	 * Sends a request and gives the `data` of its answer, or the whole answer where it has none.
	 *
	 * @throws RestError for an answer other than 2xx
	 */
	async request<T = IDataObject>(method: string, path: string, body?: object): Promise<T> {
		const response = await fetch(`${this.url}${path}`, {
			method,
			headers: {
				Cookie: this.cookie,
				'browser-id': browserId,
				...(body ? { 'Content-Type': 'application/json' } : {}),
			},
			body: body && JSON.stringify(body),
		});
		const text = await response.text();
		if (!response.ok) throw new RestError(`${method} ${path}`, response.status, text);
		const [cookie] = response.headers.getSetCookie();
		if (cookie?.startsWith('n8n-auth=')) this.cookie = cookie.split(';')[0];
		const answer = JSON.parse(text) as { data?: T };
		return (answer.data ?? answer) as T;
	}
}
