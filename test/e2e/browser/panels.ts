/** All panels of the package: together they show every parameter of every operation. */
import type {
	INodeParameters,
	INodeProperties,
	INodeType,
	INodeTypeDescription,
	NodeParameterValueType,
} from 'n8n-workflow';

import packageJson from '../../../package.json';
import { filledIn, type ShownParameter } from './filledIn';

/** A node as it may be filled in. */
export interface Panel {
	/** Such as "NXLink task getAll". */
	name: string;
	shown: ShownParameter[];
}

/** The built nodes of the package. */
export function builtNodes(): INodeTypeDescription[] {
	return packageJson.n8n.nodes.map((file) => {
		// eslint-disable-next-line @typescript-eslint/no-require-imports -- which files they are is known at run time only
		const classes = require(`../../../${file}`) as Record<string, new () => INodeType>;
		const [NodeClass] = Object.values(classes);
		return new NodeClass().description;
	});
}

/** The panels of a node: one for each operation, and more where not all can be seen at once. */
export function panelsOf(description: INodeTypeDescription): Panel[] {
	return operationsOf(description).flatMap((operation) => {
		const own = description.properties.filter((property) => isOf(property, operation));
		const name = [description.displayName, ...Object.values(operation)].join(' ');
		const first = { name, shown: filledIn(description, own, operation) };
		const panels: Panel[] = [first];
		let unseen = without(own, first);
		while (unseen.length > 0) {
			const choices = { ...operation, ...choicesFor(unseen, own) };
			const shown = filledIn(description, own, choices);
			const next = { name: `${name} (${panels.length + 1})`, shown };
			const left = without(unseen, next);
			if (left.length === unseen.length) throw new Error(`${name} never shows ${left[0].name}`);
			panels.push(next);
			unseen = left;
		}
		return panels;
	});
}

/** Resource and operation of every operation; a trigger has neither. */
function operationsOf({ properties }: INodeTypeDescription): INodeParameters[] {
	const lists = properties.filter(({ name }) => name === 'operation');
	if (lists.length === 0) return [{}];
	return lists.flatMap(({ displayOptions, options = [] }) =>
		options.map((option) => ({
			resource: displayOptions?.show?.resource?.[0] as string,
			operation: 'value' in option ? option.value : '',
		})),
	);
}

function isOf({ displayOptions }: INodeProperties, operation: INodeParameters): boolean {
	return Object.entries(operation).every(([name, value]) => {
		const wanted = displayOptions?.show?.[name];
		return wanted === undefined || wanted.some((one) => one === value);
	});
}

function without(properties: INodeProperties[], { shown }: Panel): INodeProperties[] {
	const seen = new Set(shown.map(({ property }) => property));
	return properties.filter((property) => !seen.has(property));
}

/** Values with which as many of the unseen parameters as possible are shown at once. */
function choicesFor(unseen: INodeProperties[], own: INodeProperties[]): INodeParameters {
	let choices: INodeParameters = {};
	for (const property of unseen) {
		const wanted = conditionsOf(property, own);
		const fits = Object.entries(wanted).every(
			([name, value]) => (choices[name] ?? value) === value,
		);
		if (fits) choices = { ...choices, ...wanted };
	}
	return choices;
}

/** Values with which a parameter is shown, and those that they in turn need. */
function conditionsOf(
	{ displayOptions }: INodeProperties,
	own: INodeProperties[],
): INodeParameters {
	const conditions: INodeParameters = {};
	for (const [name, wanted = []] of Object.entries(displayOptions?.show ?? {})) {
		if (name === 'resource' || name === 'operation') continue;
		const controller = own.find((property) => property.name === name);
		Object.assign(conditions, controller && conditionsOf(controller, own));
		conditions[name] = wanted[0] as NodeParameterValueType;
	}
	return conditions;
}
