import { peopleWithIds } from '../../nodes/NxLink/imports';
import { postCallback } from '../../nodes/triggers';
import type { Delivery, Sandbox } from '../../sandbox';
import { startReceiver } from '../../sandbox/dialler/receiver';
import { createTaskBody } from '../../sandbox/testTasks';

/** A callback as NXLink sends it. */
export type SignedCallback = Pick<Delivery, 'headers' | 'body'>;

/** Calls the contacts of a new task, all of whom answer; gives the task and NXLink's callbacks. */
export async function callEverybody(
	{ state, dialler }: Sandbox,
	count: number,
): Promise<{ taskId: string; callbacks: SignedCallback[] }> {
	const receiver = await startReceiver();
	const callList = peopleWithIds(count);
	const callCallbackUrl = `${receiver.url}/call`;
	const body = { ...createTaskBody, startupType: 3, callList, callCallbackUrl };
	const { taskId } = state.nxLink.addTask(body);
	dialler.outcomeOf = () => 'answered';
	await dialler.turn(count * 40_000);
	receiver.close();
	return { taskId, callbacks: dialler.deliveries };
}

/** A callback of somebody else under the same signature. */
export function forged({ headers, body }: SignedCallback): SignedCallback {
	return { headers, body: body.replace('"contactId":"p-', '"contactId":"forged-') };
}

/** Posts a callback and gives the status that was answered. */
export async function send(url: string, { headers, body }: SignedCallback): Promise<number> {
	return (await postCallback(url, headers, body)).status;
}
