import type { Call, Callee, Campaign } from './campaign';
import { outcomeAt, type DialOutcome } from './outcome';

const ringMs = 5_000;
const talkMs = 30_000;

/** How the calls to a number end. */
export type OutcomeOf = (phoneNumber: string, attempt: number) => DialOutcome;

type CallUnderWay = Omit<Call, 'last'>;

interface Redial {
	callee: Callee;
	attempt: number;
	/** Milliseconds since 1970. */
	at: number;
}

/** What one task has under way: calls and redials to come. */
export class Lines {
	#calls: Array<{ callee: Callee; call: CallUnderWay }> = [];
	#redials: Redial[] = [];

	get busy(): boolean {
		return this.#calls.length + this.#redials.length > 0;
	}

	/** The next moment after a given one at which something is to be done, Infinity when none. */
	nextAfter({ phase, startsAt, endsAt }: Campaign, clock: number): number {
		const moments = [
			...this.#calls.map(({ call }) => call.endedAt),
			...this.#redials.map(({ at }) => at),
			(phase === 'waiting' && startsAt) || Infinity,
			(phase !== 'over' && endsAt) || Infinity,
		];
		return Math.min(...moments.filter((moment) => moment > clock));
	}

	/** Does everything that is due at a moment. */
	advance(campaign: Campaign, clock: number, outcomeOf?: OutcomeOf): void {
		const { startsAt = Infinity, endsAt = Infinity } = campaign;
		if (campaign.phase === 'waiting' && startsAt <= clock) campaign.start();
		if (isStarted(campaign) && endsAt <= clock) campaign.complete();
		this.#endCalls(campaign, clock);
		this.#dropRedials(campaign);
		while (campaign.phase === 'dialling' && this.#calls.length < campaign.lines) {
			if (!this.#beginCall(campaign, clock, outcomeOf)) break;
		}
		if (!this.busy) campaign.settle();
	}

	#endCalls(campaign: Campaign, clock: number): void {
		const ended = this.#calls.filter(({ call }) => call.endedAt <= clock);
		this.#calls = this.#calls.filter(({ call }) => call.endedAt > clock);
		for (const { callee, call } of ended) {
			const { outcome, attempt } = call;
			const more =
				outcome !== 'answered' &&
				attempt <= campaign.redials &&
				campaign.phase !== 'over' &&
				callee.isWanted();
			if (more) {
				const at = call.endedAt + campaign.redialAfter;
				this.#redials.push({ callee, attempt: attempt + 1, at });
			}
			callee.called({ ...call, last: !more });
		}
	}

	#dropRedials(campaign: Campaign): void {
		const over = campaign.phase === 'over';
		const dropped = this.#redials.filter(({ callee }) => over || !callee.isWanted());
		this.#redials = this.#redials.filter((redial) => !dropped.includes(redial));
		for (const { callee } of dropped) callee.givenUp();
	}

	/** A redial that is due goes before a first call. */
	#beginCall(campaign: Campaign, clock: number, outcomeOf?: OutcomeOf): boolean {
		const due = this.#redials.find(({ at }) => at <= clock);
		if (due) this.#redials.splice(this.#redials.indexOf(due), 1);
		const callee = due?.callee ?? campaign.next();
		if (!callee) return false;
		const { phoneNumber, position } = callee;
		const attempt = due?.attempt ?? 1;
		const outcome = outcomeOf?.(phoneNumber, attempt) ?? outcomeAt(position);
		this.#calls.push({ callee, call: callFrom(clock, outcome, attempt) });
		return true;
	}
}

const isStarted = ({ phase }: Campaign) => phase === 'dialling' || phase === 'paused';

function callFrom(startedAt: number, outcome: DialOutcome, attempt: number): CallUnderWay {
	const rung = startedAt + ringMs;
	const call = { outcome, attempt, startedAt };
	return outcome === 'answered'
		? { ...call, answeredAt: rung, endedAt: rung + talkMs }
		: { ...call, endedAt: rung };
}
