/** 1 waiting to start, 2 in progress, 3 completed, 4 ended (failed), 5 paused. */
export type TaskStatus = 1 | 2 | 3 | 4 | 5;

export interface CallbotTask {
	/** The caller's own id. */
	userTaskID: string;
	/** The vendor's id. */
	taskID: string;
	taskStatus: TaskStatus;
	/** Numbers that have not been dialled yet. */
	undialled: string[];
}

const numbers = (count: number) =>
	Array.from({ length: count }, (_, index) => String(8_615_600_000_000 + index));

/** What the Callbot account of the sandbox holds. */
export class NxCallbotState {
	tasks: CallbotTask[] = [];

	constructor() {
		this.reset();
	}

	/** Back to the three seeded tasks. */
	reset(): void {
		this.tasks = [
			{ userTaskID: 'campaign-morning', taskID: '90001', taskStatus: 1, undialled: numbers(40) },
			{ userTaskID: 'campaign-evening', taskID: '90002', taskStatus: 2, undialled: numbers(25) },
			{ userTaskID: 'campaign-closed', taskID: '90003', taskStatus: 3, undialled: [] },
		];
	}

	findTask(userTaskID: string): CallbotTask | undefined {
		return this.tasks.find((task) => task.userTaskID === userTaskID);
	}
}
