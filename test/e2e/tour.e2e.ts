import { Bench, exampleWorkflow } from './bench';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
afterAll(() => bench?.stop());

test('the tour of all operations runs in a real n8n', async () => {
	const execution = await bench.run(exampleWorkflow('tour.json'));
	expect(execution.error).toBeUndefined();
	expect(execution.status).toBe('success');
	const paths = bench.sandbox.journal.map(({ path, signature }) => [path, signature]);
	expect(paths).toEqual([
		['/openapi/aiagent/task/create', 'verified'],
		['/openapi/aiagent/order/delete', 'verified'],
		['/saas/cc/openapi/ai/createandcall', 'verified'],
		['/callcentre/api/v3/mgrTaskStatus', 'verified'],
		['/voice/recallFlow/cancel', 'verified'],
	]);
});
