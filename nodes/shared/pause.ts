import { sleep } from 'n8n-workflow';

/**
 * Waits, but not beyond the cancelling of the execution.
 *
 * @param milliseconds how long
 * @param signal of the cancelling
 */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
	if (signal?.aborted) return;
	await new Promise<void>((resolve) => {
		const goOn = () => {
			signal?.removeEventListener('abort', goOn);
			resolve();
		};
		signal?.addEventListener('abort', goOn);
		void sleep(milliseconds).then(goOn);
	});
}
