import { rmSync } from 'node:fs';

import { PACKAGE, copyUserFolder, removePackage, version } from './n8n';
import { describeCosts, measureStart, type StartCost } from './startCost';

/** Single starts differ by more than the package costs. */
const ROUNDS = 3;

test('the package leaves the nodes of n8n as they are; its cost at the start is printed', async () => {
	const folders = { with: copyUserFolder(), without: copyUserFolder() };
	removePackage(folders.without);
	const costs: Record<string, StartCost[]> = { with: [], without: [] };
	const names: Record<string, string[]> = {};
	try {
		for (let round = 0; round < ROUNDS; round++) {
			for (const [which, folder] of Object.entries(folders)) {
				const { cost, nodeNames } = await measureStart(folder);
				costs[which].push(cost);
				names[which] = nodeNames;
			}
		}
	} finally {
		for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true });
	}
	for (const which of ['with', 'without']) {
		const line = describeCosts(costs[which]);
		process.stdout.write(`n8n ${version.name} ${which} the package: ${line}\n`);
	}
	const ofOthers = names.with.filter((name) => !name.startsWith(`${PACKAGE}.`));
	expect(names.with.length - ofOthers.length).toBe(9);
	expect(ofOthers.sort()).toEqual(names.without.sort());
}, 300_000);
