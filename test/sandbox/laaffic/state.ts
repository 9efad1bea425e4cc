/** Of a flow or a node: 0 pending, 1 in progress, 2 completed, 3 cancelled, 4 exception. */
export type RecallStatus = 0 | 1 | 2 | 3 | 4;

export const pending = 0;
export const cancelled = 3;

export interface RecallNode {
	/** The node's own id: what a cancellation of type 3 takes. */
	keyId: number;
	/** The task created for the node. */
	taskId: number;
	nodeStatus: RecallStatus;
	scriptId: number;
}

export interface RecallFlow {
	/** The flow's id: what a cancellation of type 1 takes. */
	keyId: number;
	/** The parent task: what a cancellation of type 2 takes. */
	taskId: number;
	taskName: string;
	/** yyyy-MM-dd HH:mm:ss; the pages name no time zone. */
	createTime: string;
	/** 0 all, 1 failed. */
	recallType: number;
	/** Minutes. */
	recallInterval: number;
	/** Rounds wanted. */
	recallNum: number;
	/** Rounds done. */
	finishNum: number;
	status: RecallStatus;
	nodeList: RecallNode[];
}

export interface Balance {
	balance: string;
	gift: string;
	credit: string;
}

function seededFlow(
	keyId: number,
	status: RecallStatus,
	nodes: Array<[keyId: number, nodeStatus: RecallStatus]>,
): RecallFlow {
	return {
		keyId,
		taskId: 5_000_590 + keyId,
		taskName: `Recall campaign ${keyId}`,
		createTime: `2024-05-18 ${keyId}:00:00`,
		recallType: 1,
		recallInterval: 30,
		recallNum: nodes.length,
		finishNum: nodes.filter(([, nodeStatus]) => nodeStatus === 2).length,
		status,
		nodeList: nodes.map(([nodeKeyId, nodeStatus]) => ({
			keyId: nodeKeyId,
			taskId: 5_009_000 + nodeKeyId,
			nodeStatus,
			scriptId: 123,
		})),
	};
}

/** What the LAAFFIC account of the sandbox holds. */
export class LaafficState {
	flows: RecallFlow[] = [];
	balance: Balance = { balance: '', gift: '', credit: '' };

	constructor() {
		this.reset();
	}

	/** Back to the three seeded flows: 12 pending, 13 in progress, 14 completed. */
	reset(): void {
		this.balance = { balance: '99.990000', gift: '50.00000', credit: '0.000000' };
		this.flows = [
			seededFlow(12, 0, [
				[1427, 0],
				[1428, 0],
				[1429, 0],
			]),
			seededFlow(13, 1, [
				[1430, 2],
				[1431, 0],
				[1432, 0],
			]),
			seededFlow(14, 2, [[1433, 2]]),
		];
	}

	/** Cancels the node at an index and all later ones. */
	cancelFrom(flow: RecallFlow, index: number): void {
		for (const node of flow.nodeList.slice(index)) node.nodeStatus = cancelled;
		// No page says what becomes of a flow that has nothing left to run: cancelled here.
		const alive = flow.nodeList.some((node) => node.nodeStatus < 2);
		if (!alive) flow.status = cancelled;
	}
}
