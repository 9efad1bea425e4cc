/** The pauses that the nodes have made before repeats, in milliseconds: under test, nobody waits. */
export const pauses: number[] = [];

/** What happens during a pause; set by a test, and by it alone. */
export const pausing: { meanwhile?: () => void } = {};

type N8nWorkflow = typeof import('n8n-workflow');

jest.mock('n8n-workflow', () => {
	const actual = jest.requireActual<N8nWorkflow>('n8n-workflow');
	return {
		...actual,
		async sleep(milliseconds: number) {
			// What is no longer than a turn of the event loop is no pause.
			if (milliseconds === 0) return await actual.sleep(milliseconds);
			pauses.push(milliseconds);
			pausing.meanwhile?.();
		},
	};
});
