import {
	toSeconds,
	usualLines,
	type Call,
	type Callee,
	type Campaign,
	type Phase,
} from '../../dialler/campaign';
import type { Post } from '../../dialler/callback';
import type { DialOutcome } from '../../dialler/outcome';
import { callCallback, taskCallback } from '../callbacks';
import type { NxLinkState } from '../state';
import type { CallRecord } from './callRecord';
import type { AiAgentTask, Contact } from './data';

const running = 2;
const completed = 3;
const phases: Record<number, Phase> = { 1: 'waiting', 2: 'dialling', 5: 'paused', 6: 'paused' };
const scheduledStart = 2;

const endings: Record<DialOutcome, Pick<CallRecord, 'hangupReason' | 'sipCode'>> = {
	answered: { hangupReason: 'user hung up', sipCode: '200' },
	notAnswered: { hangupReason: 'no answer', sipCode: '480' },
	busy: { hangupReason: 'busy', sipCode: '486' },
	rejected: { hangupReason: 'rejected', sipCode: '603' },
};

/** A moment of the task's body, which has seconds, in milliseconds. */
const inMs = (moment: number | undefined) => moment && moment * 1000;

/** The fields of a call record that tell how the call went. */
function courseOf(call: Call): Partial<CallRecord> {
	const { startedAt, answeredAt, endedAt, attempt, last, outcome } = call;
	const callStart = toSeconds(startedAt);
	const callAnswer = answeredAt === undefined ? 0 : toSeconds(answeredAt);
	const callEnd = toSeconds(endedAt);
	return {
		createTs: callStart,
		callStart,
		callAnswer,
		callEnd,
		opTs: callEnd,
		callRingTime: (callAnswer || callEnd) - callStart,
		callElapsed: callAnswer && callEnd - callAnswer,
		orderHead: attempt === 1 ? 1 : 0,
		orderTail: last ? 1 : 0,
		...endings[outcome],
	};
}

/** An AI Agent task as the dialler sees it. */
export class AiAgentCampaign implements Campaign {
	readonly startsAt?: number;
	readonly endsAt?: number;
	readonly lines: number;
	readonly redials: number;
	readonly redialAfter: number;

	constructor(
		private readonly state: NxLinkState,
		readonly task: AiAgentTask,
		private readonly post: Post,
	) {
		const { startupType, startupAt, shutdownAt, maxCall } = task.body;
		if (startupType === scheduledStart) this.startsAt = inMs(startupAt);
		this.endsAt = inMs(shutdownAt);
		this.lines = maxCall || usualLines;
		this.redials = task.body.orderMaxCall;
		this.redialAfter = task.body.replayInterval * 1000;
	}

	get phase(): Phase {
		return phases[this.task.taskStatus] ?? 'over';
	}

	start(): void {
		this.#setStatus(running);
	}

	complete(): void {
		this.#setStatus(completed);
	}

	next(): Callee | undefined {
		const { contacts } = this.task;
		const position = contacts.findIndex((contact) => contact.state === 'pending');
		if (position < 0) return undefined;
		const contact = contacts[position];
		contact.state = 'dialing';
		return {
			phoneNumber: contact.phoneNumber,
			position,
			isWanted: () => contacts.includes(contact),
			called: (call) => this.#called(contact, call),
			givenUp: () => {
				contact.state = 'done';
			},
		};
	}

	/** A task without contacts waits for some, even when it is not a permanent one. */
	settle(): void {
		const { contacts, body } = this.task;
		const permanent = body.taskKeep === 1;
		if (this.phase === 'dialling' && contacts.length > 0 && !permanent) this.complete();
	}

	#called(contact: Contact, call: Call): void {
		if (call.last) contact.state = 'done';
		const answered = call.outcome === 'answered';
		const record = this.state.addCall(this.task, contact, answered, courseOf(call));
		this.post(callCallback(this.state, this.task, contact, record));
	}

	#setStatus(taskStatus: number): void {
		this.task.taskStatus = taskStatus;
		this.post(taskCallback(this.state, this.task));
	}
}
