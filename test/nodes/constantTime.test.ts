import * as crypto from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';

import { sameText } from '../../nodes/shared/sameText';

jest.mock('node:crypto', () => {
	const actual = jest.requireActual<typeof crypto>('node:crypto');
	return { ...actual, timingSafeEqual: jest.fn(actual.timingSafeEqual) };
});

const compared = jest.mocked(crypto.timingSafeEqual);

test('texts are the same, or they are not, whatever they hold', () => {
	const near = fc
		.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }))
		.chain(([a, b]) => fc.constantFrom([a, b], [a, a], [a, a + b], [a, a.toUpperCase()]));
	fc.assert(fc.property(near, ([a, b]) => expect(sameText(a, b)).toBe(a === b)));
});

test.each([
	['', 'secret'],
	['s', 'secret'],
	['secret', 'secret'],
	['secret, and more', 'secret'],
	['x'.repeat(1_000_000), 'secret'],
	['', ''],
])('"%.20s" and "%s": 32 bytes are compared with 32, all of them', (given, expected) => {
	compared.mockClear();
	sameText(given, expected);
	expect(compared.mock.calls.map((bytes) => bytes.map((each) => each.byteLength))).toEqual([
		[32, 32],
	]);
});

const root = join(__dirname, '..', '..');

function sources(folder: string): string[] {
	return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts'))
		.map((file) => join(folder, file));
}

const PROOF = /\b(sign|signature|secret\w*|token|key|expected|digest|hmac)\b/i;

/** That something is there, or how long the given one is, is no secret. */
const HARMLESS = /^('\w*'|undefined|null|false|\d+|\w+\.length)$/;

/** Comparisons that end at the first difference, of what may prove something with another value. */
function hastyComparisons(source: string): string[] {
	const comparison = /([\w.'"()[\]]+)\s*[!=]==?\s*([\w.'"()[\]]+)/g;
	return [...source.matchAll(comparison)]
		.filter(([, ...sides]) => sides.some((side) => PROOF.test(side)))
		.filter(([, ...sides]) => !sides.some((side) => HARMLESS.test(side.replace(/[()]/g, ''))))
		.map(([found]) => found);
}

const withProofs = [...sources('nodes'), ...sources('credentials')].filter((file) =>
	/allback|waiting|waitKey|ignature|sameText|usedAddresses|signing/.test(file),
);

test('what proves something is compared by sameText alone', () => {
	expect(withProofs.length).toBeGreaterThan(10);
	const found = withProofs.map((file) => [
		file,
		hastyComparisons(readFileSync(join(root, file), 'utf8')),
	]);
	expect(found.filter(([, lines]) => lines.length > 0)).toEqual([]);
	const users = sources('nodes').filter((file) =>
		readFileSync(join(root, file), 'utf8').includes('timingSafeEqual'),
	);
	expect(users).toEqual([join('nodes', 'shared', 'sameText.ts')]);
});

test.each([
	['if (sign === expected) return;', 1],
	['if (digest(given) !== digest(secret)) return;', 1],
	['if (request.query.key !== key) {', 1],
	['return given == secretText;', 1],
	["if (sign === '') return;", 0],
	['if (headers.sign !== undefined) return;', 0],
	['const sha256 = sign.length === 64;', 0],
	['if (mode === other) return;', 0],
])('%s: %i comparisons are found', (line, count) => {
	expect(hastyComparisons(line)).toHaveLength(count);
});
