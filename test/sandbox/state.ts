import { LaafficState } from './laaffic/state';
import { NxCallbotState } from './nxCallbot/state';
import { NxLinkState } from './nxLink/state';

/**
 * What the three accounts hold. Plain data: read it, change it and push to its lists freely, to
 * bring about the situation a test needs.
 */
export class SandboxState {
	readonly nxLink = new NxLinkState();
	readonly nxCallbot = new NxCallbotState();
	readonly laaffic = new LaafficState();

	/** Back to what is seeded. Lists are new ones afterwards, so fetch them anew. */
	reset(): void {
		this.nxLink.reset();
		this.nxCallbot.reset();
		this.laaffic.reset();
	}
}
