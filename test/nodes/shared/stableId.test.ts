import fc from 'fast-check';

import { stableId } from '../../../nodes/shared/stableId';

test('has the form of a UUID of version 8', () => {
	fc.assert(
		fc.property(fc.string(), fc.array(fc.string()), (purpose, parts) => {
			expect(stableId(purpose, ...parts)).toMatch(
				/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
			);
		}),
	);
});

test('never changes for the same parts, also not with a later release', () => {
	expect(stableId('nxLink contact', 'TASK', '8613800000001')).toBe(
		'ed2435d8-0d61-8c41-9b1d-a0d1ec88350e',
	);
	expect(stableId('nxLink order', 'TASK', '8613800000001')).toBe(
		'4881c105-4c8b-8a68-b7a2-223124a56cdb',
	);
});

test('tells different parts apart, however they are split', () => {
	const lists = fc.array(fc.string(), { maxLength: 4 });
	fc.assert(
		fc.property(lists, lists, (some, others) => {
			const same = JSON.stringify(some) === JSON.stringify(others);
			expect(stableId('p', ...some) === stableId('p', ...others)).toBe(same);
		}),
	);
	expect(stableId('p', 'ab', 'c')).not.toBe(stableId('p', 'a', 'bc'));
	expect(stableId('p', 'a')).not.toBe(stableId('q', 'a'));
});
