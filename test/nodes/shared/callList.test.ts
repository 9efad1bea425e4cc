import type { IExecuteFunctions } from 'n8n-workflow';

import { callListFields, callListOf, refuseDuplicates } from '../../../nodes/shared/callList';
import { RefusedInput } from '../../../nodes/shared/failures';

describe('duplicates', () => {
	test.each([[[]], [['a']], [['a', 'b', 'A']]])('%j has none', (ids) => {
		expect(() => refuseDuplicates(ids, 'contactId')).not.toThrow();
	});

	test.each([
		[['a', 'a'], 'Contacts → 2: has the same contactId as contact 1: a'],
		[['a', 'b', 'c', 'b', 'a'], 'Contacts → 4: has the same contactId as contact 2: b'],
		[['__proto__', '__proto__'], 'Contacts → 2: has the same contactId as contact 1: __proto__'],
	])('%j is refused', (ids, message) => {
		expect(() => refuseDuplicates(ids, 'contactId')).toThrow(RefusedInput);
		expect(() => refuseDuplicates(ids, 'contactId')).toThrow(message);
	});
});

type Source = Parameters<typeof callListFields>[0]['sources'][number];

/** Just enough of n8n to hand over parameters. */
function withParameters(parameters: Record<string, unknown>): IExecuteFunctions {
	const getNodeParameter = (name: string, _item: number, fallback?: unknown) =>
		parameters[name] ?? fallback;
	return { getNodeParameter } as unknown as IExecuteFunctions;
}
const listOf = (callListSource: string, more: Record<string, unknown>) =>
	callListOf(withParameters({ callListSource, ...more }), 0);

describe('the list as it was given', () => {
	test.each([
		['none', { callList: { contact: [1] }, callListJson: '[1]' }, []],
		['define', { callList: { contact: [{ name: 'a' }] } }, [{ name: 'a' }]],
		['define', { callList: {} }, []],
		['define', {}, []],
		['json', { callListJson: '[{"name":"a"}]' }, [{ name: 'a' }]],
		['json', { callListJson: [{ name: 'a' }] }, [{ name: 'a' }]],
		['json', { callListJson: ' [] ' }, []],
	])('%s %j', (source, parameters, list) => {
		expect(listOf(source, parameters)).toEqual(list);
	});

	test.each([
		['', 'is not valid JSON'],
		['[{]', 'is not valid JSON'],
		["[{'name':'a'}]", 'is not valid JSON'],
		['{"name":"a"}', 'must be an array'],
		['null', 'must be an array'],
		['7', 'must be an array'],
		[{ name: 'a' }, 'must be an array'],
		[7, 'must be an array'],
	])('JSON %j %s', (callListJson, problem) => {
		const error = new RefusedInput('Contacts (JSON)', problem);
		expect(() => listOf('json', { callListJson })).toThrow(error);
	});
});

test('contacts come from where the operation says, from its first source by default', () => {
	const values = (...sources: Source[]) => {
		const texts = { contactFields: [], example: '[]', description: 'People' };
		const [source] = callListFields({ sources, ...texts });
		return {
			default: source.default,
			values: source.options?.map((option) => 'value' in option && option.value),
		};
	};
	expect(values('none', 'items', 'define', 'json')).toEqual({
		default: 'none',
		values: ['define', 'items', 'json', 'none'],
	});
	expect(values('define', 'json')).toEqual({ default: 'define', values: ['define', 'json'] });
	expect(values('items', 'json', 'define')).toEqual({
		default: 'items',
		values: ['define', 'items', 'json'],
	});
});
