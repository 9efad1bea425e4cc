import type { INodePropertyOptions } from 'n8n-workflow';

import type { Field } from './fields';
import type { GeneratedOperation } from './operations';
import { flag, moment, number, option, text, type Oracle } from './oracles';
import { rulesOfLaaffic } from './rulesOfLaaffic';
import { rulesOfNxCallbot } from './rulesOfNxCallbot';
import { rulesOfNxLink } from './rulesOfNxLink';
import { sharedRules } from './sharedRules';
import { contactField, fieldNamed, variableField, type Wire } from './wire';

/** What has to become of the values of a field. */
export interface Rule {
	oracle: Oracle;
	/** Where it stands in what is sent; absent for what only says how something is sent. */
	wire?: Wire;
	/** Other parameters that it makes sense with. */
	beside?: Record<string, unknown>;
	/** Other names under which an error may tell of it. */
	names?: string[];
}

/** Rules by the name of a field, or by operation and path where the name is not enough. */
export type Rules = Record<string, (required: boolean) => Rule>;

const ofVendor: Record<GeneratedOperation['node'], Rules> = {
	nxLink: rulesOfNxLink,
	nxCallbot: rulesOfNxCallbot,
	laaffic: rulesOfLaaffic,
};

/** Fields that say how something is sent, and are not sent themselves. */
const UNSENT = ['options', 'returnAll', 'simplify'];

/** The rules of a node alone. */
export function ownRulesOf(node: GeneratedOperation['node']): Rules {
	return ofVendor[node];
}

/** Names under which a field may have a rule, the most special one first. */
export function keysOf({ key }: GeneratedOperation, { path, property }: Field): string[] {
	return [`${key} ${path.join('.')}`, path.join('.'), property.name];
}

/** The rule of a field: its own, or that of its type. */
export function ruleFor(operation: GeneratedOperation, field: Field): Rule {
	const rules = { ...sharedRules, ...ofVendor[operation.node] };
	const own = keysOf(operation, field)
		.map((each) => rules[each])
		.find((rule) => rule !== undefined);
	const rule = own?.(isRequired(field)) ?? { oracle: oracleOf(field), wire: wireOf(field) };
	return UNSENT.includes(field.path[0]) ? { ...rule, wire: undefined } : rule;
}

/** Text may be left out unless it is marked; of other fields that always stand there, none may. */
function isRequired({ addable, property: { type, required = false } }: Field): boolean {
	const mayBeEmpty = type === 'string' || type === 'resourceLocator' || type === 'json';
	return !addable && (required || !mayBeEmpty);
}

function oracleOf(field: Field): Oracle {
	const { type, typeOptions = {}, options = [] } = field.property;
	const required = isRequired(field);
	switch (type) {
		case 'number': {
			const { minValue: min, maxValue: max, numberPrecision: decimals = 0 } = typeOptions;
			return number({ required, min, max, decimals });
		}
		case 'boolean':
			return flag(required);
		case 'options':
			return option(
				(options as INodePropertyOptions[]).map(({ value }) => value),
				required,
			);
		case 'dateTime':
			return moment(required, (milliseconds) => Math.floor(milliseconds / 1000));
		default:
			return text(required);
	}
}

function wireOf({ path, property: { name } }: Field): Wire {
	if (path.includes('param')) return variableField(name === 'name' ? 'name' : 'value');
	return path.includes('contact') ? contactField(name) : fieldNamed(name);
}
