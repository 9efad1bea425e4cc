import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { NodeResult } from '../engine';
import { Bench } from '../nodes/bench';
import type { JournalEntry } from '../sandbox';
import type { Credentials } from './authenticate';

export interface Vendor {
	/** Name of the credential type. */
	type: 'nxLinkApi' | 'nxCallbotApi' | 'laafficApi';
	/** Replaces single fields of the credential. */
	changes: Credentials;
	/** A path at which the sandbox asks for nothing but a signature. */
	path: string;
	/** The headers of the signature, in the case of the vendor's pages. */
	headers: string[];
	/** Content type of JSON when the request has none. */
	jsonType: string;
	/** Content type of text that is JSON when the request has none. */
	textType: string;
}

const nxLinkHeaders = ['accessKey', 'ts', 'bizType', 'action', 'sign'];

const nxLink: Vendor = {
	type: 'nxLinkApi',
	changes: { algorithm: 'md5' },
	path: '/openapi/aiagent/any/path',
	headers: nxLinkHeaders,
	jsonType: 'application/json',
	textType: 'application/json',
};

const nxCallbot: Vendor = {
	type: 'nxCallbotApi',
	changes: { algorithm: 'MD5' },
	path: '/callcentre/api/v3/any/path',
	headers: ['requestID', 'uuid', 'createTs', 'sign', 'algorithm'],
	jsonType: 'application/json',
	textType: 'application/json',
};

const laaffic: Vendor = {
	type: 'laafficApi',
	changes: {},
	path: '/voice/any/path',
	headers: ['Api-Key', 'Timestamp', 'Sign'],
	jsonType: 'application/json;charset=UTF-8',
	textType: 'application/json',
};

export const vendors = { nxLink, nxCallbot, laaffic };

/** All credentials with each of their algorithms. */
export const signings: Array<[string, Vendor]> = [
	['NXLink, MD5', nxLink],
	[
		'NXLink, SHA-256',
		{ ...nxLink, changes: { algorithm: 'sha256' }, headers: [...nxLinkHeaders, 'algorithm'] },
	],
	['Callbot, MD5', nxCallbot],
	['Callbot, SHA256', { ...nxCallbot, changes: { algorithm: 'SHA256' } }],
	['LAAFFIC', laaffic],
];

/** Options of a request as n8n spells them; `path` replaces that of the vendor. */
type Options = Partial<
	Record<'method' | 'body' | 'form' | 'formData' | 'headers' | 'qs' | 'followAllRedirects', unknown>
> & {
	path?: string;
	json?: boolean;
};

/** Sends a request as the HTTP Request node would: a POST to the path of the vendor. */
export async function request(
	bench: Bench,
	{ type, changes, path }: Vendor,
	{ path: otherPath = path, ...options }: Options = {},
): Promise<NodeResult> {
	const all = { method: 'POST', uri: `${bench.sandbox.url}${otherPath}`, ...options };
	return await bench.engine.runNode({
		type: 'test.request',
		parameters: { nodeCredentialType: type, options: all as INodeParameters },
		credentials: { [type]: { ...bench.credentials[type], ...changes } },
	});
}

/** The one request that reached the sandbox, which must have answered it. */
export function onlyRequest(bench: Bench, result: NodeResult): JournalEntry {
	expect(result.error).toBeUndefined();
	expect(result.items.map(({ json }: { json: IDataObject }) => json.statusCode)).toEqual([200]);
	expect(bench.requests).toHaveLength(1);
	return bench.requests[0];
}

/** A refusal of the credential: nothing was sent, and no secret is told. */
export function expectRefused(bench: Bench, result: NodeResult, message: RegExp): void {
	expect(result.status).toBe('error');
	expect(result.error?.message).toMatch(message);
	expect(result.error?.description).toEqual(expect.stringMatching(/\w{3,}.*\./));
	expect(bench.requests).toHaveLength(0);
	for (const secret of bench.secrets) {
		expect(`${JSON.stringify(result.error)} ${JSON.stringify(result.logs)}`).not.toContain(secret);
	}
}

/** Names of the raw headers that equal one of these but for case. */
export function spellings({ rawHeaders }: JournalEntry, names: string[]): string[] {
	const wanted = new Set(names.map((name) => name.toLowerCase()));
	return rawHeaders.map(([name]) => name).filter((name) => wanted.has(name.toLowerCase()));
}
