import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { fill } from '../playground/fill';
import { exampleWorkflow } from '../packageFiles';
import { Bench } from './bench';
import type { SavedWorkflow } from './n8n';

const examples = join(__dirname, '..', '..', 'examples');
const names = readdirSync(examples)
	.filter((file) => file.endsWith('.json'))
	.map((file) => exampleWorkflow(file).name);

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
afterAll(() => bench?.stop());

test('two starts of the n8n for people import the examples once, ready to run', async () => {
	const { rest } = bench.n8n;
	await fill(rest, bench.sandbox, examples);
	await fill(rest, bench.sandbox, examples);
	const workflows = await rest.workflows();
	expect(workflows.map(({ name }) => name).sort()).toEqual(names.sort());
	const credentials = (await rest.credentials()).map(({ name }) => name);
	expect(credentials.filter((name) => name.endsWith(' sandbox')).sort()).toEqual([
		'LAAFFIC sandbox',
		'NXCloud Callbot sandbox',
		'NXLink sandbox',
	]);

	const tour = workflows.find(({ name }) => name?.includes('tour'));
	const path = `/rest/workflows/${tour?.id}`;
	const execution = await rest.runAndWait(await rest.session.request<SavedWorkflow>('GET', path));
	expect(execution.error).toBeUndefined();
	expect(execution.status).toBe('success');
});
