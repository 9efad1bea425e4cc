import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { RefusedInput } from '../shared/failures';
import { sortedByLabel } from '../shared/fieldOrder';
import { ifGiven } from '../shared/filters';
import { listedTexts } from '../shared/givenLists';
import { requiredText, withoutUndefined, zeroOrOne } from '../shared/values';

/** The keys of an SMS rule: createTask spells them differently from the other two pages. */
interface SmsKeys {
	sms: string;
	intent: string;
}

export const CREATE_TASK_SMS: SmsKeys = { sms: 'smsId', intent: 'intentId' };
export const OTHER_SMS: SmsKeys = { sms: 'smsID', intent: 'intentID' };

const SWITCHES: Array<[name: string, label: string, description: string]> = [
	[
		'taskKeep',
		'Permanent Task',
		'Whether the task stays open for more contacts when all are called',
	],
	['roundRedial', 'Redial in Rounds', 'Whether redials wait until all numbers were dialled once'],
	['smsEnable', 'Send SMS', 'Whether the rules of SMS Rules are used'],
	['wholeTTS', 'Whole Text to Speech', 'Whether all of the script is spoken by a synthetic voice'],
];

const PHONE_ENCRYPT: (typeof SWITCHES)[number] = [
	'phoneEncrypt',
	'Encrypt Phone Numbers',
	'Whether phone numbers are encrypted at NXCloud',
];

const smsRules: INodeProperties = {
	displayName: 'SMS Rules',
	name: 'smsFuncFlag',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Rule' },
	placeholder: 'Add Rule',
	default: {},
	description: 'Which message is sent for which intents of a call',
	options: [
		{
			displayName: 'Rule',
			name: 'rule',
			values: [
				{
					displayName: 'SMS ID',
					name: 'smsID',
					type: 'string',
					default: '',
					placeholder: 'e.g. 1203',
					description: 'ID of the message in the NXCloud console',
				},
				{
					displayName: 'Intent IDs',
					name: 'intentID',
					type: 'string',
					default: '',
					placeholder: 'e.g. 17, 18',
					description: 'IDs of intents of the script template, separated by commas',
				},
				{
					displayName: 'Intent Names',
					name: 'intentName',
					type: 'string',
					default: '',
					placeholder: 'e.g. Interested, Call later',
					description: 'Names of the same intents, in the same order, separated by commas',
				},
			],
		},
	],
};

/** The parameter for `funcFlag`; createTask has no number encryption. */
export function functionsField({ encryption }: { encryption: boolean }): INodeProperties {
	const switches = encryption ? [...SWITCHES, PHONE_ENCRYPT] : SWITCHES;
	const fields = switches.map(
		([name, displayName, description]): INodeProperties => ({
			displayName,
			name,
			type: 'boolean',
			default: false,
			description,
		}),
	);
	return {
		displayName: 'Functions',
		name: 'functions',
		type: 'collection',
		placeholder: 'Add Function',
		default: {},
		options: sortedByLabel([...fields, smsRules]),
	};
}

/**
 * `funcFlag` of an item, or undefined when none of it is given.
 *
 * @throws RefusedInput
 */
export function functionsOf(
	context: IExecuteFunctions,
	itemIndex: number,
	keys: SmsKeys,
): IDataObject | undefined {
	const given = context.getNodeParameter('functions', itemIndex, {}) as IDataObject;
	const switches = [...SWITCHES, PHONE_ENCRYPT].map(([name, label]) => [
		name,
		ifGiven({ value: given[name], parameter: label }, zeroOrOne) === undefined
			? undefined
			: zeroOrOne(given[name], label) === 1,
	]);
	const { rule = [] } = (given.smsFuncFlag ?? {}) as { rule?: IDataObject[] };
	const flags = withoutUndefined({
		...(Object.fromEntries(switches) as IDataObject),
		smsFuncFlag:
			rule.length > 0 ? rule.map((each, index) => smsRule(each, index, keys)) : undefined,
	});
	return Object.keys(flags).length > 0 ? (flags as IDataObject) : undefined;
}

function smsRule(rule: IDataObject, index: number, keys: SmsKeys): IDataObject {
	const place = `SMS Rules → ${index + 1}`;
	const intentIDs = listedTexts(rule.intentID, `${place} → Intent IDs`);
	const intentNames = listedTexts(rule.intentName, `${place} → Intent Names`);
	if (intentIDs.length + intentNames.length === 0) {
		throw new RefusedInput(place, 'has no intent', 'Give the IDs or the names of intents.');
	}
	return {
		[keys.sms]: requiredText(rule.smsID, `${place} → SMS ID`),
		[keys.intent]: intentIDs,
		intentName: intentNames,
	};
}
