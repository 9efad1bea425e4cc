import { loadEngine } from '../engine';
import type { Sandbox } from '../sandbox';
import { callbotCampaign } from './callbotCampaign';
import { campaign } from './campaign';
import { laafficRecalls } from './laafficRecalls';
import { check, print } from './print';
import { tour } from './tour';

/** Runs all parts of the demo; throws when something does not hold in the end. */
export async function runDemo(sandbox: Sandbox): Promise<void> {
	print(`Sandbox in place of the three vendors: ${sandbox.url}`);
	const engine = await loadEngine();
	check([
		...(await tour(engine, sandbox)),
		...(await campaign(engine, sandbox)),
		...(await callbotCampaign(engine, sandbox)),
		...(await laafficRecalls(engine, sandbox)),
	]);
}
