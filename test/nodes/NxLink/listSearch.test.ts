import { createTaskBody } from '../../sandbox/testTasks';
import { Bench, byId, sampleTask } from '../bench';
import { answerWith, onlyBody, succeed } from './runs';

const NX_LINK = 'n8n-nodes-outbound-calling.nxLink';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const search = async (method: string, filter?: string, token?: string) =>
	await bench.engine.searchList(NX_LINK, method, bench.credentials, filter, token);

test('AI Agents are listed with name and id', async () => {
	const { results, paginationToken } = await search('searchAiAgents');
	expect(results).toHaveLength(25);
	expect(results[0]).toMatchObject({ value: '197' });
	expect(paginationToken).toBeUndefined();
	expect(onlyBody(bench)).toEqual({ pageNumber: 1, pageSize: 100 });
});

test('what is typed is searched for at the vendor', async () => {
	const [{ routeName }] = bench.sandbox.state.nxLink.routes;
	const { results } = await search('searchRoutes', ` ${routeName.slice(0, 4)}`);
	expect(results.map(({ name }) => name)).toContain(routeName);
	expect(onlyBody(bench)).toMatchObject({ routeName: routeName.slice(0, 4) });
});

test('tasks come a page at a time, and tell their status', async () => {
	for (let serial = 0; serial < 101; serial++) {
		const userTaskId = `T-${serial}`;
		bench.sandbox.state.nxLink.addTask({ ...createTaskBody, userTaskId, callList: [] });
	}
	const first = await search('searchTasks');
	expect(first.results).toHaveLength(100);
	expect(first.results[0].description).toMatch(/^ready · \d{4}-\d\d-\d\d .* · T-/);
	const second = await search('searchTasks', undefined, String(first.paginationToken));
	expect(second.results).toHaveLength(1);
	expect(second.paginationToken).toBeUndefined();
});

test('an error is shown with the words of the vendor', async () => {
	answerWith(bench, { code: 1005, message: 'insufficient authority', traceId: 't-1' });
	await expect(search('searchAiAgents')).rejects.toMatchObject({
		name: 'NodeApiError',
		message: 'insufficient authority (NXLink code 1005, trace id t-1)',
	});
});

test('an empty secret is told before anything is sent', async () => {
	const nxLinkApi = { ...bench.credentials.nxLinkApi, accessSecret: '' };
	await expect(
		bench.engine.searchList(NX_LINK, 'searchTasks', { nxLinkApi }),
	).rejects.toMatchObject({ message: 'Access Secret of the credential: is empty' });
	expect(bench.requests).toEqual([]);
});

test.each(['list', 'id'])('a value of mode %s is sent the same', async (mode) => {
	const agent = { ...byId('197'), mode };
	await succeed(bench, { ...sampleTask, autoFlowId: agent });
	expect(onlyBody(bench)).toMatchObject({ autoFlowId: 197 });
});
