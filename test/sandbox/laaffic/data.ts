import type { Callee, CreateTaskBody } from './createTaskFields';

/** Of a flow or a node: 0 pending, 1 in progress, 2 completed, 3 cancelled, 4 exception. */
export type RecallStatus = 0 | 1 | 2 | 3 | 4;

export const pending = 0;
export const cancelled = 3;

export interface RecallNode {
	/** The node's own id: what a cancellation of type 3 takes. */
	keyId: number;
	/** The task created for the node; null in a new flow, as no page has an id before the round. */
	taskId: number | null;
	nodeStatus: RecallStatus;
	scriptId: number;
}

export interface RecallFlow {
	/** The flow's id: what a cancellation of type 1 takes. */
	keyId: number;
	/** The parent task: what a cancellation of type 2 takes. */
	taskId: number;
	taskName: string;
	/** yyyy-MM-dd HH:mm:ss */
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
	/** Intents to call again; no answer shows them. */
	recallIntent?: string[];
	nodeList: RecallNode[];
}

/** 0 waiting, 1 calling, 2 finished, 3 failed, 4 cancelled, 5 suspended, 6 being submitted. */
export type TaskStatus = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export const waiting = 0;
export const calling = 1;
export const finished = 2;
export const taskCancelled = 4;
export const suspended = 5;

/** An AI Agent group call task. */
export interface GroupCallTask {
	taskId: number;
	taskName: string;
	status: TaskStatus;
	/** yyyy-MM-dd HH:mm:ss */
	createdTime: string;
	scriptId: number;
	/** The application's number; its appId is text. */
	idxAppId: number;
	/** Everyone to be called; the first callNum of them have been. */
	numbers: Callee[];
	callNum: number;
	success: number;
	fail: number;
	/** Everything the creation was given; absent when a task was not created over the wire. */
	body?: CreateTaskBody;
}

export interface Balance {
	balance: string;
	gift: string;
	credit: string;
}

/** Milliseconds since 1970, 2024-05-18 00:00:00 of the platform: what a test adds begins here. */
export const firstMoment = 1_715_961_600_000;

/** The agent of the guide's sample: who calls when a creation names none. */
export const usualAgent = 110;

/** Numbers to be called, always the same ones. */
export function calleesOf(count: number): Callee[] {
	return Array.from({ length: count }, (_, index) => ({
		calleeNumber: String(8_613_242_926_000 + index),
	}));
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

/** Three flows: 12 pending, 13 in progress, 14 completed. */
export function seededFlows(): RecallFlow[] {
	return [
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

/** The parent tasks of the seeded flows: the first is still calling, the others have finished. */
export function seededTasks(flows: RecallFlow[]): GroupCallTask[] {
	return flows.map(({ taskId, taskName, createTime, status }) => {
		const done = status === pending ? 0 : 2;
		return {
			taskId,
			taskName,
			status: done === 0 ? calling : finished,
			createdTime: createTime,
			scriptId: usualAgent,
			idxAppId: 1,
			numbers: calleesOf(2),
			callNum: done,
			success: done / 2,
			fail: done / 2,
		};
	});
}
