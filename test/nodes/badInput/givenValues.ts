/** Values that a parameter may be given, from an expression or from an imported workflow. */

/** What luxon's DateTime is to a field at the root: a moment. Inside of a collection n8n makes text of it. */
export class LuxonMoment {
	constructor(
		readonly milliseconds: number,
		readonly text: string,
	) {}
}

export interface GivenValue {
	name: string;
	/** What the node gets. */
	value: unknown;
	/** The expression that yields it; without one it is JSON, and comes from a field of the input item. */
	code?: string;
	/** Whether n8n itself gives up on it, without a word on the parameter. */
	endsEngine?: boolean;
}

/** 2030-03-25 09:00 in Hong Kong. */
export const MOMENT_MS = Date.UTC(2030, 2, 25, 1);

const json = (value: unknown, name = JSON.stringify(value)): GivenValue => ({ name, value });
const coded = (code: string, value: unknown): GivenValue => ({ name: code, value, code });

/** No two closing brackets together, which would end an expression. */
const POLLUTING =
	'{"__proto__":{"polluted":true} ,"constructor":{"prototype":{"polluted":true} } }';

function nested(depth: number): unknown {
	let value: unknown = 'inside';
	for (let level = 0; level < depth; level++) value = [value];
	return value;
}

/** Nothing, and what is easily taken for something else. */
const nothings: GivenValue[] = [
	...['', ' ', ' \t\r\n\u00a0\ufeff', null, 'null', 'undefined', 'NaN', '[object Object]'].map(
		(value) => json(value),
	),
	coded('undefined', undefined),
];

const numbers: GivenValue[] = [
	...[0, 1, 2, 3, -1, 1.5, 0.1, 1.005, 20, 1e21, 1e-7].map((value) => json(value)),
	...[2 ** 53, Number.MAX_SAFE_INTEGER, 1_700_000_000, 1_700_000_000_000].map((value) =>
		json(value),
	),
	coded('-0', -0),
	coded('NaN', Number.NaN),
	coded('Infinity', Infinity),
	coded('-Infinity', -Infinity),
	coded('10n', 10n),
	...['0', '1', '02', '-1', '1.5', '1e3', '0x10', '９', '9007199254740993', '+1'].map((text) =>
		json(text),
	),
	...['1.00000000000000000001', '0.30000000000000000001', '1700000000', '17000000000'].map((text) =>
		json(text),
	),
];

const texts: GivenValue[] = [
	...['text', ' text ', 'true', 'TRUE', 'yes', 'a, b', ' , ', '.', '..', '../../etc', 'HK'].map(
		(text) => json(text),
	),
	...['a/b?c=d&e#f%00', '1\n2', '😀', '\u202eabc', '\u0000\u0007\u001b', '\ud800', '\udc00x'].map(
		(text) => json(text),
	),
	...['__proto__', 'constructor', 'toString', '=1+1', '={{ 1 }}', '{{ $json }}', '${x}'].map(
		(text) => json(text),
	),
	json('<script>alert(1)</script>'),
	json("'; DROP TABLE contacts; --"),
	json('Bearer eyJhbGciOiJIUzI1NiJ9.e30.x'),
	json('https://example.com/hook?a=1'),
	json('https://exa\nmple.com'),
	json('javascript:alert(1)'),
	json('+86 (138) 0000-0001'),
	coded('"x".repeat(100000)', 'x'.repeat(100_000)),
];

const objects: GivenValue[] = [
	...[true, false, [], [''], [null], [1], ['1'], [[1]], [true], ['09:00'], ['text'], [1, 2]].map(
		(value) => json(value),
	),
	...[{}, { toString: null }, { a: { b: [1] } }, { length: 3 }, [{}], [{ toString: null }]].map(
		(value) => json(value),
	),
	coded(`JSON.parse('${POLLUTING}')`, JSON.parse(POLLUTING)),
	coded('JSON.parse("[".repeat(500) + "1" + "]".repeat(500))', nested(500)),
	{ ...coded('JSON.parse("[".repeat(10000) + "]".repeat(10000))', []), endsEngine: true },
	coded('new Map([[1, 2]])', new Map([[1, 2]])),
	coded('new String("text")', new String('text')),
	coded('/text/', /text/),
];

const dates: GivenValue[] = [
	...['2030-03-25T09:00:00', '2030-03-25', '2030-03-25T09:00:00Z', '2030-03-25 09:00:00+02:00'].map(
		(text) => json(text),
	),
	...['2030-02-30', '2030-03-25T25:00:00', '2030-03-25T24:00:00', '25.03.2030', '03/25/2030'].map(
		(text) => json(text),
	),
	...[
		'1960-01-01T00:00:00Z',
		'9999-12-31T23:59:59',
		'+010000-01-01',
		'-000001-01-01',
		'09:00',
		'9:5',
	].map((text) => json(text)),
	...['tomorrow', '2030-W13', '2030', 'Mon, 25 Mar 2030 09:00:00 GMT'].map((text) => json(text)),
	...['Asia/Hong_Kong', 'Europe/Atlantis', 'local', 'UTC+3', 'UTC+99'].map((text) => json(text)),
	coded(`new Date(${MOMENT_MS})`, new Date(MOMENT_MS)),
	coded('new Date(NaN)', new Date(Number.NaN)),
	coded('new Date(8640000000000000)', new Date(8.64e15)),
	coded(
		`DateTime.fromMillis(${MOMENT_MS})`,
		new LuxonMoment(MOMENT_MS, '2030-03-25T09:00:00.000+08:00'),
	),
	coded('DateTime.fromISO("x")', new LuxonMoment(Number.NaN, 'Invalid DateTime')),
];

/** The table that every field is tried with. */
export const givenValues: GivenValue[] = [...nothings, ...numbers, ...texts, ...objects, ...dates];

/** Whether a value can stand in a workflow as it is; text with = in front would be an expression. */
export function isLiteral({ value, code }: GivenValue): boolean {
	return code === undefined && !(typeof value === 'string' && value.startsWith('='));
}
