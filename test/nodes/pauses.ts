/** The pauses that the nodes have made before repeats, in milliseconds: under test, nobody waits. */
export const pauses: number[] = [];

type N8nWorkflow = typeof import('n8n-workflow');

jest.mock('n8n-workflow', () => {
	const actual = jest.requireActual<N8nWorkflow>('n8n-workflow');
	return {
		...actual,
		// What is no longer than a turn of the event loop is no pause.
		sleep: async (milliseconds: number) =>
			milliseconds > 0 ? void pauses.push(milliseconds) : await actual.sleep(milliseconds),
	};
});
