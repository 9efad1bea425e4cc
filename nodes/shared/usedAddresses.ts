import type { IWebhookFunctions } from 'n8n-workflow';

/** More than n8n needs to note that an execution waits no longer. */
const MEMORY_MS = 10_000;

/** When executions went on that were called with a key; milliseconds since 1970. */
const usedAt = new Map<string, number>();

/**
 * Whether an execution goes on for the first time with the key of the address that is called. n8n 1.x
 * answers a callback before it notes that the execution waits no longer: a second one in between, such as
 * the two that NXCloud sends at the end of a call, would let it go on twice. This holds within one process
 * and for a moment; after that, n8n itself refuses. The address as a whole would not do: the sender can
 * write it in many ways.
 */
export function isFirstUse(context: IWebhookFunctions, key: string): boolean {
	const { localPort } = context.getRequestObject().socket;
	const use = `${localPort} ${context.getExecutionId()} ${key}`;
	const now = Date.now();
	for (const [each, at] of usedAt) {
		if (now - at > MEMORY_MS) usedAt.delete(each);
	}
	if (usedAt.has(use)) return false;
	usedAt.set(use, now);
	return true;
}
