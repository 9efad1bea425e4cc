import type { OutgoingHttpHeaders } from 'node:http';

/** A genuine callback, and what was made of it. */
export interface Forgery {
	headers: OutgoingHttpHeaders;
	body: Buffer;
}

/** The place is any whole number; the other one is another callback of the same vendor. */
type Change<Value> = (value: Value, at: number, other: Value) => Value;

const replaced = (bytes: Buffer, at: number, by: number[]) =>
	Buffer.concat([bytes.subarray(0, at), Buffer.from(by), bytes.subarray(at + 1)]);

/** Classes of bytes, of which one is changed to another of its class. */
const classes: Record<string, RegExp> = {
	letter: /[A-Za-z]/,
	digit: /[0-9]/,
	quote: /"/,
	bracket: /[{}[\]]/,
	mark: /[,:]/,
	'byte of UTF-8': /[\x80-\xff]/,
};

/** Finds a byte of a class, counted around from a place; -1 when there is none. */
function placeOf(body: Buffer, pattern: RegExp, at: number): number {
	const places = [...body.keys()].filter((i) => pattern.test(String.fromCharCode(body[i])));
	return places.length > 0 ? places[at % places.length] : -1;
}

const byteChanges: Record<string, (byte: number) => number[]> = {
	changed: (byte) => [byte ^ 1],
	dropped: () => [],
	doubled: (byte) => [byte, byte],
};

const onBytes = Object.entries(classes).flatMap(([kind, pattern]) =>
	Object.entries(byteChanges).map(([name, change]): [string, Change<Buffer>] => [
		`${kind} ${name}`,
		(body, at) => {
			const place = placeOf(body, pattern, at);
			return place < 0 ? body : replaced(body, place, change(body[place]));
		},
	]),
);

const bodyChanges: Array<[string, Change<Buffer>]> = [
	...onBytes,
	['swapped', (body, at) => swapped(body, at % (body.length - 1))],
	['truncated', (body, at) => body.subarray(0, at % body.length)],
	['without its beginning', (body, at) => body.subarray(1 + (at % (body.length - 1)))],
	['with more behind', (body) => Buffer.concat([body, Buffer.from(' ')])],
	['behind a mark of order', (body) => Buffer.concat([Buffer.from('\uFEFF'), body])],
	['in another form', (body) => Buffer.from(JSON.stringify(JSON.parse(String(body)), null, 1))],
	['of another callback', (_body, _at, other) => other],
	['twice', (body) => Buffer.concat([body, body])],
];

function swapped(body: Buffer, from: number): Buffer {
	const place = [...body.keys()].find((i) => i >= from && body[i + 1] !== body[i]) ?? from;
	return replaced(replaced(body, place, [body[place + 1]]), place + 1, [body[place]]);
}

/** Changes of a text that proves something. */
export const textChanges: Array<[string, Change<string>]> = [
	['empty', () => ''],
	['changed', (text, at) => changedAt(text, at % text.length)],
	[
		'one shorter',
		(text, at) => text.slice(0, at % text.length) + text.slice((at % text.length) + 1),
	],
	['doubled in itself', (text) => text + text],
	['truncated', (text, at) => text.slice(0, at % text.length)],
	['backwards', (text) => [...text].reverse().join('')],
	['longer', (text, at) => `${text}${at % 10}`],
	['with a sign', (text) => `${text}&`],
	['of another callback', (_text, _at, other) => other],
];

const changedAt = (text: string, at: number) =>
	text.slice(0, at) + (text[at] === '7' ? '8' : '7') + text.slice(at + 1);

/** Every change of a callback with these signed headers, each with its name. */
export function changesOf(signed: string[]): Array<[string, Change<Forgery>]> {
	const onBody = bodyChanges.map(([name, change]): [string, Change<Forgery>] => [
		`body ${name}`,
		({ headers, body }, at, other) => ({ headers, body: change(body, at, other.body) }),
	]);
	const onHeaders = signed.flatMap((header) => headerChanges(header, signed));
	return [...onBody, ...onHeaders];
}

function headerChanges(header: string, signed: string[]): Array<[string, Change<Forgery>]> {
	const set = (forgery: Forgery, value?: string | string[]): Forgery => {
		const others = Object.entries(forgery.headers).filter(([name]) => name !== header);
		const rest = Object.fromEntries(others);
		return { ...forgery, headers: value === undefined ? rest : { ...rest, [header]: value } };
	};
	const valueOf = ({ headers }: Forgery, name = header) => String(headers[name]);
	const asText = textChanges.map(([name, change]): [string, Change<Forgery>] => [
		`${header} ${name}`,
		(forgery, at, other) => set(forgery, change(valueOf(forgery), at, valueOf(other))),
	]);
	return [
		...asText,
		[`${header} dropped`, (forgery) => set(forgery)],
		[`${header} twice`, (forgery) => set(forgery, [valueOf(forgery), valueOf(forgery)])],
		[
			`${header} in place of another`,
			(forgery, at) => set(forgery, valueOf(forgery, signed[at % signed.length])),
		],
	];
}

/** Callbacks sent at another time than they say; the signature stays. */
export function retimed(header: string): Array<[string, Change<Forgery>]> {
	return [-1, 1, -1000, 1000, 86_400_000].map((by) => [
		`${header} ${by}`,
		({ headers, body }) => ({
			headers: { ...headers, [header]: String(Number(headers[header]) + by) },
			body,
		}),
	]);
}
