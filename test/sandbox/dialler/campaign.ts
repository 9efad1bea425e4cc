import type { DialOutcome } from './outcome';

/** How a call went. All moments are milliseconds since 1970 on the clock of the dialler. */
export interface Call {
	outcome: DialOutcome;
	/** 1 for the first call of a callee, 2 for the first redial. */
	attempt: number;
	startedAt: number;
	/** Absent when nobody answered. */
	answeredAt?: number;
	endedAt: number;
	/** Whether no redial follows. */
	last: boolean;
}

/** Someone whom a task calls, from the first call to the last. */
export interface Callee {
	phoneNumber: string;
	/** Place in the task at the first call, counted from 0. */
	position: number;
	/** False once the contact was deleted or stopped, so that no redial may follow. */
	isWanted(): boolean;
	/** Takes note of a call that has ended. */
	called(call: Call): void;
	/** Takes note that a redial which was to come does not. */
	givenUp(): void;
}

/** waiting and over tasks begin no calls, paused ones neither, but keep their redials. */
export type Phase = 'waiting' | 'dialling' | 'paused' | 'over';

/** A task of a vendor as the dialler sees it. */
export interface Campaign {
	/** The vendor's task: the same object for the same task. */
	readonly task: object;
	readonly phase: Phase;
	/** When a waiting task is to be started; milliseconds since 1970. */
	readonly startsAt?: number;
	/** When a task that was started is to be completed; milliseconds since 1970. */
	readonly endsAt?: number;
	/** Most calls at a time. */
	readonly lines: number;
	/** Most redials of a callee, and how long after the end of a call they come, in milliseconds. */
	readonly redials: number;
	readonly redialAfter: number;
	start(): void;
	complete(): void;
	/** The next one to be called for the first time, now as good as called. */
	next(): Callee | undefined;
	/** Called as long as nobody is being called, nobody can be and no redial is to come. */
	settle(): void;
}

/** Most calls at a time of a task that does not say; no page tells the systems' defaults. */
export const usualLines = 10;

/** Unix seconds of a moment in milliseconds. */
export const toSeconds = (moment: number) => Math.floor(moment / 1000);
