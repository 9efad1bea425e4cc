/** The limit of a client: requests that are there already, sent one after the other by axios alone. */
import axios from 'axios';

import type { CredentialStore } from '../../engine';
import { signOf } from '../../sandbox/nxLink/signature';
import { serveRequests } from './serveRequests';

interface Sent {
	url: string;
	body: Buffer;
}

const FAMILY = { bizType: '100', action: 'nxai' };

let requests: Sent[] = [];

/** With a new signature, as NXLink takes none that is older than a minute. */
function signed({ url, body }: Sent, { accessKey }: Record<string, unknown>) {
	const ts = String(Date.now());
	const key = String(accessKey);
	const sign = signOf({ accessKey: key, ...FAMILY, ts, body }, 'sha256');
	const headers = { accessKey: key, ts, ...FAMILY, sign, algorithm: 'sha256' };
	return { url, body, headers: { ...headers, 'Content-Type': 'application/json' } };
}

serveRequests({
	/** Takes over the requests that reached the sandbox. */
	async copy(url: string): Promise<number> {
		const journal = await axios.get<Array<{ path: string; body: string }>>(
			`${url}/_sandbox/journal`,
		);
		requests = journal.data.map(({ path, body }) => ({
			url: `${url}${path}`,
			body: Buffer.from(body),
		}));
		return requests.length;
	},

	/** Sends them all and parses the answers; signing does not count. In milliseconds. */
	async send({ nxLinkApi }: CredentialStore): Promise<number> {
		const ready = requests.map((request) => signed(request, nxLinkApi));
		const begin = performance.now();
		for (const { url, body, headers } of ready) {
			const { data } = await axios.post<{ code: number; message: string }>(url, body, { headers });
			if (data.code !== 0) throw new Error(data.message);
		}
		return performance.now() - begin;
	},
});
