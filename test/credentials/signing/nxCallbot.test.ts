import { createHash } from 'node:crypto';
import * as fc from 'fast-check';

import {
	signNxCallbot,
	type NxCallbotAlgorithm,
	type NxCallbotSignatureInput,
} from '../../../credentials/signing/nxCallbot';
import vectorFile from '../../vectors/vectors-callbot.json';
import { anyText, anyToken, bodyAndOther } from './bodies';

type Fields = Omit<NxCallbotSignatureInput, 'body'>;

const vectors = vectorFile.vectors.map((vector) => {
	const { uuid, secretKey, requestID, createTs, body } = vector;
	const algorithm = vector.algorithm as NxCallbotAlgorithm;
	const fields: Fields = { uuid, secretKey, requestID, createTs, algorithm };
	return { ...vector, fields, body };
});

const anyFields: fc.Arbitrary<Fields> = fc.record({
	uuid: anyToken,
	secretKey: anyToken,
	requestID: anyToken,
	createTs: fc.stringMatching(/^\d{10}$/),
	algorithm: fc.constantFrom('MD5', 'SHA256'),
});

/** The vendor's rule, word for word: one text, hashed at once. */
function reference(fields: Fields, body: string): string {
	const { secretKey, createTs, requestID, uuid, algorithm } = fields;
	const authRaw = `${secretKey}&body=${body}&createTs=${createTs}&requestID=${requestID}&uuid=${uuid}`;
	const hash = createHash(algorithm === 'MD5' ? 'md5' : 'sha256');
	return hash.update(Buffer.from(authRaw, 'utf8')).digest('hex').toUpperCase();
}

describe('vectors', () => {
	it.each(['request', 'response', 'webhook'])('cover the direction %s both ways', (direction) => {
		const found = vectors.filter((vector) => vector.direction === direction);
		expect(new Set(found.map(({ algorithm }) => algorithm))).toEqual(new Set(['MD5', 'SHA256']));
	});

	it('cover the empty body', () => {
		expect(vectors.filter(({ body }) => body === '')).toHaveLength(2);
	});

	it.each(vectors)('$direction $name', ({ fields, body, sign }) => {
		expect(signNxCallbot({ ...fields, body })).toBe(sign);
	});

	it.each(vectors)('$direction $name, body as bytes', ({ fields, body, sign }) => {
		expect(signNxCallbot({ ...fields, body: new TextEncoder().encode(body) })).toBe(sign);
		expect(signNxCallbot({ ...fields, body: Buffer.from(body, 'utf8') })).toBe(sign);
	});
});

describe('any body', () => {
	it('is signed as the vendor words it', () => {
		fc.assert(
			fc.property(anyFields, anyText, (fields, body) => {
				expect(signNxCallbot({ ...fields, body })).toBe(reference(fields, body));
			}),
		);
	});

	it('has one signature as text and as bytes', () => {
		fc.assert(
			fc.property(anyFields, anyText, (fields, body) => {
				const bytes = new TextEncoder().encode(body);
				expect(signNxCallbot({ ...fields, body: bytes })).toBe(signNxCallbot({ ...fields, body }));
			}),
		);
	});

	it('has another signature when a byte is changed', () => {
		fc.assert(
			fc.property(anyFields, bodyAndOther, (fields, { body, other }) => {
				const changed = signNxCallbot({ ...fields, body: other });
				expect(changed).not.toBe(signNxCallbot({ ...fields, body }));
			}),
		);
	});

	it('depends on every field', () => {
		const names = ['uuid', 'secretKey', 'requestID', 'createTs'] as const;
		fc.assert(
			fc.property(anyFields, fc.constantFrom(...names), anyText, (fields, name, body) => {
				const changed = { ...fields, [name]: `${fields[name]}0` };
				expect(signNxCallbot({ ...changed, body })).not.toBe(signNxCallbot({ ...fields, body }));
			}),
		);
	});
});
