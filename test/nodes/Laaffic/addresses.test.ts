import fc from 'fast-check';

import { addressList, isAllowed } from '../../../nodes/Laaffic/addresses';

test.each([
	['203.0.113.7', '203.0.113.7'],
	['::ffff:203.0.113.7', '203.0.113.7'],
	['::FFFF:203.0.113.7', '203.0.113.7'],
	['203.0.113.7', '::ffff:203.0.113.7'],
	['203.0.113.7', '198.51.100.1, 203.0.113.7'],
	['203.0.113.7', '198.51.100.1\n203.0.113.7'],
	['203.0.113.7', '203.0.113.7/32'],
	['203.0.113.255', '203.0.113.9/24'],
	['::ffff:203.0.113.9', '203.0.113.8/29'],
	['8.8.8.8', '0.0.0.0/0'],
	['2001:db8::7', '2001:DB8:0:0::7'],
	['2001:0db8:0000::0007', '2001:db8::7'],
])('%s is allowed by "%s"', (ip, list) => {
	expect(isAllowed(ip, addressList(list))).toBe(true);
});

test.each([
	['203.0.113.8', '203.0.113.7'],
	['203.0.113.70', '203.0.113.7'],
	['3.0.113.7', '203.0.113.7'],
	['203.0.113.16', '203.0.113.8/29'],
	['203.0.113.7', '203.0.113.8/29'],
	['2001:db8::8', '2001:db8::7'],
	['2001:db8::7', '0.0.0.0/0'],
	['', '203.0.113.7, 0.0.0.0/0'],
	['unknown', '0.0.0.0/0, 2001:db8::7'],
	['203.0.113.7', ''],
])('%s is not allowed by "%s"', (ip, list) => {
	expect(isAllowed(ip, addressList(list))).toBe(false);
});

test.each([
	'localhost',
	'203.0.113',
	'203.0.113.256',
	'203.0.113.7.1',
	'203.0.113.0/33',
	'203.0.113.0/',
	'203.0.113.0/-1',
	'203.0.113.0/2/4',
	'203.0.113.0/x',
	'/24',
	'2001:db8::/32',
	'2001:db8:::7',
	'12345::',
	'203.0.113.7;198.51.100.1',
])('"%s" is no address', (text) => {
	expect(() => addressList(`198.51.100.1, ${text}`)).toThrow(/is not an IP address/);
});

test.each([undefined, '', '  '])('%p is no list', (value) => {
	expect(addressList(value)).toEqual([]);
});

const dotted = (address: number) =>
	[24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.');

test('a block holds the addresses with the same leading bits, and no others', () => {
	const address = fc.integer({ min: 0, max: 0xffff_ffff });
	const length = fc.integer({ min: 1, max: 32 });
	const property = fc.property(address, length, fc.nat({ max: 31 }), (block, prefix, bit) => {
		const list = addressList(`${dotted(block)}/${prefix}`);
		// Counted from the left; the other one differs in this bit alone.
		const other = (block ^ (1 << (31 - bit))) >>> 0;
		expect(isAllowed(dotted(block), list)).toBe(true);
		expect(isAllowed(dotted(other), list)).toBe(bit >= prefix);
	});
	fc.assert(property, { numRuns: 1_000, seed: 2026112101 });
});
