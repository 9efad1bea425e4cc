import { laafficPath, type PathPrefix } from '../../credentials/laafficPaths';
import { Bench } from '../nodes/bench';
import { operations } from '../nodes/operations';
import { succeed } from '../nodes/Laaffic/runs';

const HOST = 'https://api.laaffic.com';
const documented = { withPrefix: '/v3/voice/sendCode', without: '/voice/recallFlow/cancel' };
const pathsOf = (baseUrl: string, pathPrefix: PathPrefix) =>
	Object.values(documented).map((path) => laafficPath(path, { baseUrl, pathPrefix }));

test.each([
	['asDocumented', ['/v3/voice/sendCode', '/voice/recallFlow/cancel']],
	['always', ['/v3/voice/sendCode', '/v3/voice/recallFlow/cancel']],
	['never', ['/voice/sendCode', '/voice/recallFlow/cancel']],
] as const)('%s: %j', (pathPrefix, paths) => {
	expect(pathsOf(HOST, pathPrefix)).toEqual(paths);
	expect(pathsOf(`${HOST}/`, pathPrefix)).toEqual(paths);
});

test.each(['asDocumented', 'always', 'never'] as const)(
	'a base URL that ends in /v3 has the prefix for all paths (%s)',
	(pathPrefix) => {
		for (const end of ['/v3', '/v3/', '/v3//', '/v3 ', '/proxy/v3']) {
			expect(pathsOf(`${HOST}${end}`, pathPrefix)).toEqual([
				'/voice/sendCode',
				'/voice/recallFlow/cancel',
			]);
		}
	},
);

test.each(['/v30', '/xv3', '/v3/api', '?v3'])('a base URL that ends in %s has it not', (end) => {
	expect(pathsOf(`${HOST}${end}`, 'always')).toEqual(pathsOf(HOST, 'always'));
});

test('a path that only begins with the same letters keeps them', () => {
	expect(laafficPath('/v3x/y', { baseUrl: HOST, pathPrefix: 'never' })).toBe('/v3x/y');
});

describe('over the wire', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await Bench.start();
	});
	beforeEach(() => bench.sandbox.reset());
	afterAll(async () => await bench.stop());

	const paths = () => bench.requests.map(({ path }) => path);
	const bareOf = (path: string) => path.replace(/^\/v3\//, '/');
	const settings = [undefined, 'asDocumented', 'always', 'never'];
	const testOf = async (end: string, pathPrefix: string | undefined) => {
		const fields = { ...bench.credentials.laafficApi, baseUrl: `${bench.sandbox.url}${end}` };
		const credential = pathPrefix === undefined ? fields : { ...fields, pathPrefix };
		return await bench.engine.testCredential('laafficApi', credential);
	};

	describe.each(operations.filter(({ node }) => node === 'laaffic'))('$name', (operation) => {
		const { parameters, path, arrange } = operation;

		test('a credential saved before there was the setting sends what is documented', async () => {
			expect(bench.credentials.laafficApi).not.toHaveProperty('pathPrefix');
			arrange?.(bench.sandbox);
			await succeed(bench, parameters);
			expect(paths()).toEqual([path]);
		});

		test.each(settings.flatMap((setting) => ['/v3', '/v3/'].map((end) => [end, setting] as const)))(
			'with a base URL that ends in %s and the setting %p, the prefix is there once',
			async (end, pathPrefix) => {
				arrange?.(bench.sandbox);
				const laafficApi = {
					baseUrl: `${bench.sandbox.url}${end}`,
					...(pathPrefix && { pathPrefix }),
				};
				await succeed(bench, parameters, { credentials: { laafficApi } });
				expect(paths()).toEqual([`/v3${bareOf(path)}`]);
				expect(bench.requests).toMatchObject([{ vendor: 'laaffic', signature: 'verified' }]);
			},
		);
	});

	test.each<[end: string, pathPrefix: string | undefined, path: string]>([
		['', undefined, '/v3/getBalance'],
		['', 'asDocumented', '/v3/getBalance'],
		['', 'always', '/v3/getBalance'],
		['', 'never', '/getBalance'],
		['/', 'never', '/getBalance'],
		...settings.flatMap((setting) =>
			['/v3', '/v3/', '/v3// '].map(
				(end) => [end, setting, '/v3/getBalance'] as [string, string | undefined, string],
			),
		),
	])('the credential test, base URL with %p, setting %p: %s', async (end, pathPrefix, path) => {
		expect(await testOf(end, pathPrefix)).toMatchObject({ status: 'OK' });
		expect(paths()).toEqual([path]);
		expect(bench.requests).toMatchObject([{ method: 'GET', signature: 'verified' }]);
	});
});
