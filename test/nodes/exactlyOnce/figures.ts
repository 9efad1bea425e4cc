import type { Model } from './campaign';
import type { Stepper } from './step';

/** What a number of histories came to. */
export class Figures {
	histories = 0;
	commands = 0;
	/** Runs of a node in n8n's engine. */
	executions = 0;
	/** Requests that reached the vendor, and how many of them were disturbed. */
	requests = 0;
	disturbances = 0;
	/** Contacts in tasks at the end of the histories, and the calls that were made to them. */
	contacts = 0;
	calls = 0;

	/** Adds a history that has come to its end. */
	add({ campaigns }: Model, { done }: Stepper): void {
		this.histories += 1;
		this.commands += done.commands;
		this.executions += done.executions;
		this.requests += done.requests;
		this.disturbances += done.disturbances;
		const contacts = campaigns.flatMap(({ task }) => task?.contacts ?? []);
		this.contacts += contacts.length;
		this.calls += contacts.reduce((sum, { calls }) => sum + calls, 0);
	}

	/** One line; nothing else can be lost or twice, or the histories would have failed. */
	toString(): string {
		return `${Object.entries(this)
			.map(([name, count]) => `${count} ${name}`)
			.join(', ')}; lost 0, twice 0`;
	}
}
