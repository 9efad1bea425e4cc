import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks until the answer is as it should be, at most for 20 seconds.
 *
 * @returns the last answer
 */
export async function eventually<T>(
	ask: () => Promise<T>,
	isAsItShould: (answer: T) => boolean,
): Promise<T> {
	const deadline = Date.now() + 20_000;
	for (;;) {
		const answer = await ask();
		if (isAsItShould(answer) || Date.now() > deadline) return answer;
		await sleep(50);
	}
}
