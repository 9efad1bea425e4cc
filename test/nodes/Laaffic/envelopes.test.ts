import { Bench } from '../bench';
import { operations, type TestedOperation } from '../operations';
import { answerWith, failureOf, succeed } from './runs';

const all = operations.filter(({ node }) => node === 'laaffic');
const forms = ['asDocumented', 'code', 'status', 'text'] as const;
const prefixes = ['asDocumented', 'always', 'never'] as const;
const underBoth = forms.flatMap((form) => prefixes.map((pathPrefix) => ({ form, pathPrefix })));

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

test('every operation of the node is here', () => {
	const { description } = bench.engine.nodeTypes.getByNameAndVersion(
		'n8n-nodes-outbound-calling.laaffic',
	);
	const lists = description.properties.filter(({ name }) => name === 'operation');
	const offered = lists.flatMap(({ options = [], displayOptions }) =>
		options.flatMap((option) =>
			'value' in option ? [`${displayOptions?.show?.resource?.[0]}/${option.value}`] : [],
		),
	);
	const tested = all.map(({ parameters }) => `${parameters.resource}/${parameters.operation}`);
	expect(tested.sort()).toEqual(offered.sort());
});

/** The path of an operation under a setting of the credential. */
function pathOf({ path }: TestedOperation, pathPrefix: (typeof prefixes)[number]): string {
	const bare = path.replace(/^\/v3/, '');
	return { asDocumented: path, always: `/v3${bare}`, never: bare }[pathPrefix];
}

/** An answer in another envelope: its code and its words under other names, or of another type. */
function reworded(
	{ code, status, msg, reason, ...fields }: Record<string, unknown>,
	[codeName, wordsName]: readonly [string, string],
	typed: (code: unknown) => unknown,
): object {
	return { ...fields, [codeName]: typed(code ?? status), [wordsName]: msg ?? reason };
}

describe.each(all)('$name', (operation) => {
	const { parameters, arrange, success, failure } = operation;

	test.each(underBoth)('the account answers in the form %j', async ({ form, pathPrefix }) => {
		arrange?.(bench.sandbox);
		bench.sandbox.state.laaffic.envelope = form;
		const credential = { pathPrefix };
		await succeed(bench, parameters, { credentials: { laafficApi: credential } });
		expect(bench.requests).toMatchObject([
			{ path: pathOf(operation, pathPrefix), vendor: 'laaffic', signature: 'verified' },
		]);

		const wrong = { laafficApi: { ...credential, apiSecret: 'wrong' } };
		const error = await failureOf(bench, parameters, { credentials: wrong });
		expect(error.message).toBe('authentication error (LAAFFIC code -1)');
		expect(error.context?.data).toEqual({ code: '-1' });
		expect(bench.requests.map(({ signature }) => signature)).toEqual(['verified', 'rejected']);
	});

	const names = ['code', 'status'].flatMap((code) =>
		['msg', 'reason', 'message'].map((words) => [code, words] as const),
	);
	describe.each(names)('%s with %s', (...pair) => {
		test.each([Number, String])('%p', async (typed) => {
			answerWith(bench, reworded({ ...success }, pair, typed), 1);
			await succeed(bench, parameters);
			answerWith(bench, reworded({ ...failure('no more today') }, pair, typed));
			const error = await failureOf(bench, parameters);
			expect(error.message).toBe('no more today (LAAFFIC code -18)');
			expect(error.description).toContain('fault is on the side of the vendor');
		});
	});

	test('of a code and a status side by side, the one that is no success counts', async () => {
		for (const both of [
			{ code: 0, status: -22 },
			{ code: '-22', status: '0' },
			{ code: -22, status: -1 },
			{ code: null, status: '-22' },
		]) {
			bench.sandbox.reset();
			answerWith(bench, { ...success, ...both, msg: 'no', reason: 'no' });
			const error = await failureOf(bench, parameters);
			expect(error.message).toBe('no (LAAFFIC code -22)');
		}
	});

	test('a code and a status side by side that are both 0 are success', async () => {
		answerWith(bench, { ...success, code: 0, status: '0' });
		await succeed(bench, parameters);
	});
});
