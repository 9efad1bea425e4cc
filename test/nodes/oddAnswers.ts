import type { FaultCase } from './faultCases';
import type { TestedOperation } from './operations';
import type { OddPayload } from './operations/expectations';

/** Bodies in which no vendor's envelope can be read. */
const bodies: Array<[name: string, body: string]> = [
	['a JSON array', '[{"code":0}]'],
	['JSON null', 'null'],
	['a JSON text', '"ok"'],
	['a JSON number', '0'],
	['JSON true', 'true'],
	['plain text', 'ok'],
	['JSON that is cut off', '{"code":0,'],
	['no code', '{}'],
];

/** Codes of a type that no page documents; a text is read, because some pages show it so. */
const codes: Array<[name: string, code: unknown]> = [
	['a code that is true', true],
	['a code that is false', false],
	['a code that is null', null],
	['a code that is a list', [0]],
	['a code that is an object', { code: 0 }],
];

const payloads: Array<[name: OddPayload, payload: unknown]> = [
	['missing', undefined],
	['null', null],
	['text', 'odd'],
	['number', 7],
	['boolean', true],
	['array', []],
];

const CODES = ['code', 'retCode', 'status'];

/** An envelope with its code in another form, under whatever name the vendor has for it. */
function recoded(envelope: object, form: (code: unknown) => unknown): string {
	const fields = Object.entries(envelope).map(([name, value]: [string, unknown]) => [
		name,
		CODES.includes(name) ? form(value) : value,
	]);
	return JSON.stringify(Object.fromEntries(fields));
}

function withPayload({ success, payload = 'data' }: TestedOperation, value: unknown): string {
	return JSON.stringify({ ...success, [payload]: value });
}

/** Answers under HTTP 200 that are not as any page documents. */
export const oddAnswers: FaultCase[] = [
	...bodies.map(
		([name, body]): FaultCase => ({
			name,
			fault: { kind: 'body' },
			bodyFor: () => body,
			outcomeUnknown: true,
		}),
	),
	...codes.map(
		([name, code]): FaultCase => ({
			name,
			fault: { kind: 'body' },
			bodyFor: ({ success }) => recoded(success, () => code),
			outcomeUnknown: true,
		}),
	),
	{
		name: 'the code of success as text',
		fault: { kind: 'body' },
		bodyFor: ({ success }) => recoded(success, String),
		outcomeFor: () => 'success',
	},
	{
		name: 'the code of a refusal as text',
		fault: { kind: 'body' },
		bodyFor: ({ failure }) => recoded(failure('the words of the vendor'), String),
		inEnvelope: true,
	},
	...payloads.map(
		([name, payload]): FaultCase => ({
			name: `a payload that is ${name}`,
			fault: { kind: 'body' },
			bodyFor: (operation) => withPayload(operation, payload),
			outcomeFor: ({ expectation }) => expectation[name] ?? 'error',
		}),
	),
];
