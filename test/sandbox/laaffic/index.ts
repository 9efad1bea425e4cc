import { jsonAnswer, type Endpoint, type Vendor, type VendorAnswer } from '../vendor';
import { anyPath, wrappedEndpoints } from './endpoints';
import { success } from './envelope';
import { recordingFile } from './recording';
import { refusalOf, type Outcome } from './signature';
import type { LaafficState } from './state';

/** The balance page has no data wrapper, and all its fields are strings. */
function balanceAnswer({ code, text }: Outcome, amounts: object = {}): VendorAnswer {
	return jsonAnswer({ status: String(code), reason: text, ...amounts });
}

function getBalance(state: LaafficState): Endpoint {
	return {
		check: (request) => {
			const refusal = refusalOf(request);
			return refusal && balanceAnswer(refusal);
		},
		perform: () => balanceAnswer(success(), state.balance),
	};
}

/** Every path without prefix and with /v3: the pages show now one, now the other. */
function underBothPrefixes(endpoints: Record<string, Endpoint>): Record<string, Endpoint> {
	const withPrefix = Object.entries(endpoints).map(([key, endpoint]) => [
		key.replace(' /', ' /v3/'),
		endpoint,
	]);
	return { ...endpoints, ...Object.fromEntries(withPrefix) };
}

/** LAAFFIC: group calls of AI Agents, auto recall, call records and the balance of the account. */
export function laaffic(state: LaafficState): Vendor {
	return {
		name: 'laaffic',
		endpoints: {
			...underBothPrefixes({ ...wrappedEndpoints(state), 'GET /getBalance': getBalance(state) }),
			'GET /recordings/{file}': { perform: (request) => recordingFile(state, request) },
		},
		recognises: (headers) => headers['api-key'] !== undefined,
		anyPath: anyPath(state),
	};
}
