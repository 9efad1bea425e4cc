import { jsonAnswer, type Endpoint, type Vendor, type VendorAnswer } from '../vendor';
import { answer, success } from './envelope';
import { recallFlowEndpoints } from './recallFlow';
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
		perform: () => balanceAnswer(success, state.balance),
	};
}

const anyPath: Endpoint = {
	check: (request) => {
		const refusal = refusalOf(request);
		return refusal && answer(request, refusal);
	},
	perform: (request) => answer(request, success, {}),
};

/** LAAFFIC: auto recall and the balance of the account. */
export function laaffic(state: LaafficState): Vendor {
	return {
		name: 'laaffic',
		endpoints: {
			...recallFlowEndpoints(state),
			'GET /getBalance': getBalance(state),
			'GET /v3/getBalance': getBalance(state),
		},
		recognises: (headers) => headers['api-key'] !== undefined,
		anyPath,
	};
}
