import type { INodeParameters } from 'n8n-workflow';

import { createTaskBody } from '../../sandbox/testTasks';
import type { Bench } from '../bench';
import { byId } from '../bench';

type Account = Bench['sandbox']['state']['nxLink'];

/** What the two families of endpoints have in their headers. */
export const aiAgentFamily = { path: '/openapi/aiagent/', biztype: '100', action: 'nxai' };
export const callCenterFamily = { path: '/saas/cc/openapi/', biztype: '8', action: 'cc' };

/** One operation that reads records, with nothing but its required parameters. */
export interface ReadCase {
	name: string;
	family: typeof aiAgentFamily;
	endpoint: string;
	parameters: INodeParameters;
	/** The JSON that is sent then, Return All included where there is one. */
	sent: object;
	/** Puts a few records into the account. */
	arrange(account: Account): void;
	/** A record by its number, for answers that are made up. */
	record(serial: number): object;
	/** Where there are pages: how large the largest is. */
	pageSize?: number;
	/** A change of the parameters that is refused, and the parameter then told. */
	refused: INodeParameters;
	refusedName: string;
	/** Whether the records can be simplified. */
	simplify: boolean;
}

export const span = { from: '2023-07-01T00:00:00', to: '2023-08-01T00:00:00' };
const seconds = { from: 1_688_169_600, to: 1_690_848_000 };
const noLimit = { refused: { returnAll: false, limit: 0 }, refusedName: 'Limit' };
const noTeam = { refused: { tenantId: 0 }, refusedName: 'Team ID' };
const named = (resource: string, operation: string) => ({ resource, operation });
const all = { returnAll: true };

const aiAgentCases: ReadCase[] = [
	{
		name: 'Task / Get Many',
		family: aiAgentFamily,
		endpoint: 'task/list',
		parameters: { ...named('task', 'getAll'), ...all },
		sent: { pageNumber: 1, pageSize: 1000 },
		arrange: (account) => void account.addTask(createTaskBody),
		record: (serial) => ({ taskId: `t-${serial}` }),
		pageSize: 1000,
		...noLimit,
		simplify: true,
	},
	{
		name: 'Call Record / Get Many',
		family: aiAgentFamily,
		endpoint: 'call/list',
		parameters: { ...named('callRecord', 'getAll'), ...all, taskId: byId('task-1') },
		sent: { taskId: 'task-1', pageNumber: 1, pageSize: 1000 },
		arrange: (account) => account.addCalls('task-1', 3),
		record: (serial) => ({ callId: `c-${serial}`, taskId: 'task-1' }),
		pageSize: 1000,
		refused: { taskId: byId('={{ "" }}') },
		refusedName: 'Task',
		simplify: true,
	},
	{
		name: 'AI Agent / Get Many',
		family: aiAgentFamily,
		endpoint: 'flow/list',
		parameters: { ...named('aiAgent', 'getAll'), ...all },
		sent: { pageNumber: 1, pageSize: 1000 },
		arrange: () => {},
		record: (serial) => ({ autoFlowId: serial, name: 'Survey' }),
		pageSize: 1000,
		...noLimit,
		simplify: false,
	},
	{
		name: 'Call Route / Get Many',
		family: aiAgentFamily,
		endpoint: 'route/list',
		parameters: { ...named('route', 'getAll'), ...all },
		sent: { pageNumber: 1, pageSize: 1000 },
		arrange: () => {},
		record: (serial) => ({ routeId: `r-${serial}`, routeName: 'MX-Router' }),
		pageSize: 1000,
		...noLimit,
		simplify: false,
	},
];

const callCenterCases: ReadCase[] = [
	{
		name: 'Call Center Record / Get Many',
		family: callCenterFamily,
		endpoint: 'cdr/page',
		parameters: {
			...named('callCenterRecord', 'getAll'),
			...all,
			startTime: span.from,
			endTime: span.to,
		},
		sent: { startTime: seconds.from, endTime: seconds.to, page: 1, size: 100 },
		arrange: (account) => account.addCdrs(3),
		record: (serial) => ({ callId: `c-${serial}` }),
		pageSize: 100,
		refused: { endTime: '={{ "" }}' },
		refusedName: 'To',
		simplify: true,
	},
	{
		name: 'Call Center Record / Get by Order',
		family: callCenterFamily,
		endpoint: 'cdr/queryByOrderId',
		parameters: { ...named('callCenterRecord', 'getByOrder'), tenantId: 144, orderId: 'o-1' },
		sent: { tenantId: 144, orderId: 'o-1' },
		arrange: (account) => account.addCdrs(2, { orderId: 'o-1' }),
		record: (serial) => ({ callId: `c-${serial}` }),
		...noTeam,
		simplify: true,
	},
	{
		name: 'Call Center Agent / Get Many',
		family: callCenterFamily,
		endpoint: 'agent/page',
		parameters: { ...named('agent', 'getAll'), ...all, tenantId: 144 },
		sent: { tenantId: 144, page: 1, size: 200 },
		arrange: () => {},
		record: (serial) => ({ sipNumber: `NX${serial}`, userName: `NX${serial}` }),
		pageSize: 200,
		...noTeam,
		simplify: true,
	},
	{
		name: 'Call Center Agent / Get Status',
		family: callCenterFamily,
		endpoint: 'agent/status/info',
		parameters: {
			...named('agent', 'getStatus'),
			tenantId: 144,
			userName: 'NXAgent0001',
			startDateTime: span.from,
			endDateTime: span.to,
		},
		sent: {
			tenantId: 144,
			userName: 'NXAgent0001',
			startDateTime: seconds.from,
			endDateTime: seconds.to,
		},
		arrange: () => {},
		record: (serial) => ({ sipNumber: `NX${serial}`, userName: `NX${serial}` }),
		...noTeam,
		simplify: true,
	},
	{
		name: 'Call Center Agent / Get Efficiency',
		family: callCenterFamily,
		endpoint: 'agent/efficiencyStatistical/page',
		parameters: {
			...named('agent', 'getEfficiency'),
			...all,
			startDateTime: span.from,
			endDateTime: span.to,
			staticalType: 0,
		},
		sent: {
			staticalType: 0,
			startDateTime: '2023-07-01 00:00:00',
			endDateTime: '2023-08-01 00:00:00',
			page: 1,
			size: 100,
		},
		arrange: () => {},
		record: (serial) => ({ agentName: `NX${serial}` }),
		pageSize: 100,
		refused: { startDateTime: '={{ "" }}' },
		refusedName: 'From',
		simplify: true,
	},
	{
		name: 'Queue / Get Many',
		family: callCenterFamily,
		endpoint: 'agentGroup/page',
		parameters: { ...named('queue', 'getAll'), ...all, tenantId: 144, queueName: 'NX' },
		sent: { tenantId: 144, queueName: 'NX', page: 1, size: 200 },
		arrange: () => {},
		record: (serial) => ({ groupNo: `NX${serial}` }),
		pageSize: 200,
		...noTeam,
		simplify: false,
	},
	{
		name: 'Queue / Get Members',
		family: callCenterFamily,
		endpoint: 'agentGroup/member/list',
		parameters: { ...named('queue', 'getMembers'), tenantId: 144, queueNo: 'NXQueue0001' },
		sent: { tenantId: 144, queueNo: 'NXQueue0001' },
		arrange: () => {},
		record: (serial) => ({ sipNumber: `NX${serial}` }),
		...noTeam,
		simplify: false,
	},
];

/** All operations that read records. */
export const readCases: ReadCase[] = [...aiAgentCases, ...callCenterCases];

/** Those of them that read page by page. */
export const pagedCases = readCases.flatMap((readCase) =>
	readCase.pageSize === undefined ? [] : [{ ...readCase, pageSize: readCase.pageSize }],
);

/** A successful answer with this data, and fields beside it, in the envelope of both families. */
export function answerOf(data: unknown, beside: object = {}): string {
	const words = { message: 'success', msg: 'success', traceId: 'trace-1', reqId: 'trace-1' };
	return JSON.stringify({ code: 0, ...words, ...beside, data });
}
