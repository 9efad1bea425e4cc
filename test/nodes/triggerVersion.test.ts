import { loadEngine } from '../engine';

// Of version 1 n8n evaluates an expression for every callback; see TRIGGER_VERSION.
test.each(['nxLinkTrigger', 'nxCallbotTrigger', 'laafficTrigger'])(
	'%s has no version 1',
	async (name) => {
		const { nodeTypes } = await loadEngine();
		const { description } = nodeTypes.getByNameAndVersion(`n8n-nodes-outbound-calling.${name}`);
		expect([description.version].flat()).not.toContain(1);
	},
);
