import type { Campaign } from './campaign';
import type { Callback } from './callback';
import type { Courier } from './courier';
import { Lines, type OutcomeOf } from './lines';

/** The clock of the dialler and all that is under way on it. */
export class Dialling {
	/** Milliseconds since 1970. */
	#clock = 0;
	#lines = new Map<object, Lines>();
	#closed = false;

	/** @param now present moment, milliseconds since 1970 */
	constructor(
		private readonly courier: Courier,
		private readonly now: () => number,
	) {}

	post(callback: Callback): void {
		this.courier.post(callback, this.#clock);
	}

	/** Ends a turn that is going on, as soon as the receiver of the moment has answered. */
	close(): void {
		this.#closed = true;
		this.courier.close();
	}

	/**
	 * Moves the clock on, from one moment at which something is due to the next.
	 *
	 * @param ms milliseconds
	 * @param campaigns the tasks of all vendors as they are when it is called
	 */
	async turn(ms: number, campaigns: () => Campaign[], outcomeOf?: OutcomeOf): Promise<void> {
		this.#catchUp(campaigns());
		const target = this.#clock + ms;
		while (!this.#closed) {
			for (const campaign of campaigns()) {
				this.#linesOf(campaign).advance(campaign, this.#clock, outcomeOf);
			}
			// A receiver may have changed something that is due at once.
			if (await this.courier.deliver(this.#clock)) continue;
			const next = this.#nextMoment(campaigns());
			if (next > target) break;
			this.#clock = next;
		}
		this.#clock = target;
	}

	/**
	 * The clock stands still between turns, so that calls and redials are not hurried. With nothing
	 * under way it must not lag behind, lest a task be dialled before it was created.
	 */
	#catchUp(campaigns: Campaign[]): void {
		const busy = campaigns.some((campaign) => this.#linesOf(campaign).busy);
		if (busy || this.courier.nextAfter(this.#clock) < Infinity) return;
		this.#clock = Math.max(this.#clock, this.now());
	}

	#nextMoment(campaigns: Campaign[]): number {
		const moments = campaigns.map((campaign) =>
			this.#linesOf(campaign).nextAfter(campaign, this.#clock),
		);
		return Math.min(this.courier.nextAfter(this.#clock), ...moments);
	}

	#linesOf({ task }: Campaign): Lines {
		const known = this.#lines.get(task);
		if (known) return known;
		const lines = new Lines();
		this.#lines.set(task, lines);
		return lines;
	}
}
