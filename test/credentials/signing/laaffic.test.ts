import { createHash } from 'node:crypto';
import * as fc from 'fast-check';

import { signLaaffic } from '../../../credentials/signing/laaffic';
import vectorFile from '../../vectors/vectors-laaffic.json';
import { anyText, anyToken } from './bodies';

const anyTimestamp = fc.stringMatching(/^\d{10}$/);

describe('vectors', () => {
	it('are there', () => expect(vectorFile.vectors).not.toHaveLength(0));

	it.each(vectorFile.vectors)('$name', ({ apiKey, apiSecret, timestamp, sign }) => {
		expect(signLaaffic({ apiKey, apiSecret, timestamp })).toBe(sign);
	});
});

describe('any account', () => {
	it('is signed as the vendor words it', () => {
		fc.assert(
			fc.property(anyText, anyText, anyTimestamp, (apiKey, apiSecret, timestamp) => {
				const text = apiKey + apiSecret + timestamp;
				const expected = createHash('md5').update(Buffer.from(text, 'utf8')).digest('hex');
				expect(signLaaffic({ apiKey, apiSecret, timestamp })).toBe(expected);
			}),
		);
	});

	it('has another signature with another key, secret or moment', () => {
		fc.assert(
			fc.property(anyToken, anyToken, anyTimestamp, (apiKey, apiSecret, timestamp) => {
				const sign = signLaaffic({ apiKey, apiSecret, timestamp });
				expect(signLaaffic({ apiKey: `x${apiKey}`, apiSecret, timestamp })).not.toBe(sign);
				expect(signLaaffic({ apiKey, apiSecret: `${apiSecret}x`, timestamp })).not.toBe(sign);
				const later = String(Number(timestamp) + 1).padStart(10, '0');
				expect(signLaaffic({ apiKey, apiSecret, timestamp: later })).not.toBe(sign);
			}),
		);
	});
});
