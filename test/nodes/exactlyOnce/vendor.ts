import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { JournalEntry, SandboxState } from '../../sandbox';
import type { Endpoints } from './disturbances';
import type { Person, SheetRow } from './people';

/** What a history is about, the same from its beginning to its end. */
export interface Setup {
	people: Person[];
	countryCode: boolean;
	/** Whether tasks stay open when everyone in them was called. */
	permanent: boolean;
	/** Whether tasks begin to dial as soon as they are there. */
	immediate: boolean;
	/** Decides what the vendor leaves open: how many contacts it takes at a time, how it answers. */
	leftOpen: number;
}

/** By what a campaign is known. */
export interface CampaignNames {
	/** Stands in the name of its task, and in the ids that its sheet gives. */
	key: string;
	/** The caller's own id of the task, where the user has given one or has seen it. */
	userTaskId?: string;
	/** The vendor's id of the task, where the user has seen it. */
	taskId?: string;
}

/** A contact as the vendor has it. */
export interface HeldContact {
	id: string;
	/** Digits with country code. */
	number: string;
	/** Whether a call to it has begun, or has been made. */
	begun: boolean;
	/** How many calls were made. */
	calls: number;
	/** Whether it was stopped before it was called. */
	stopped: boolean;
}

/** A task as the vendor has it. */
export interface HeldTask {
	/** Empty where the vendor has none. */
	userTaskId: string;
	taskId: string;
	/** Whether the vendor begins no calls for it any more. */
	over: boolean;
	contacts: HeldContact[];
}

/** How contacts are handed to a node that creates a task. */
export type Source = 'items' | 'list' | 'none';

/** What people do with a task while it runs. */
export type Operation = 'start' | 'pause' | 'pauseAndEmpty' | 'complete';

/** Someone who is to be taken out of a task. */
export interface Leaver {
	row: SheetRow;
	/** As the console shows them; undefined where they are not in the task. */
	held?: HeldContact;
}

/** A run of a node: its parameters, and the items that it gets. */
export interface NodeRun {
	parameters: INodeParameters;
	items: IDataObject[];
}

/** A run that takes people out of a task, each item one of them. */
export interface Removal extends NodeRun {
	leavers: Leaver[];
}

/** What a vendor, and so its node, cannot give, each with its reason. All else is expected of all. */
export interface Limits {
	/** Nobody can be added to a task that exists. */
	addsNobody?: string;
	/** Nobody can be added to a task that is over. */
	addsNobodyWhenOver?: string;
	/** Nobody can be taken out of a task. */
	removesNobody?: string;
	/** A task is there under its name only, so that every campaign has one. */
	needsName?: string;
}

/** A vendor as histories of campaigns see it. */
export interface CampaignVendor {
	node: 'nxLink' | 'nxCallbot' | 'laaffic';
	limits: Limits;
	/** Whether contacts have ids, which a sheet may give. */
	contactIds: boolean;
	endpoints: Record<Source | 'add' | 'remove' | 'operate', Endpoints>;
	/** Where contacts may stand when a task is created. */
	sources: Source[];
	/** What can be done with a task besides starting, pausing and completing it. */
	operations: Operation[];
	/** A row of the sheet under the names of the vendor. */
	row(row: SheetRow, key: string): IDataObject;
	/** Makes an account, which has just been reset, ready for a history. */
	prepare(state: SandboxState, setup: Setup): void;
	/** Creates the task; `list` is needed where the contacts stand in the parameters. */
	create(setup: Setup, names: CampaignNames, source: Source, list: IDataObject[]): INodeParameters;
	/** Adds the items to the task. */
	add(setup: Setup, names: CampaignNames, variant: number): INodeParameters;
	/**
	 * Takes people out of the task.
	 *
	 * @param variant which of the ways that the node offers
	 * @returns one run for each way that is needed
	 */
	remove(setup: Setup, names: CampaignNames, leavers: Leaver[], variant: number): Removal[];
	/** What an output item of such a run says: whether its contact was taken out. */
	saysRemoved(json: IDataObject): boolean;
	/** Whether it says so of a call that is going on, too, after which no redial comes. */
	stopsRedials: boolean;
	/** Operates the task with the node, or in the console where that alone can do it. */
	operate(
		state: SandboxState,
		names: CampaignNames,
		operation: Operation,
	): INodeParameters | undefined;
	/** All tasks of the account that belong to a campaign. */
	tasks(state: SandboxState, names: CampaignNames): HeldTask[];
	/** What tells the contacts of a writing request apart; a task without contacts counts as one. */
	contactsIn(request: JournalEntry): string[];
}

/** Parameters that take each input item as a contact. */
export const fromItems: INodeParameters = {
	callListSource: 'items',
	columns: { mappingMode: 'autoMapInputData', value: null, schema: [], matchingColumns: [] },
	variableSource: 'none',
};

/** Parameters for the contacts of a task that is created. */
export function contactsFrom(source: Source, list: IDataObject[]): INodeParameters {
	if (source === 'items') return fromItems;
	return source === 'none'
		? { callListSource: 'none' }
		: { callListSource: 'json', callListJson: JSON.stringify(list) };
}

/** A number as a vendor has it, with the country code that all people of the histories have. */
export function withCountryCode(digits: string): string {
	return digits.startsWith('86') ? digits : `86${digits.replace(/^0/, '')}`;
}
