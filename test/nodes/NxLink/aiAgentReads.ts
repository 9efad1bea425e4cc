import { createTaskBody } from '../../sandbox/testTasks';
import { byId } from '../bench';
import { aiAgentFamily, all, named, noLimit, type ReadCase } from './readCase';

/** Operations of the AI Agent family that read records. */
export const aiAgentReads: ReadCase[] = [
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
