import { usualLines, type Call, type Callee, type Campaign, type Phase } from '../dialler/campaign';
import type { DialOutcome } from '../dialler/outcome';
import type { ReportBatches } from './callbacks';
import type { Callee as CalledNumber } from './createTaskFields';
import { calling, finished, type GroupCallTask, type TaskStatus } from './data';
import type { LaafficState } from './state';
import { momentOf } from './time';

const phases: Record<TaskStatus, Phase> = {
	0: 'waiting',
	1: 'dialling',
	2: 'over',
	3: 'over',
	4: 'over',
	5: 'paused',
	6: 'paused',
};

/** SIP codes and their texts. */
const failures: Record<Exclude<DialOutcome, 'answered'>, readonly [string, string]> = {
	notAnswered: ['480', 'Temporarily unavailable'],
	busy: ['486', 'Busy here'],
	rejected: ['603', 'Decline'],
};

/** The variables of a number as text, in the way of page "sendIvr": "{\"text1\":\"Tom\"}". */
function calledInfoOf(callee: CalledNumber): string {
	const variables = Object.entries(callee).filter(([name]) => name.startsWith('text'));
	return variables.length === 0 ? '' : JSON.stringify(Object.fromEntries(variables));
}

/**
 * A group call task as the dialler sees it. The rounds of a recall flow are not dialled: they would
 * be tasks of their own.
 */
export class GroupCallCampaign implements Campaign {
	readonly startsAt?: number;
	readonly lines = usualLines;
	readonly redials = 0;
	readonly redialAfter = 0;

	constructor(
		private readonly state: LaafficState,
		readonly task: GroupCallTask,
		private readonly reports: ReportBatches,
	) {
		const sendTime = task.body?.sendTime;
		if (sendTime) this.startsAt = momentOf(sendTime);
	}

	get phase(): Phase {
		return phases[this.task.status];
	}

	start(): void {
		this.task.status = calling;
	}

	complete(): void {
		this.task.status = finished;
	}

	next(): Callee | undefined {
		const { task } = this;
		const position = task.callNum;
		const callee = task.numbers.at(position);
		if (!callee) return undefined;
		task.callNum += 1;
		return {
			phoneNumber: callee.calleeNumber,
			position,
			isWanted: () => false,
			called: (call) => this.#called(callee, call),
			givenUp: () => undefined,
		};
	}

	settle(): void {
		const { task } = this;
		if (task.status === calling && task.callNum >= task.numbers.length) this.complete();
		this.reports.close(task);
	}

	#called(callee: CalledNumber, { outcome, startedAt, answeredAt, endedAt }: Call): void {
		const { task } = this;
		const answered = outcome === 'answered';
		task[answered ? 'success' : 'fail'] += 1;
		const ringSeconds = ((answeredAt ?? endedAt) - startedAt) / 1000;
		const record = this.state.addRecord(answered, {
			callee: callee.calleeNumber,
			displayNum: task.body?.displayNum ?? '',
			calledInfo: calledInfoOf(callee),
			callTime: startedAt,
			course: {
				ringDelay: 0,
				answerDelay: ringSeconds,
				talk: (endedAt - (answeredAt ?? endedAt)) / 1000,
				failure: failures[answered ? 'notAnswered' : outcome],
			},
		});
		this.reports.add({ task, record, ringSeconds });
	}
}
