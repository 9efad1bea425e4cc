import { failWhen, fieldOf, missingField, requireFields } from '../../credentials/credentialChecks';

const labels = { key: 'Key', secret: 'Secret' };

describe('fieldOf', () => {
	it.each([
		[{ key: ' k\n' }, 'k'],
		[{ key: 7 }, '7'],
		[{ key: '' }, ''],
		[{}, ''],
	])('%j', (credentials, expected) => {
		expect(fieldOf(credentials, 'key')).toBe(expected);
	});
});

describe('missingField', () => {
	it.each([
		[{ key: 'k', secret: 's' }, undefined],
		[{ key: 'k', secret: 's', other: '' }, undefined],
		[{ key: 'k' }, 'Secret'],
		[{ key: '', secret: '' }, 'Key'],
		[{ key: ' \t\n', secret: 's' }, 'Key'],
		[{ key: 'k', secret: null as unknown as string }, 'Secret'],
		[{}, 'Key'],
	])('%j', (credentials, expected) => {
		expect(missingField(credentials, labels)).toBe(expected);
	});
});

describe('requireFields', () => {
	it('names vendor and field and says what to do', () => {
		const check = () => requireFields('Vendor', { key: 'k' }, labels);
		expect(check).toThrow('The Vendor credential has no Secret');
		expect(check).toThrow(
			expect.objectContaining({ description: expect.stringContaining('fill in Secret') }),
		);
	});

	it('accepts a complete credential', () => {
		expect(() => requireFields('Vendor', { key: 'k', secret: 's' }, labels)).not.toThrow();
	});
});

describe('failWhen', () => {
	const rules = failWhen('Vendor', 'code', ['code', 'status'], { '-1': 'Wrong key', 5: 'Busy' });

	it.each([
		['code', -1, 'Wrong key'],
		['code', '-1', 'Wrong key'],
		['status', 5, 'Busy'],
		['status', '5', 'Busy'],
	])('%s = %j means failure', (key, value, message) => {
		expect(rules).toContainEqual({
			type: 'responseSuccessBody',
			properties: { key, value, message },
		});
	});

	it('tells of the answer of somebody else', () => {
		const message =
			'Vendor did not answer as documented. Check the base URL, and the account in its console.';
		expect(rules.slice(8, 10).map(({ properties }) => properties)).toEqual([
			{ key: 'code', value: undefined, message },
			{ key: 'code', value: null, message },
		]);
	});
});
