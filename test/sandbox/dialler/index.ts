import { setTimeout as sleep } from 'node:timers/promises';

import type { Cdr } from '../nxLink/callCenter/cdr';
import { recordCallback } from '../nxLink/callbacksCallCenter';
import type { SandboxState } from '../state';
import { usualSwitches, type CallbackSwitches, type Delivery } from './callback';
import type { Campaign } from './campaign';
import { campaignsOf } from './campaigns';
import { Courier } from './courier';
import { Dialling } from './dialling';
import type { OutcomeOf } from './lines';

export type { CallbackEvent, CallbackSwitches, Delivery } from './callback';
export type { DialOutcome } from './outcome';

/** How often a running clock is moved on; real milliseconds. */
const tickMs = 50;

/** What a reset leaves behind as a whole, so that nothing of it reaches into what comes after. */
interface Floor {
	courier: Courier;
	dialling: Dialling;
	campaigns: () => Campaign[];
}

/**
 * Calls the contacts of running tasks and sends the vendors' callbacks. Nobody is really called: a
 * number rings for 5 s, and whoever answers talks for 30 s. The hours in which a task may dial are
 * not looked at.
 */
export class Dialler {
	/** How callbacks are disturbed. */
	readonly switches: CallbackSwitches = usualSwitches();
	/** How calls end, when not by the place of their contact in the task. */
	outcomeOf?: OutcomeOf;
	#floor: Floor;
	#lastTurn: Promise<unknown> = Promise.resolve();
	#running?: AbortController;

	/** @param now present moment, milliseconds since 1970 */
	constructor(
		private readonly state: SandboxState,
		private readonly now: () => number,
	) {
		this.#floor = this.#open();
	}

	/** Every sending of a callback, oldest first; a new list after a reset. */
	get deliveries(): Delivery[] {
		return this.#floor.courier.deliveries;
	}

	/**
	 * Moves the dialler's clock on; resolves when all callbacks that fell due were delivered or given
	 * up. Turns that are asked for meanwhile come after it.
	 *
	 * @param ms milliseconds
	 */
	turn(ms: number): Promise<void> {
		const { dialling, campaigns } = this.#floor;
		const turned = this.#lastTurn.then(() => dialling.turn(ms, campaigns, this.outcomeOf));
		this.#lastTurn = turned.catch(() => undefined);
		return turned;
	}

	/**
	 * Lets the clock run by itself until it is stopped.
	 *
	 * @param speed how many times as fast as real time
	 */
	run(speed: number = 1): void {
		this.stop();
		this.#running = new AbortController();
		void this.#keepTurning(speed, this.#running.signal);
	}

	stop(): void {
		this.#running?.abort();
	}

	/** Pushes records of the call center to the address set in its console. */
	pushRecords(cdrs: Cdr[]): Promise<void> {
		for (const cdr of cdrs) this.#floor.dialling.post(recordCallback(this.state.nxLink, cdr));
		return this.turn(0);
	}

	/** Stops, forgets what is under way and sets all switches back. */
	reset(): void {
		this.stop();
		this.#floor.dialling.close();
		Object.assign(this.switches, usualSwitches());
		this.outcomeOf = undefined;
		this.#floor = this.#open();
		this.#lastTurn = Promise.resolve();
	}

	#open(): Floor {
		const courier = new Courier(this.switches, this.now);
		const dialling = new Dialling(courier, this.now);
		const campaigns = campaignsOf(this.state, (callback) => dialling.post(callback));
		return { courier, dialling, campaigns };
	}

	async #keepTurning(speed: number, signal: AbortSignal): Promise<void> {
		let seen = performance.now();
		while (!signal.aborted) {
			await sleep(tickMs, undefined, { signal }).catch(() => undefined);
			const passed = performance.now() - seen;
			seen += passed;
			if (!signal.aborted) await this.turn(Math.round(passed * speed));
		}
	}
}
