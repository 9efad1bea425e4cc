import { PassThrough } from 'node:stream';
import * as fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import {
	headerOf,
	outgoingBodyOf,
	pathOf,
	withBody,
	withHeaders,
	type OutgoingRequest,
} from '../../credentials/outgoingRequest';
import { deepFreeze } from './authenticate';

const requestOf = (more: object): OutgoingRequest =>
	deepFreeze({ method: 'POST', url: 'http://127.0.0.1:1/', ...more }) as OutgoingRequest;
const typed = (type: string) => ({ headers: { 'content-type': type } });
const bodyOf = (more: object) => outgoingBodyOf(requestOf(more));

describe('headerOf', () => {
	it.each([
		[{ accessKey: 'a' }, 'a'],
		[{ ACCESSKEY: 7 }, '7'],
		[{ accesskey: '' }, undefined],
		[{ accesskey: null }, undefined],
		[{ accesskey: undefined }, undefined],
		[{ other: 'a' }, undefined],
		[undefined, undefined],
	])('%j', (headers, expected) => {
		expect(headerOf(requestOf({ headers }), 'accessKey')).toBe(expected);
	});
});

describe('withHeaders', () => {
	it('replaces every spelling and keeps the rest and the request', () => {
		const request = requestOf({ headers: { SIGN: 1, sign: 2, other: 3 }, qs: { a: 1 } });
		expect(withHeaders(request, { Sign: 'new' })).toEqual({
			...request,
			headers: { other: 3, Sign: 'new' },
		});
	});

	it('needs no headers before', () => {
		expect(withHeaders(requestOf({}), { Sign: 'new' }).headers).toEqual({ Sign: 'new' });
	});
});

describe('pathOf', () => {
	it.each([
		[{ url: 'http://127.0.0.1:1/a/b?c=/d#e' }, '/a/b'],
		[{ url: undefined, uri: 'http://127.0.0.1:1/a' }, '/a'],
		[{ url: '/a/b?c', baseURL: 'http://127.0.0.1:1' }, '/a/b'],
		[{ url: '/a/b' }, '/a/b'],
		[{ url: '/a/b', baseURL: '' }, '/a/b'],
		[{ url: '/a/b', baseURL: 'no address' }, '/a/b'],
		[{ url: undefined }, '/'],
	])('%j', (more, expected) => {
		expect(pathOf(requestOf(more))).toBe(expected);
	});
});

describe('outgoingBodyOf', () => {
	const form = new URLSearchParams('a=b');
	const formData = { append: () => undefined, getHeaders: () => ({}) };

	it.each<[string, object, string]>([
		['nothing', {}, 'none'],
		['undefined', { body: undefined }, 'none'],
		['null', { body: null }, 'none'],
		['empty text', { body: '' }, 'none'],
		['a body of GET', { method: 'GET', body: { a: 1 } }, 'none'],
		['a body of get', { method: 'get', body: { a: 1 } }, 'none'],
		['a body of HEAD', { method: 'HEAD', body: '{}' }, 'none'],
		['a body without a method', { method: undefined, body: '{}' }, 'none'],
		['formData', { formData: { a: 'b' } }, 'multipart'],
		['an instance of FormData', { body: formData }, 'multipart'],
		[
			'multipart by its type',
			{ ...typed('Multipart/Form-Data; boundary=x'), body: 'x' },
			'multipart',
		],
		['form', { form: { a: 'b' } }, 'form'],
		['search params', { body: form }, 'form'],
		['a form by its type', { ...typed('application/x-www-form-urlencoded'), body: 'a=b' }, 'form'],
		['a stream', { body: new PassThrough() }, 'stream'],
	])('%s', (_what, more, kind) => {
		expect(bodyOf(more)).toEqual({ kind });
	});

	it.each<[string, object, string]>([
		['an object', { body: { a: '牛😀', b: undefined } }, '{"a":"牛😀"}'],
		['an empty object', { body: {} }, '{}'],
		['a list', { body: [1, { a: null }] }, '[1,{"a":null}]'],
		['zero', { body: 0 }, '0'],
		['false', { body: false }, 'false'],
		['a body of PUT', { method: 'PUT', body: { a: 1 } }, '{"a":1}'],
		['a body of DELETE', { method: 'DELETE', body: { a: 1 } }, '{"a":1}'],
		['JSON text, trimmed', { body: ' \r\n{ "a" :\t1 }\n ' }, '{ "a" :\t1 }'],
		['typed JSON text', { ...typed('application/json'), body: ' [1] ' }, '[1]'],
		['with charset', { ...typed('Application/JSON; charset=utf-8'), body: ' 1 ' }, '1'],
		['plain text, as it is', { ...typed('text/plain'), body: ' a {' }, ' a {'],
		['other JSON types, as they are', { ...typed('application/x+json'), body: ' a ' }, ' a '],
	])('%s', (_what, more, content) => {
		expect(bodyOf(more)).toEqual({ kind: 'bytes', content });
	});

	it('bytes stay what they are', () => {
		const body = Buffer.from('{ not json');
		expect(bodyOf({ ...typed('application/json'), body })).toEqual({
			kind: 'bytes',
			content: body,
		});
	});

	it.each(['{', "{'a':1}", 'text', ' ', '{}{}', '\u00a0{}'])('refuses %j as JSON', (body) => {
		for (const more of [{}, typed('application/json'), typed('application/json;charset=UTF-8')]) {
			expect(() => bodyOf({ ...more, body })).toThrow(/not valid JSON/);
		}
	});

	it('any JSON value keeps its text but for the space around it', () => {
		const space = fc.stringMatching(/^[ \t\r\n]{0,4}$/);
		fc.assert(
			fc.property(space, fc.json({ stringUnit: 'binary' }), space, (before, json, after) => {
				const body = before + json + after;
				expect(bodyOf({ body })).toEqual({ kind: 'bytes', content: json });
			}),
		);
	});
});

describe('withBody', () => {
	it('takes the body away', () => {
		expect(withBody(requestOf({ body: { a: 1 } }), undefined)).toEqual(requestOf({}));
	});

	it.each(['text', Buffer.from('bytes')])('gives the JSON type to %p without a type', (content) => {
		const { body, headers } = withBody(requestOf({}), content);
		expect(body).toBe(content);
		expect(headers).toEqual({ 'Content-Type': 'application/json' });
	});

	it('keeps the type of the request', () => {
		const headers: IDataObject = { 'content-type': 'text/plain' };
		expect(withBody(requestOf({ headers }), 'text').headers).toEqual(headers);
	});
});
