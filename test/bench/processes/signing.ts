/** Signatures, and the least that a signature of a body takes: both in this process, in turns. */
import { hash, randomUUID } from 'node:crypto';
import type {
	IAuthenticate,
	ICredentialDataDecryptedObject,
	IHttpRequestOptions,
} from 'n8n-workflow';

import { findPackageDir } from '../../packageFiles';
import { signLaaffic } from '../../../credentials/signing/laaffic';
import { signNxCallbot } from '../../../credentials/signing/nxCallbot';
import { signNxLink } from '../../../credentials/signing/nxLink';
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

interface SchemeUnderTest {
	credentialType: string;
	credentials: ICredentialDataDecryptedObject;
	path: string;
	/** The hash that it uses. */
	hash: string;
	/** As long as what is signed beside the body. */
	beside: string;
	sign(body: object): string;
}

const { nxLink, nxCallbot, laaffic } = accounts;
const requestID = randomUUID();

/** Fields one by one: to spread an account into an object takes longer than a signature. */
const SCHEMES: Record<Scheme, SchemeUnderTest> = {
	nxLink: {
		credentialType: 'nxLinkApi',
		credentials: { ...nxLink, algorithm: 'sha256' },
		path: '/openapi/aiagent/call/append',
		hash: 'sha256',
		beside: 'accessKey=&action=nxai&bizType=100&ts=1758000000000&body=&accessSecret='.concat(
			...Object.values(nxLink),
		),
		sign: (body) =>
			signNxLink({
				accessKey: nxLink.accessKey,
				accessSecret: nxLink.accessSecret,
				bizType: '100',
				action: 'nxai',
				ts: String(Date.now()),
				body: JSON.stringify(body),
				algorithm: 'sha256',
			}),
	},
	nxCallbot: {
		credentialType: 'nxCallbotApi',
		credentials: { ...nxCallbot, algorithm: 'SHA256' },
		path: '/callcentre/api/v3/addBatchCall',
		hash: 'sha256',
		beside: `&body=&createTs=1758000000000&requestID=${requestID}&uuid=`.concat(
			...Object.values(nxCallbot),
		),
		sign: (body) =>
			signNxCallbot({
				uuid: nxCallbot.uuid,
				secretKey: nxCallbot.secretKey,
				requestID,
				createTs: String(Date.now()),
				body: JSON.stringify(body),
				algorithm: 'SHA256',
			}),
	},
	laaffic: {
		credentialType: 'laafficApi',
		credentials: laaffic,
		path: '/voice/group/call/send/agent',
		hash: 'md5',
		beside: '',
		// Its signature covers no body.
		sign: () =>
			signLaaffic({
				apiKey: laaffic.apiKey,
				apiSecret: laaffic.apiSecret,
				timestamp: String(Date.now()),
			}),
	},
};

/** A body of about as many bytes, made of contacts. */
function bodyOf(size: number): object {
	const contact = (index: number) => ({ name: 'Lucy', phoneNumber: `86138${10_000_000 + index}` });
	const count = Math.max(1, Math.round(size / (JSON.stringify(contact(0)).length + 1)));
	return { list: Array.from({ length: count }, (_, index) => contact(index)) };
}

/** Microseconds of one of many. */
async function timeOf(times: number, work: () => unknown): Promise<number> {
	const begin = performance.now();
	for (let time = 0; time < times; time++) await work();
	return ((performance.now() - begin) / times) * 1000;
}

async function main(): Promise<void> {
	const { credentialTypes } = await loadPackage(findPackageDir());
	serveRequests({
		/** The body serialised and signed. */
		async sign({ scheme, size, times }: SigningRequest): Promise<number> {
			const body = bodyOf(size);
			return await timeOf(times, () => SCHEMES[scheme].sign(body));
		},

		/** All that the credential does with a request. */
		async authenticate({ scheme, size, times }: SigningRequest): Promise<number> {
			const { credentialType, credentials, path } = SCHEMES[scheme];
			const authenticate = credentialTypes[credentialType].type.authenticate as Extract<
				IAuthenticate,
				(...args: never[]) => unknown
			>;
			const options: IHttpRequestOptions = {
				method: 'POST',
				url: `http://127.0.0.1${path}`,
				body: bodyOf(size) as IHttpRequestOptions['body'],
				headers: { Accept: 'application/json' },
			};
			return await timeOf(times, async () => await authenticate(credentials, options));
		},

		/** One `JSON.stringify` and one hash. */
		async least({ scheme, size, times }: SigningRequest): Promise<number> {
			const body = bodyOf(size);
			const { hash: algorithm, beside } = SCHEMES[scheme];
			return await timeOf(times, () => hash(algorithm, beside + JSON.stringify(body), 'hex'));
		},
	});
}

void main();
