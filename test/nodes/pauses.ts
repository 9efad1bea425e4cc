/** The pauses that the nodes have made before repeats, in milliseconds: under test, nobody waits. */
export const pauses: number[] = [];

jest.mock('../../dist/nodes/shared/pause', () => ({
	pause: async (milliseconds: number) => void pauses.push(milliseconds),
}));
