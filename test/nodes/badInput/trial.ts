import { isDeepStrictEqual } from 'node:util';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { JournalEntry } from '../../sandbox';
import { Bench } from '../bench';
import { startFileHost, type FileHost } from '../fileHost';
import { withValueAt, type Field } from './fields';
import { isLiteral, LuxonMoment, type GivenValue } from './givenValues';
import type { GeneratedOperation } from './operations';
import type { Outcome } from './oracles';
import { ruleFor } from './rules';
import { sentBy } from './wire';

/** What a run shows to the outside. */
interface Seen {
	/** Requests that are no look-up. */
	requests: JournalEntry[];
	/** Why nothing was sent, in the words that the user reads. */
	refusal?: string;
	/** Whether n8n itself refused, before the code of the package ran. */
	byEngine: boolean;
}

/** Fields of the input item besides the value: those of a contact, under the names of all vendors. */
const contact: IDataObject = {
	phoneNumber: '+86 138 0000 0001',
	userPhone: '+86 138 0000 0001',
	calleeNumber: '+86 138 0000 0001',
	name: 'Lucy',
	amount: '120',
};

/** Nodes against a sandbox that takes whatever it gets, so that the request alone counts. */
export class TrialBench {
	private constructor(
		private readonly bench: Bench,
		private readonly files: FileHost,
	) {}

	static async start(): Promise<TrialBench> {
		const files = await startFileHost();
		files.answer = (response) => response.setHeader('Content-Type', 'audio/wav').end('RIFF');
		const trial = new TrialBench(await Bench.start(), files);
		trial.answerAll();
		return trial;
	}

	async stop(): Promise<void> {
		await this.bench.stop();
		await this.files.close();
	}

	/** Runs a node once. */
	async run(node: string, parameters: object, items: IDataObject[]): Promise<Seen> {
		this.bench.requests.length = 0;
		const options = { items, timezone: 'Asia/Hong_Kong' };
		try {
			const result = await this.bench.run(node, parameters as INodeParameters, options);
			const { error, items: output } = result;
			const rejected = output.find(({ json }) => json.status === 'rejected')?.json.reason;
			const refusal = error?.message ?? (rejected as string | undefined);
			const ownCode = /outbound-calling|[\\/](nodes|credentials)[\\/]/;
			return {
				requests: this.bench.requests.filter(({ path }) => !isLookUp(path, parameters)),
				refusal,
				byEngine: error !== undefined && !ownCode.test(String(error.stack)),
			};
		} catch (error) {
			return { requests: [...this.bench.requests], refusal: String(error), byEngine: true };
		}
	}

	private answerAll(): void {
		const task = { taskId: 5_000_602, userTaskId: 'EXT-TASK-1' };
		const data = { ...task, url: `${this.files.url}/recording.wav`, list: [task] };
		const answer = { code: 0, retCode: 0, message: 'success', msg: 'success', balance: '1', data };
		for (const [path, body] of [
			['/callcentre/', { retCode: 0, retMsg: 'success' }],
			['/', answer],
		] as const) {
			this.bench.sandbox.faults.add({ path, kind: 'body', body: JSON.stringify(body) });
		}
	}
}

function isLookUp(path: string, { operation }: { operation?: string }): boolean {
	return path.endsWith('/aiagent/task/list') && operation !== 'getAll';
}

/** What is wrong with how an operation treats a value in one of its fields; undefined if nothing is. */
export async function faultOf(
	trial: TrialBench,
	operation: GeneratedOperation,
	field: Field,
	given: GivenValue,
): Promise<string | undefined> {
	const { oracle, wire, beside = {}, names = [] } = ruleFor(operation, field);
	let parameters: object = { ...operation.parameters, ...field.shownBy };
	for (const [path, value] of Object.entries(beside)) {
		parameters = withValueAt(parameters, path.split('.'), value);
	}
	const expression = given.code === undefined ? '={{ $json.given }}' : `={{ ${given.code} }}`;
	const asItIs = field.property.noDataExpression === true;
	if (asItIs && !isLiteral(given)) return undefined;
	const placed = withValueAt(parameters, field.path, asItIs ? given.value : expression);
	const seen = await trial.run(operation.node, placed, [{ ...contact, given: jsonOf(given) }]);
	if (Object.keys(Object.prototype).length > 0) return `${given.name}: Object.prototype is changed`;
	const untold = given.endsEngine === true && seen.requests.length === 0;
	const expected = untold ? 'refused' : oracle(asTheNodeSees(given.value, field));
	const label = field.property.displayName;
	const sentAs = wire && ((request: JournalEntry) => wire(sentBy(request), request));
	const problem = problemOf(
		untold ? { ...seen, byEngine: true } : seen,
		expected,
		[label, ...names, ...columnNames(operation, field)],
		sentAs,
	);
	return problem && `${given.name}: ${problem}`;
}

/** Tells how what was seen differs from what is expected. */
export function problemOf(
	{ requests, refusal, byEngine }: Seen,
	expected: Outcome,
	names: string[],
	wire?: (request: JournalEntry) => unknown,
): string | undefined {
	const last = requests.at(-1);
	if (last && last.signature !== 'verified') return 'the signature is not right';
	if (last === undefined) {
		if (refusal === undefined) return expected === 'nothing' ? undefined : 'nothing became of it';
		if (!byEngine && !names.some((name) => refusal.includes(name)))
			return `names nothing: ${refusal}`;
		return typeof expected === 'object' && !byEngine ? `refused: ${refusal}` : undefined;
	}
	if (refusal !== undefined) return `an error after it was sent: ${refusal}`;
	const sent = wire?.(last);
	if (expected === 'refused') return `sent as ${shown(sent)}`;
	if (expected === 'nothing' || wire === undefined) return undefined;
	// -0 and 0 are the same in JSON.
	const same = isDeepStrictEqual(sent, JSON.parse(JSON.stringify(expected.sent) ?? 'null'));
	return same || sent === expected.sent
		? undefined
		: `sent as ${shown(sent)}, not ${shown(expected.sent)}`;
}

/** Imports tell of contacts that they leave out under the names of the columns. */
function columnNames({ key }: GeneratedOperation, { path, property }: Field): string[] {
	const isImport = ['contact/add', 'contact/importBatch'].includes(key);
	return isImport && path.includes('contact') ? [property.name] : [];
}

/** The value for the input item; a coded one is made by its expression. */
function jsonOf({ value, code }: GivenValue): IDataObject[string] {
	return code === undefined ? (value as IDataObject[string]) : null;
}

/** Inside of sets of fields, n8n makes text of moments. */
function asTheNodeSees(value: unknown, { path }: Field): unknown {
	return value instanceof LuxonMoment && path.length > 1 ? value.text : value;
}

function shown(value: unknown): string {
	return (JSON.stringify(value) ?? 'undefined').slice(0, 100);
}
