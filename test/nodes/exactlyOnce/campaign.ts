import type { JournalEntry } from '../../sandbox';
import { numberOf, rowsOf, type Person, type SheetRow } from './people';
import type { CampaignNames, HeldContact, HeldTask, Setup } from './vendor';

/** What a campaign must have come to, by everything that was done in a history so far. */
export interface Campaign {
	names: CampaignNames;
	/** Whether the user has given the task an id of their own from the beginning. */
	named: boolean;
	/** How many people of the history are in the sheet by now. */
	length: number;
	/** Who asked not to be called, and was struck from the sheet. */
	left: Set<Person>;
	/** Those of them whose removal has failed and is to be repeated. */
	toRemove: Set<Person>;
	/** Numbers that nobody may call any more. */
	gone: Set<string>;
	/** Requests that were cut off and may still arrive, with the numbers that they may bring. */
	late: Array<{ request: JournalEntry; come: Set<string> }>;
	/** The task as it was after the step before. */
	task?: HeldTask;
}

/** The campaigns of a history. */
export interface Model {
	setup: Setup;
	campaigns: Campaign[];
}

/** Who is in the sheet. */
export function peopleIn({ setup }: Model, { length, left }: Campaign): Person[] {
	return setup.people.slice(0, length).filter((person) => !left.has(person));
}

/** Rows of these people, and the numbers that they have called. */
export function numbersOf(rows: SheetRow[]): Set<string> {
	return new Set(rows.flatMap(({ number }) => (number === undefined ? [] : [number])));
}

/** Numbers that have to be in the task once the whole sheet was imported. */
export function wantedNumbers(model: Model, campaign: Campaign): Set<string> {
	const numbers = numbersOf(rowsOf(peopleIn(model, campaign)));
	return new Set([...numbers].filter((number) => !campaign.gone.has(number)));
}

/** The contact that a person is in the task. */
export function heldAs({ task }: Campaign, person: Person): HeldContact | undefined {
	return task?.contacts.find(({ number }) => number === numberOf(person));
}

/**
 * Holds in every moment of a history: one task at most, in it everyone at most once, nobody called
 * twice, and only people of the sheet who did not leave it.
 */
export function expectNobodyTwice(model: Model, campaign: Campaign, tasks: HeldTask[]): void {
	const { names, gone, length } = campaign;
	if (tasks.length > 1) throw new Error(`${names.key} has ${tasks.length} tasks`);
	const known = numbersOf(rowsOf(model.setup.people.slice(0, length)));
	const seen = new Set<string>();
	for (const { id, number, calls, begun, stopped } of tasks.flatMap(({ contacts }) => contacts)) {
		const who = `${number} (${id}) of ${names.key}`;
		if (seen.has(number) || seen.has(id)) throw new Error(`${who} is in the task twice`);
		seen.add(number);
		seen.add(id);
		if (!known.has(number)) throw new Error(`${who} is in the task, but in no row that is right`);
		if (calls > 1) throw new Error(`${who} was called ${calls} times`);
		if (gone.has(number) && (begun || calls > 0)) throw new Error(`${who} was called after all`);
		if (gone.has(number) && !stopped) throw new Error(`${who} is in the task after all`);
	}
}

/** What a step may change. */
export interface Allowed {
	/** Numbers that may come into the task. */
	come?: Set<string>;
	/** Numbers that may go. */
	go?: Set<string>;
	/** Whether calls may be made, and the task may end. */
	dialled?: boolean;
	/** Whether the task may be created. */
	created?: boolean;
}

/** Compares the task with what it was, and takes it over as it is. */
export function takeOver(
	model: Model,
	campaign: Campaign,
	tasks: HeldTask[],
	{ come = new Set(), go = new Set(), dialled = false, created = false }: Allowed,
): void {
	expectNobodyTwice(model, campaign, tasks);
	const before = campaign.task;
	const [after] = tasks;
	const { key } = campaign.names;
	if (before && !after) throw new Error(`The task of ${key} has vanished`);
	if (!before && after && !created) throw new Error(`${key} has a task that nobody created`);
	for (const contact of before?.contacts ?? []) {
		const now = after.contacts.find(({ id }) => id === contact.id);
		if (!now) {
			if (!go.has(contact.number)) throw new Error(`${contact.number} has vanished from ${key}`);
			continue;
		}
		if (now.stopped && !contact.stopped && !go.has(contact.number)) {
			throw new Error(`${contact.number} of ${key} was stopped`);
		}
		if (!dialled && now.calls !== contact.calls) throw new Error(`${contact.number} was called`);
	}
	const known = new Set(before?.contacts.map(({ id }) => id));
	for (const { id, number } of after?.contacts ?? []) {
		if (!known.has(id) && !come.has(number)) throw new Error(`${number} came into ${key}`);
	}
	if (after) {
		campaign.task = after;
		// As the console shows them to someone whose run has failed.
		campaign.names = { ...campaign.names, taskId: after.taskId, userTaskId: after.userTaskId };
	}
}
