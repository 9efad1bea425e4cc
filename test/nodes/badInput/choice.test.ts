import { givenValues, isLiteral } from './givenValues';
import { generatedOperations, type NodeName } from './operations';
import { problemOf, TrialBench } from './trial';

let trial: TrialBench;
beforeAll(async () => {
	trial = await TrialBench.start();
});
afterAll(async () => await trial.stop());

const nodes: NodeName[] = ['nxLink', 'nxCallbot', 'laaffic'];
const places = nodes.flatMap((node) =>
	['resource', 'operation'].map((name) => [node, name] as const),
);

test.each(places)('%s: no value makes another %s of it', async (node, name) => {
	const [{ parameters }] = generatedOperations(node);
	const faults: string[] = [];
	for (const given of givenValues.filter(isLiteral)) {
		const seen = await trial.run(node, { ...parameters, [name]: given.value }, [{}]);
		// n8n puts the default in the place of null.
		const expected = given.value === null ? 'nothing' : 'refused';
		const problem = problemOf(seen, expected, ['There is no operation']);
		if (problem !== undefined) faults.push(`${given.name}: ${problem}`);
	}
	expect(faults).toEqual([]);
});
