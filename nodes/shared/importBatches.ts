import type { Batches } from './batches';
import { isReady, type ImportEntry, type ReadyEntry } from './importEntries';

/** Entries of an import, and what reads the contact of one. */
export interface UnreadEntries<Task, Contact> {
	entries: Array<ImportEntry<Task, Contact>>;
	read(entry: ImportEntry<Task, Contact>): void;
}

/**
 * Batches of contacts of one task each, read when they are asked for: full ones as they come, then what
 * is left of each task.
 */
export class ImportBatches<Task, Contact> implements Batches<ReadyEntry<Task, Contact>> {
	constructor(
		private readonly unread: UnreadEntries<Task, Contact>,
		private readonly size: number,
	) {}

	get length(): number {
		const counts = new Map<Task, number>();
		for (const { task, outcome } of this.unread.entries) {
			if (!outcome) counts.set(task, (counts.get(task) ?? 0) + 1);
		}
		return [...counts.values()].reduce((sum, count) => sum + Math.ceil(count / this.size), 0);
	}

	*[Symbol.iterator](): Generator<Array<ReadyEntry<Task, Contact>>> {
		const { entries, read } = this.unread;
		const groups = new Map<Task, Array<ReadyEntry<Task, Contact>>>();
		for (const entry of entries) {
			read(entry);
			if (!isReady(entry)) continue;
			const group = groups.get(entry.task) ?? [];
			group.push(entry);
			const isFull = group.length >= this.size;
			groups.set(entry.task, isFull ? [] : group);
			if (isFull) yield group;
		}
		for (const group of groups.values()) if (group.length > 0) yield group;
	}
}
