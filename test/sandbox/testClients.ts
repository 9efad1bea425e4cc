import { createHash } from 'node:crypto';

import axios, { type AxiosResponse } from 'axios';

/** Milliseconds: the moment of NXLink's published vectors. */
export const publishedMoment = 1_655_710_885_431;

export type Headers = Record<string, string>;

const hex = (algorithm: string, text: string | Buffer) =>
	createHash(algorithm).update(text).digest('hex');

/** Sends exactly these bytes; every status is an answer, no proxy and no redirect is followed. */
export function send(
	url: string,
	method: 'GET' | 'POST' | 'DELETE',
	headers: Headers = {},
	body?: string | Buffer,
): Promise<AxiosResponse<string>> {
	return axios.request<string>({
		url,
		method,
		headers,
		data: body === undefined ? undefined : Buffer.from(body),
		responseType: 'text',
		transformResponse: (text: string) => text,
		validateStatus: () => true,
		maxRedirects: 0,
		proxy: false,
	});
}

/** The body of an answer, for reading single fields. */
export function read(answer: AxiosResponse<string>): Record<string, unknown> {
	return JSON.parse(answer.data) as Record<string, unknown>;
}

interface NxLinkSigning {
	body?: string | Buffer;
	ts?: number | string;
	bizType?: string;
	action?: string;
	algorithm?: 'md5' | 'sha256';
}

/** Headers of NXLink, the string to sign put together as on the convention page. */
export function nxLinkHeaders(signing: NxLinkSigning = {}): Headers {
	const { body = '', ts = publishedMoment, bizType = '100', action = 'nxai', algorithm } = signing;
	const text = Buffer.concat([
		Buffer.from('accessKey=fme2na3kdi3ki&action=' + action + '&bizType=' + bizType + '&ts=' + ts),
		Buffer.from(body.length === 0 ? '' : '&body='),
		Buffer.from(body),
		Buffer.from('&accessSecret=abciiiko2k3'),
	]);
	return {
		accessKey: 'fme2na3kdi3ki',
		ts: String(ts),
		bizType,
		action,
		sign: hex(algorithm ?? 'md5', text),
		...(algorithm && { algorithm }),
		'Content-Type': 'application/json',
	};
}

/** Upper-case digest of Callbot's authRaw; createTs in seconds. */
export function nxCallbotSign(
	body: string | Buffer,
	createTs: string,
	requestID: string,
	algorithm: 'MD5' | 'SHA256' = 'MD5',
): string {
	const authRaw = Buffer.concat([
		Buffer.from('u7Mf3zUNOkg4lMV9a0E6cHSgIkK22GSr&body='),
		Buffer.from(body),
		Buffer.from('&createTs=' + createTs + '&requestID=' + requestID),
		Buffer.from('&uuid=Vh71ym3yQwWSYZFpqkFwTskGXUbSxDtR'),
	]);
	return hex(algorithm.toLowerCase(), authRaw).toUpperCase();
}

/** Headers of Callbot for a body. */
export function nxCallbotHeaders(
	body: string | Buffer,
	createTs = '1655710885',
	requestID = 'request-1',
): Headers {
	return {
		requestID,
		uuid: 'Vh71ym3yQwWSYZFpqkFwTskGXUbSxDtR',
		createTs,
		sign: nxCallbotSign(body, createTs, requestID),
		'Content-Type': 'application/json',
	};
}

/** Headers of LAAFFIC; the timestamp is in seconds. */
export function laafficHeaders(timestamp: number | string = 1_655_710_885): Headers {
	return {
		'Api-Key': 'bDqJFiq9',
		Timestamp: String(timestamp),
		Sign: hex('md5', 'bDqJFiq9' + '7bz1lzh9' + timestamp),
		'Content-Type': 'application/json;charset=UTF-8',
	};
}

/** A signed call of a LAAFFIC endpoint, such as "/v3/voice/sendCode"; a GET when without a value. */
export async function callLaaffic(url: string, path: string, value?: unknown) {
	const body = value === undefined ? undefined : JSON.stringify(value);
	return read(await send(url + path, body ? 'POST' : 'GET', laafficHeaders(), body));
}

/** A signed call of an AI Agent endpoint, such as "flow/list". */
export async function callAiAgent(url: string, name: string, value: unknown) {
	const body = JSON.stringify(value);
	return read(await send(`${url}/openapi/aiagent/${name}`, 'POST', nxLinkHeaders({ body }), body));
}

/** A signed call of a Callbot endpoint, such as "listTask". */
export async function callCallbot(url: string, name: string, value: unknown) {
	const body = JSON.stringify(value);
	return read(await send(`${url}/callcentre/api/v3/${name}`, 'POST', nxCallbotHeaders(body), body));
}

/** A signed call of a call center endpoint, such as "cdr/page". */
export async function callCallCenter(url: string, name: string, value: unknown) {
	const body = JSON.stringify(value);
	const headers = nxLinkHeaders({ body, bizType: '8', action: 'cc' });
	return read(await send(`${url}/saas/cc/openapi/${name}`, 'POST', headers, body));
}
