/** Signatures, and what every signature takes at least; both in this process, in turns. */
import { hash } from 'node:crypto';
import type {
	IAuthenticate,
	ICredentialDataDecryptedObject,
	IHttpRequestOptions,
} from 'n8n-workflow';

import { findPackageDir } from '../../packageFiles';
import { loadPackage } from '../../engine/loader';
import { accounts } from '../../sandbox/accounts';
import { serveRequests } from './serveRequests';

export type Scheme = 'nxLink' | 'nxCallbot' | 'laaffic';

export interface SigningRequest {
	scheme: Scheme;
	/** Bytes of the body. */
	size: number;
	times: number;
}

const CREDENTIALS: Record<Scheme, [type: string, path: string, hash: string, data: object]> = {
	nxLink: [
		'nxLinkApi',
		'/openapi/aiagent/call/append',
		'sha256',
		{ ...accounts.nxLink, algorithm: 'sha256' },
	],
	nxCallbot: [
		'nxCallbotApi',
		'/callcentre/api/v3/addBatchCall',
		'sha256',
		{ ...accounts.nxCallbot, algorithm: 'SHA256' },
	],
	laaffic: ['laafficApi', '/voice/group/call/send/agent', 'md5', accounts.laaffic],
};

/** A body of about as many bytes, made of contacts. */
function bodyOf(size: number): object {
	const contact = (index: number) => ({ name: 'Lucy', phoneNumber: `86138${10_000_000 + index}` });
	const each = JSON.stringify(contact(0)).length + 1;
	const head = JSON.stringify({ taskId: 'task', list: [] }).length;
	const count = Math.max(1, Math.round((size - head) / each));
	return { taskId: 'task', list: Array.from({ length: count }, (_, index) => contact(index)) };
}

async function main(): Promise<void> {
	const { credentialTypes } = await loadPackage(findPackageDir());
	serveRequests({
		/** Microseconds a signature. */
		async sign({ scheme, size, times }: SigningRequest): Promise<number> {
			const [type, path, , data] = CREDENTIALS[scheme];
			const authenticate = credentialTypes[type].type.authenticate as Extract<
				IAuthenticate,
				(...args: never[]) => unknown
			>;
			const options = {
				method: 'POST',
				url: `http://127.0.0.1${path}`,
				body: bodyOf(size),
				headers: { Accept: 'application/json' },
			};
			const begin = performance.now();
			for (let time = 0; time < times; time++) {
				await authenticate(data as ICredentialDataDecryptedObject, options as IHttpRequestOptions);
			}
			return ((performance.now() - begin) / times) * 1000;
		},

		/** Microseconds of one `JSON.stringify` and one hash. */
		least({ scheme, size, times }: SigningRequest): number {
			const [, , algorithm] = CREDENTIALS[scheme];
			const body = bodyOf(size);
			const begin = performance.now();
			for (let time = 0; time < times; time++) hash(algorithm, JSON.stringify(body), 'hex');
			return ((performance.now() - begin) / times) * 1000;
		},
	});
}

void main();
