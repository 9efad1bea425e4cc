import { takeOver, type Campaign, type Model } from './campaign';
import type { Stepper } from './step';

/** Belong to one connection, or are made anew for each. */
const OF_CONNECTION = ['connection', 'content-length', 'host', 'transfer-encoding'];

/**
 * Lets a request arrive that was cut off before: it was kept on its way, or arrives a second time.
 * The sender has long given up.
 */
export async function arriveLate(
	model: Model,
	{ vendor, bench: { sandbox } }: Stepper,
	campaign: Campaign,
): Promise<void> {
	const [{ request, come }] = campaign.late.splice(0, 1);
	const headers = request.rawHeaders.filter(
		([name]) => !OF_CONNECTION.includes(name.toLowerCase()),
	);
	const { method, path, body } = request;
	await fetch(`${sandbox.url}${path}`, { method, headers, body });
	const tasks = vendor.tasks(sandbox.state, campaign.names);
	takeOver(model, campaign, tasks, { come, created: true });
}
