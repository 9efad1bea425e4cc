import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

import { Laaffic } from '../../nodes/Laaffic/Laaffic.node';
import { LaafficTrigger } from '../../nodes/Laaffic/LaafficTrigger.node';
import { NxCallbot } from '../../nodes/NxCallbot/NxCallbot.node';
import { NxCallbotTrigger } from '../../nodes/NxCallbot/NxCallbotTrigger.node';
import { NxLink } from '../../nodes/NxLink/NxLink.node';
import { NxLinkTrigger } from '../../nodes/NxLink/NxLinkTrigger.node';

const nodes = [Laaffic, LaafficTrigger, NxCallbot, NxCallbotTrigger, NxLink, NxLinkTrigger];

type Child = INodeProperties | INodePropertyCollection | INodePropertyOptions;

/** Lists of parameters that n8n puts in order together: those of a node, of a collection and so on. */
function listsIn(properties: INodeProperties[]): INodeProperties[][] {
	const below = properties.flatMap(({ type, options = [] }: INodeProperties) => {
		const children: Child[] = options;
		if (type === 'collection') return listsIn(children as INodeProperties[]);
		return children.flatMap((child) => ('values' in child ? listsIn(child.values) : []));
	});
	return [properties, ...below];
}

/** What the parameters of a list are shown or hidden by. */
const conditionsIn = (list: INodeProperties[]) =>
	list.flatMap(({ displayOptions: { show = {}, hide = {} } = {} }) =>
		[show, hide].flatMap((rule) => Object.keys(rule)),
	);

test.each(nodes.map((Node) => [Node.name, new Node().description.properties] as const))(
	'%s: n8n 1.x can tell in which order the parameters are to be resolved',
	(_name, properties) => {
		for (const list of listsIn(properties)) {
			const names = list.map(({ name }) => name);
			const unknown = conditionsIn(list).filter(
				(condition) => !/^[@/]/.test(condition) && !names.includes(condition),
			);
			expect(unknown).toEqual([]);
		}
	},
);
