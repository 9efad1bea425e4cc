import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeParameters, INodeTypeDescription } from 'n8n-workflow';

import { parameterFaults } from '../parameterFaults';
import { exampleWorkflow } from '../packageFiles';
import { Bench } from './bench';
import { assistant } from './examples/assistant';
import { campaigns } from './examples/campaigns';
import { changes } from './examples/changes';
import { leads } from './examples/leads';
import { outcomes } from './examples/outcomes';

const expectations = { ...assistant, ...campaigns, ...changes, ...leads, ...outcomes };
const folder = join(__dirname, '..', '..', 'examples');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

let bench: Bench;
let nodeTypes: INodeTypeDescription[];
beforeAll(async () => {
	bench = await Bench.start();
	nodeTypes = await bench.n8n.rest.nodeTypes();
});
beforeEach(() => bench.sandbox.reset());
afterAll(() => bench?.stop());

test('of every example it is known what comes out', () => {
	expect(Object.keys(expectations).sort()).toEqual(files.sort());
});

test.each(files)('%s uses only what this n8n has', (file) => {
	for (const { name, type, typeVersion = 1, parameters } of exampleWorkflow(file).nodes) {
		const description = nodeTypes.find(
			(each) => each.name === type && [each.version].flat().includes(typeVersion),
		);
		const given = (parameters ?? {}) as INodeParameters;
		const faults = description && parameterFaults(description, given, typeVersion);
		expect({ name, faults }).toEqual({ name, faults: [] });
	}
});

test.each(Object.entries(expectations))(
	'%s gives what is expected',
	async (file, expectation) => {
		await expectation(bench, exampleWorkflow(file));
	},
	240_000,
);
