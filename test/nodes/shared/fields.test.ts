import type { INodeProperties } from 'n8n-workflow';

import { sortedByLabel } from '../../../nodes/shared/fieldOrder';
import { shownWhen } from '../../../nodes/shared/shownWhen';

const field = (displayName: string): INodeProperties => ({
	displayName,
	name: displayName,
	type: 'string',
	default: '',
});

test('fields stand in the order of the alphabet, whatever is a capital', () => {
	const given = ['Task', 'AI Agent', 'Accepted', 'task ID', 'Task'].map(field);
	const labels = sortedByLabel(given).map(({ displayName }) => displayName);
	expect(labels).toEqual(['Accepted', 'AI Agent', 'Task', 'Task', 'task ID']);
	expect(given[0].displayName).toBe('Task');
});

test('a condition is added to those that a field has', () => {
	const displayOptions = { show: { resource: ['task'], type: [1] }, hide: { mode: ['id'] } };
	const given = { ...field('Task'), displayOptions };
	const [shown, plain] = shownWhen({ operation: ['get'], type: [2] }, [given, field('Name')]);
	expect(shown.displayOptions).toEqual({
		show: { resource: ['task'], operation: ['get'], type: [2] },
		hide: { mode: ['id'] },
	});
	expect(plain.displayOptions).toEqual({ show: { operation: ['get'], type: [2] } });
	expect(given.displayOptions.show).toEqual({ resource: ['task'], type: [1] });
});
