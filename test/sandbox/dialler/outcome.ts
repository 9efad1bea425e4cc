/** How a call of the dialler can end. */
export type DialOutcome = 'answered' | 'notAnswered' | 'busy' | 'rejected';

const failures: DialOutcome[] = ['notAnswered', 'busy', 'rejected'];

/**
 * How calls end when nobody says otherwise: every other one is answered, the others fail in turn.
 *
 * @param position place in the task, counted from 0
 */
export function outcomeAt(position: number): DialOutcome {
	return position % 2 === 0 ? 'answered' : failures[((position - 1) / 2) % failures.length];
}
