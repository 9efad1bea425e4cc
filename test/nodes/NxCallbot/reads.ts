import type { INodeParameters } from 'n8n-workflow';

import type { Bench } from '../bench';

type Account = Bench['sandbox']['state']['nxCallbot'];

/** A list that is read page by page. */
export interface ListCase {
	name: string;
	parameters: INodeParameters;
	endpoint: string;
	/** The switch of the sandbox that names its records. */
	list: keyof Account['listNames'];
	/** What is sent beside page and size when there are no filters. */
	sent: object;
	/** The field by which records are told apart, as the vendor names it and as it is put out. */
	key: { sent: string; shown: string };
	/** Brings about a list of this many records; returns their keys in the order of the list. */
	fill(account: Account, count: number): string[];
}

const large = 'large';

function largeTask(account: Account, orders: number): void {
	account.addTask({ userTaskID: large });
	account.addOrders(large, orders);
}
const ordersOf = (account: Account) => account.findTask(large)?.orders ?? [];

const inTask = (resource: string, endpoint: string) => ({
	parameters: { resource, operation: 'getAll', userTaskID: large },
	endpoint,
	sent: { productID: 'callbot', userTaskID: large, options: {} },
});

export const listCases: ListCase[] = [
	{
		name: 'Task / Get Many',
		parameters: { resource: 'task', operation: 'getAll' },
		endpoint: 'listTask',
		list: 'tasks',
		sent: { productID: 'callbot', queryConditions: {} },
		key: { sent: 'userTaskID', shown: 'userTaskID' },
		fill(account, count) {
			account.tasks = [];
			for (let serial = 0; serial < count; serial++) account.addTask();
			return account.tasks.map(({ userTaskID }) => userTaskID).reverse();
		},
	},
	{
		name: 'Order / Get Many',
		...inTask('order', 'listOrder'),
		list: 'orders',
		key: { sent: 'orderID', shown: 'contactId' },
		fill(account, count) {
			largeTask(account, count);
			return ordersOf(account).map(({ orderID }) => orderID);
		},
	},
	{
		name: 'Call / Get Many',
		...inTask('call', 'listCall'),
		list: 'calls',
		key: { sent: 'callID', shown: 'callId' },
		fill(account, count) {
			largeTask(account, count);
			account.dial(large, count);
			return ordersOf(account)
				.flatMap(({ calls }) => calls.map(({ callID }) => callID))
				.reverse();
		},
	},
];
