import { getContactColumns as laafficColumns } from '../../../nodes/Laaffic/contactColumns';
import { Laaffic } from '../../../nodes/Laaffic/Laaffic.node';
import { getContactColumns as callbotColumns } from '../../../nodes/NxCallbot/contactColumns';
import { NxCallbot } from '../../../nodes/NxCallbot/NxCallbot.node';
import { getContactColumns as nxLinkColumns } from '../../../nodes/NxLink/contactColumns';
import { NxLink } from '../../../nodes/NxLink/NxLink.node';

const nodes = [
	['NXLink', new NxLink(), nxLinkColumns, 2],
	['NXCloud Callbot', new NxCallbot(), callbotColumns, 3],
	['LAAFFIC', new Laaffic(), laafficColumns, 1],
] as const;

test.each(nodes)(
	'%s says how the columns of Map Automatically are named',
	async (_, { description: { properties } }, getColumns, operations) => {
		const notices = properties.filter(({ name }) => name === 'columnsNotice');
		expect(notices).toHaveLength(operations);
		const named = (await getColumns()).fields.map(({ id }) => id);
		for (const { displayName, displayOptions } of notices) {
			expect(displayName.replace('The columns are named ', '').split(/, | and /)).toEqual(named);
			expect(displayOptions?.show).toMatchObject({
				callListSource: ['items'],
				'/columns.mappingMode': ['autoMapInputData'],
			});
		}
	},
);
