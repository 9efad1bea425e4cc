import { createHash } from 'node:crypto';
import * as fc from 'fast-check';

import {
	nxLinkFamilyOf,
	signNxLink,
	type NxLinkAlgorithm,
	type NxLinkSignatureInput,
} from '../../../credentials/signing/nxLink';
import vectorFile from '../../vectors/vectors-nxlink.json';
import { anyText, anyToken, bodyAndOther } from './bodies';

const vectors = vectorFile.vectors.map((vector) => {
	const { accessKey, accessSecret, bizType, action, ts, body } = vector;
	const algorithm = vector.algorithm as NxLinkAlgorithm;
	const input = { accessKey, accessSecret, bizType, action, ts, algorithm };
	return { ...vector, input, body };
});

const anyInput: fc.Arbitrary<NxLinkSignatureInput> = fc.record({
	accessKey: anyToken,
	accessSecret: anyToken,
	bizType: anyToken,
	action: anyToken,
	ts: fc.stringMatching(/^\d{13}$/),
	algorithm: fc.constantFrom('md5', 'sha256'),
});

/** The vendor's rule, word for word: one text, hashed at once. */
function reference(input: NxLinkSignatureInput, body: string): string {
	const { accessKey, action, bizType, ts, accessSecret, algorithm } = input;
	let text = `accessKey=${accessKey}&action=${action}&bizType=${bizType}&ts=${ts}`;
	if (body !== '') text += `&body=${body}`;
	text += `&accessSecret=${accessSecret}`;
	return createHash(algorithm).update(Buffer.from(text, 'utf8')).digest('hex');
}

describe('vectors', () => {
	it.each(['md5', 'sha256'])('cover %s with and without a body', (algorithm) => {
		const bodies = vectors.filter((each) => each.algorithm === algorithm).map(({ body }) => body);
		expect(bodies).toContain(null);
		expect(bodies).toContainEqual(expect.any(String));
	});

	it.each(vectors)('$id', ({ input, body, sign }) => {
		expect(signNxLink({ ...input, body: body ?? undefined })).toBe(sign);
	});

	it.each(vectors)('$id, body as bytes', ({ input, body, sign }) => {
		expect(signNxLink({ ...input, body: new TextEncoder().encode(body ?? '') })).toBe(sign);
		expect(signNxLink({ ...input, body: Buffer.from(body ?? '', 'utf8') })).toBe(sign);
	});

	it.each(vectors.filter(({ body }) => body === null))('$id, body empty', ({ input, sign }) => {
		expect(signNxLink({ ...input, body: '' })).toBe(sign);
		expect(signNxLink({ ...input, body: new Uint8Array() })).toBe(sign);
		expect(signNxLink(input)).toBe(sign);
	});
});

describe('any body', () => {
	it('is signed as the vendor words it', () => {
		fc.assert(
			fc.property(anyInput, anyText, (input, body) => {
				expect(signNxLink({ ...input, body })).toBe(reference(input, body));
			}),
		);
	});

	it('has one signature as text and as bytes', () => {
		fc.assert(
			fc.property(anyInput, anyText, (input, body) => {
				const bytes = new TextEncoder().encode(body);
				expect(signNxLink({ ...input, body: bytes })).toBe(signNxLink({ ...input, body }));
			}),
		);
	});

	it('has another signature when a byte is changed', () => {
		fc.assert(
			fc.property(anyInput, bodyAndOther, (input, { body, other }) => {
				expect(signNxLink({ ...input, body: other })).not.toBe(signNxLink({ ...input, body }));
			}),
		);
	});

	it('depends on every field', () => {
		const fields = ['accessKey', 'accessSecret', 'bizType', 'action', 'ts'] as const;
		fc.assert(
			fc.property(anyInput, fc.constantFrom(...fields), (input, field) => {
				const changed = { ...input, [field]: `${input[field]}0` };
				expect(signNxLink(changed)).not.toBe(signNxLink(input));
			}),
		);
	});
});

describe('nxLinkFamilyOf', () => {
	it.each([
		['/openapi/aiagent/task/create', { bizType: '100', action: 'nxai' }],
		['/saas/cc/openapi/cdr/page', { bizType: '8', action: 'cc' }],
		['/gateway/saas/cc/openapi/cdr/page', { bizType: '8', action: 'cc' }],
		['/openapi/aiagent', undefined],
		['/saas/openapi/chat/records', undefined],
		['/', undefined],
		['', undefined],
	])('%s', (path, family) => {
		expect(nxLinkFamilyOf(path)).toEqual(family);
	});
});
