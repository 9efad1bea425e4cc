/** Something that must hold in the end, and whether it does. */
export type Fact = [fact: string, holds: boolean];

/** Writes lines to the screen. */
export function print(...lines: string[]): void {
	process.stdout.write(`${lines.join('\n')}\n`);
}

/** Prints facts and fails when one does not hold. */
export function check(facts: Fact[]): void {
	print('', 'What the vendors hold now');
	for (const [fact, holds] of facts) print(`${holds ? '✔' : '✘'} ${fact}`);
	const missed = facts.filter(([, holds]) => !holds).map(([fact]) => fact);
	if (missed.length > 0) throw new Error(`Not as expected: ${missed.join('; ')}`);
}
