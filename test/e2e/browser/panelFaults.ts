/** What is wrong with a panel as the user sees it. */
import type { Locator } from 'playwright-core';

import { eventually } from './eventually';
import type { ShownParameter } from './filledIn';

interface Content {
	/** Names of parameters, as far as they can be seen. */
	labels: string[];
	/** All lines of text. */
	lines: string[];
	/** What text fields and dropdowns hold, and what stands in them while they are empty. */
	fields: string[];
}

const LABEL = 'label:visible .n8n-text';
/** What n8n calls a table of columns until its columns are mapped one by one. */
const MAPPING = 'Mapping Column Mode';
/** What JavaScript makes of a missing text or of an object. */
const madeByMistake = /\bundefined\b|\bNaN\b|\[object \w+\]/;
/** A name in the code such as "callListSource", or a key of a translation such as "ndv.title". */
const internalName = /^[a-z]+([A-Z][a-zA-Z]*|(\.[a-z][a-zA-Z]*)+)$/;

/**
 * Reads a panel that shows these parameters; n8n may take some seconds to draw all of it.
 *
 * @returns what is wrong, in words for the developer; empty when all is as it should be
 */
export async function faultsOf(panel: Locator, shown: ShownParameter[]): Promise<string[]> {
	return await eventually(
		() => faultsNow(panel, shown),
		(faults) => faults.length === 0,
	);
}

async function faultsNow(panel: Locator, shown: ShownParameter[]): Promise<string[]> {
	const { labels, lines, fields } = await read(panel);
	const text = lines.join(' ');
	return [
		...namesOf(shown)
			.filter((name) => !labels.includes(name))
			.map((name) => `the parameter "${name}" is not to be seen`),
		...noticesOf(shown)
			.filter((notice) => !text.includes(notice))
			.map((notice) => `the notice "${notice}" is not to be seen`),
		...chosenOf(shown)
			.filter((name) => !fields.includes(name))
			.map((name) => `no dropdown shows "${name}"`),
		...(await cutLabels(panel)).map((label) => `the end of "${label}" is cut off`),
		...[...lines, ...fields]
			.filter((line) => madeByMistake.test(line) || internalName.test(line))
			.map((line) => `"${line}" is not for users`),
	];
}

/** Names of parameters that do not fit into the panel. */
export async function cutLabels(panel: Locator): Promise<string[]> {
	type Text = { innerText: string; scrollWidth: number; clientWidth: number };
	return await panel
		.locator(LABEL)
		.evaluateAll((texts: Text[]) =>
			texts
				.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
				.map(({ innerText }) => innerText.trim()),
		);
}

async function read(panel: Locator): Promise<Content> {
	const inputs = panel.locator('input:visible, textarea:visible');
	const [labels, texts, fields] = await Promise.all([
		panel.locator(LABEL).allInnerTexts(),
		panel.allInnerTexts(),
		inputs.evaluateAll((elements: Array<{ value: string; placeholder: string }>) =>
			elements.map(({ value, placeholder }) => value || placeholder),
		),
	]);
	const lines = texts.flatMap((text) => text.split('\n'));
	return { labels: trimmed(labels), lines: trimmed(lines), fields: trimmed(fields) };
}

const trimmed = (texts: string[]) => texts.map((text) => text.trim());

/** The parameters, and the fields of collections. */
function withFields(shown: ShownParameter[]): ShownParameter[] {
	return shown.flatMap((parameter) => [parameter, ...withFields(parameter.fields)]);
}

function namesOf(shown: ShownParameter[]): string[] {
	return withFields(shown)
		.filter(({ property: { type } }) => type !== 'notice' && type !== 'hidden')
		.map(({ property: { type, displayName } }) =>
			type === 'resourceMapper' ? MAPPING : displayName,
		);
}

function noticesOf(shown: ShownParameter[]): string[] {
	return shown
		.filter(({ property: { type } }) => type === 'notice')
		.map(({ property }) => property.displayName.replace(/<[^>]+>/g, ''));
}

/** Names of the options that are chosen. */
function chosenOf(shown: ShownParameter[]): string[] {
	return withFields(shown).flatMap(({ property: { type, options = [] }, value }) => {
		if (type !== 'options') return [];
		return options.flatMap((option) =>
			'value' in option && option.value === value ? [option.name] : [],
		);
	});
}
