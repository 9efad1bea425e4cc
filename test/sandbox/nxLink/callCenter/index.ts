import type { Endpoint, VendorAnswer, VendorRequest } from '../../vendor';
import { refusalCode, type Family } from '../signature';
import type { NxLinkState } from '../state';
import { agentStatus, listAgents } from './agentEndpoints';
import { findCdrs, listCdrs } from './cdrEndpoints';
import { createAndCall } from './createAndCall';
import { listEfficiency } from './efficiency';
import { refused } from './envelope';
import { listMembers, listQueues, updateMembers } from './queueEndpoints';

export { refused, succeeded } from './envelope';

const family: Family = { bizType: '8', action: 'cc' };

/** The endpoints of the NXLink call center pages: bizType 8, action cc. */
export function callCenterEndpoints(state: NxLinkState): Record<string, Endpoint> {
	const endpoint = (work: (state: NxLinkState, request: VendorRequest) => VendorAnswer) => ({
		check: (request: VendorRequest) => {
			const code = refusalCode(request, family);
			return code && refused(code);
		},
		perform: (request: VendorRequest) => work(state, request),
	});
	return {
		'POST /saas/cc/openapi/ai/createandcall': endpoint(createAndCall),
		'POST /saas/cc/openapi/cdr/page': endpoint(listCdrs),
		'POST /saas/cc/openapi/cdr/queryByOrderId': endpoint(findCdrs),
		'POST /saas/cc/openapi/agent/page': endpoint(listAgents),
		'POST /saas/cc/openapi/agent/status/info': endpoint(agentStatus),
		'POST /saas/cc/openapi/agent/efficiencyStatistical/page': endpoint(listEfficiency),
		'POST /saas/cc/openapi/agentGroup/page': endpoint(listQueues),
		'POST /saas/cc/openapi/agentGroup/member/list': endpoint(listMembers),
		'POST /saas/cc/openapi/agentGroup/updateMembers': endpoint(updateMembers),
	};
}
