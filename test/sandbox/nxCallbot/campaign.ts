import {
	toSeconds,
	usualLines,
	type Call,
	type Callee,
	type Campaign,
	type Phase,
} from '../dialler/campaign';
import type { Post } from '../dialler/callback';
import { callCallback, orderCallback } from './callbacks';
import type { CallRecord } from './orders/callRecord';
import type { CallbotOrder } from './orders/order';
import type { NxCallbotState } from './state';
import type { CallbotTask, TaskStatus } from './tasks/task';
import { scheduledStart } from './tasks/taskFields';

const phases: Record<TaskStatus, Phase> = {
	1: 'waiting',
	2: 'dialling',
	3: 'over',
	4: 'over',
	5: 'paused',
};

/** The fields of a call that tell how it went. */
function courseOf({ startedAt, answeredAt, endedAt }: Call): Partial<CallRecord> {
	const callAnswerTs = answeredAt === undefined ? 0 : toSeconds(answeredAt);
	const callEndTs = toSeconds(endedAt);
	return {
		callStartTs: toSeconds(startedAt),
		callAnswerTs,
		callEndTs,
		callDuration: callAnswerTs && callEndTs - callAnswerTs,
	};
}

/** A Callbot task as the dialler sees it. */
export class OrderCampaign implements Campaign {
	readonly startsAt?: number;
	readonly lines: number;
	/** What the strategies redial is on no page: here everyone once who has not answered. */
	readonly redials = 1;
	readonly redialAfter = 60_000;

	constructor(
		private readonly state: NxCallbotState,
		readonly task: CallbotTask,
		private readonly post: Post,
	) {
		const { startupType, startupAt, maxCall } = task.taskCreateSetting;
		if (startupType === scheduledStart && startupAt) this.startsAt = startupAt * 1000;
		this.lines = maxCall || usualLines;
	}

	get phase(): Phase {
		return phases[this.task.taskStatus];
	}

	start(): void {
		this.state.setTaskStatus(this.task, 2);
	}

	complete(): void {
		this.state.setTaskStatus(this.task, 3);
	}

	next(): Callee | undefined {
		const position = this.task.orders.findIndex((order) => order.state === 'pending');
		if (position < 0) return undefined;
		const order = this.task.orders[position];
		order.state = 'dialing';
		return {
			phoneNumber: order.userPhone,
			position,
			isWanted: () => order.state === 'dialing' && this.task.orders.includes(order),
			called: (call) => this.#called(order, call),
			givenUp: () => this.#finish(order),
		};
	}

	/** A task without orders waits for some, even when it is not a permanent one. */
	settle(): void {
		const { orders, funcFlag } = this.task;
		if (this.phase === 'dialling' && orders.length > 0 && !funcFlag.taskKeep) this.complete();
	}

	#called(order: CallbotOrder, call: Call): void {
		const { state, task } = this;
		if (call.last && order.state === 'dialing') order.state = 'finished';
		const record = state.recordCall(task, order, call.outcome, courseOf(call));
		this.post(callCallback(state, task, order, record));
		if (call.last) this.#finish(order);
	}

	/** A stopped order stays so; it is finished all the same. */
	#finish(order: CallbotOrder): void {
		if (order.state === 'dialing') order.state = 'finished';
		const lastCall = order.calls.at(-1);
		if (lastCall) this.post(orderCallback(this.state, this.task, order, lastCall));
	}
}
