import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { sampleTask } from '../bench';

const fromItems: INodeParameters = {
	callListSource: 'items',
	columns: { mappingMode: 'autoMapInputData', value: null, schema: [], matchingColumns: [] },
	variableSource: 'none',
};
export const callbotTask = {
	resource: 'task',
	operation: 'createWithContacts',
	sceneID: 'scene-7',
	userTaskID: 'SPRING',
	startupType: 3,
};
const nxLinkTask = { ...sampleTask, userTaskId: 'SPRING', startupType: 3 };
const numbers = ['8613800000001', '8613800000002'];

/** A task that is created and waited for. */
export interface TaskCase {
	node: string;
	parameters: INodeParameters;
	items?: IDataObject[];
	/** What is put out for the time limit. */
	kept: IDataObject;
	/** Of the statistics at the end. */
	statistics: IDataObject;
	/** Statuses with which the wait ends, beside that of a completed task. */
	endings: number[];
}

export const nxLinkPeople = numbers.map((phoneNumber) => ({ phoneNumber, name: 'Lucy' }));
const callbotPeople = numbers.map((userPhone) => ({ userPhone }));
const counts = { added: 2, rejected: 0, notSent: 0 };
const nxLink = {
	node: 'nxLink',
	kept: { vendor: 'NXLink', userTaskId: 'SPRING' },
	statistics: { totalOrderCount: 2, finishOrderCount: 2, answerOrderCount: 1 },
	endings: [4, 6],
};
export const callbot = {
	node: 'nxCallbot',
	kept: { vendor: 'NXCloud Callbot', userTaskID: 'SPRING' },
	statistics: { totalOrderCount: 2, finishOrderCount: 2, answerOrderCount: 1 },
	endings: [4],
};
const nxLinkJson = { callListSource: 'json', callListJson: JSON.stringify(nxLinkPeople) };
const callbotJson = { callListSource: 'json', callListJson: JSON.stringify(callbotPeople) };

/** For `describe.each`. */
export const CASES: Array<[string, TaskCase]> = [
	['NXLink Create, JSON', { ...nxLink, parameters: { ...nxLinkTask, ...nxLinkJson } }],
	[
		'NXLink Create, Input Items',
		{
			...nxLink,
			parameters: { ...nxLinkTask, ...fromItems },
			items: nxLinkPeople,
			kept: { ...nxLink.kept, ...counts },
		},
	],
	[
		'NXCloud Create With Contacts, JSON',
		{ ...callbot, parameters: { ...callbotTask, ...callbotJson } },
	],
	[
		'NXCloud Create With Contacts, Input Items',
		{
			...callbot,
			parameters: { ...callbotTask, ...fromItems },
			items: callbotPeople,
			kept: { ...callbot.kept, ...counts },
		},
	],
];
