import type { Endpoint, VendorAnswer, VendorRequest } from '../../vendor';
import { refusalCode, type Family } from '../signature';
import type { NxLinkState } from '../state';
import { appendContacts, createTask, deleteContact } from './contacts';
import { refused } from './envelope';
import { listCalls, listFlows, listRoutes, listTasks } from './lists';

export { refused, succeeded } from './envelope';

const family: Family = { bizType: '100', action: 'nxai' };

/** The endpoints of the NXLink AI Agent pages: bizType 100, action nxai. */
export function aiAgentEndpoints(state: NxLinkState): Record<string, Endpoint> {
	const endpoint = (work: (state: NxLinkState, request: VendorRequest) => VendorAnswer) => ({
		check: (request: VendorRequest) => {
			const code = refusalCode(request, family);
			return code && refused(code);
		},
		perform: (request: VendorRequest) => work(state, request),
	});
	return {
		'POST /openapi/aiagent/task/create': endpoint(createTask),
		'POST /openapi/aiagent/task/list': endpoint(listTasks),
		'POST /openapi/aiagent/call/append': endpoint(appendContacts),
		'POST /openapi/aiagent/call/list': endpoint(listCalls),
		'POST /openapi/aiagent/order/delete': endpoint(deleteContact),
		'POST /openapi/aiagent/flow/list': endpoint(listFlows),
		'POST /openapi/aiagent/route/list': endpoint(listRoutes),
	};
}
