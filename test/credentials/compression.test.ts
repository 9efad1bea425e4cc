import { gunzipSync, gzipSync } from 'node:zlib';

import fc from 'fast-check';

import { gunzip, gzip } from '../../credentials/compression';

const seed = 2026032501;
const texts = fc.string({ unit: 'binary', maxLength: 2000 });

test('what gzip makes is read by others, as UTF-8', async () => {
	const property = fc.asyncProperty(texts, async (text) => {
		expect(gunzipSync(await gzip(text)).toString('utf8')).toBe(Buffer.from(text).toString('utf8'));
	});
	await fc.assert(property, { numRuns: 200, seed });
});

test('gunzip reads what others make', async () => {
	const bytes = fc.uint8Array({ maxLength: 2000 });
	const property = fc.asyncProperty(bytes, async (given) => {
		expect([...(await gunzip(gzipSync(given)))]).toEqual([...given]);
	});
	await fc.assert(property, { numRuns: 200, seed });
});

test('a view into larger memory is read alone', async () => {
	const packed = gzipSync('客户');
	const memory = Buffer.concat([Buffer.from('before'), packed, Buffer.from('after')]);
	const view = new Uint8Array(memory.buffer, memory.byteOffset + 6, packed.length);
	expect((await gunzip(view)).toString('utf8')).toBe('客户');
});

test('text of many megabytes comes through whole', async () => {
	const text = JSON.stringify(Array.from({ length: 200_000 }, (_, index) => `客户 ${index}`));
	expect((await gunzip(await gzip(text))).toString('utf8')).toBe(text);
});

test.each([
	['text', Buffer.from('{"a":1}')],
	['nothing', Buffer.alloc(0)],
	['the beginning of a gzip', gzipSync('{"a":1}').subarray(0, -4)],
])('%s is no gzip', async (_, bytes) => {
	await expect(gunzip(bytes)).rejects.toThrow();
});
