import { OrderCampaign } from '../nxCallbot/campaign';
import { taskCallback } from '../nxCallbot/callbacks';
import { GroupCallCampaign } from '../laaffic/campaign';
import { ReportBatches } from '../laaffic/callbacks';
import { AiAgentCampaign } from '../nxLink/aiAgent/campaign';
import type { SandboxState } from '../state';
import type { Post } from './callback';
import type { Campaign } from './campaign';

/** The tasks of all vendors, and the vendors' callbacks made known to the courier. */
export function campaignsOf(state: SandboxState, post: Post): () => Campaign[] {
	const { nxLink, nxCallbot, laaffic } = state;
	const reports = new ReportBatches(laaffic, post);
	// Also by way of the API, where no dialler has a hand in it.
	nxCallbot.onTaskStatus = (task) => post(taskCallback(nxCallbot, task));
	return () => [
		...nxLink.tasks.map((task) => new AiAgentCampaign(nxLink, task, post)),
		...nxCallbot.tasks.map((task) => new OrderCampaign(nxCallbot, task, post)),
		...laaffic.tasks.map((task) => new GroupCallCampaign(laaffic, task, reports)),
	];
}
