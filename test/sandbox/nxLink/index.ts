import type { Endpoint, Vendor, VendorRequest } from '../vendor';
import * as aiAgent from './aiAgent';
import * as callCenter from './callCenter';
import { refusalCode } from './signature';
import type { NxLinkState } from './state';

/** The call center answers in its own envelope, everything else in that of the AI Agent. */
const familyOf = (request: VendorRequest) =>
	request.path.startsWith('/saas/cc/') ? callCenter : aiAgent;

const anyPath: Endpoint = {
	check: (request) => {
		const code = refusalCode(request);
		return code && familyOf(request).refused(code);
	},
	perform: (request) => {
		const { biztype: bizType, action } = request.headers;
		return familyOf(request).succeeded({ bizType, action });
	},
};

/** NXLink: the AI Agent and the call center behind one way of signing. */
export function nxLink(state: NxLinkState): Vendor {
	return {
		name: 'nxLink',
		endpoints: { ...aiAgent.aiAgentEndpoints(state), ...callCenter.callCenterEndpoints(state) },
		recognises: (headers) => headers.accesskey !== undefined,
		anyPath,
	};
}
