import type { Endpoint, Vendor, VendorAnswer, VendorRequest } from '../vendor';
import { packed, refusalOfPacked, refusalOfPlain, unpacked } from './encoding';
import { answer, success } from './envelope';
import { listCall } from './lists/listCall';
import { listOrder } from './lists/listOrder';
import { listOrderDetail } from './lists/listOrderDetail';
import { listTask } from './lists/listTask';
import { addBatchCall } from './orders/addBatchCall';
import { exportBatchCall, importBatchCall } from './orders/batches';
import { stopOrder } from './orders/stopOrder';
import { ping } from './ping';
import type { NxCallbotState } from './state';
import { createAndCall, createTask } from './tasks/createTask';
import { mgrTaskStatus } from './tasks/mgrTaskStatus';
import { updateTask } from './tasks/updateTask';

type Work = (state: NxCallbotState, request: VendorRequest) => VendorAnswer;

const check = (request: VendorRequest): VendorAnswer | undefined => {
	const refusal = refusalOfPlain(request);
	return refusal && answer(request, refusal);
};

/** Does the work on the text of a request that may be compressed. */
const packedEndpoint = (state: NxCallbotState, work: Work): Endpoint => ({
	check: (request) => {
		const refusal = refusalOfPacked(request, state.gzipSigned);
		return refusal && answer(request, refusal);
	},
	perform: (request) => work(state, { ...request, body: unpacked(request) ?? request.body }),
});

const withPackedAnswer =
	(work: Work): Work =>
	(state, request) => {
		const result = work(state, request);
		return state.compress ? packed(request, result) : result;
	};

/** The refusal of a request whose time is too far off, where the account is switched to look at it. */
function refusalOfTime(
	{ clock }: NxCallbotState,
	request: VendorRequest,
): VendorAnswer | undefined {
	const off = Math.abs(request.now / 1000 - Number(request.headers.createts));
	if (!clock || off <= clock.toleranceSeconds) return undefined;
	return answer(request, { retCode: clock.retCode, retMsg: 'createTs is out of range' });
}

/** NXCloud Callbot API v3: the pages "Callbot API ..." of the wiki. */
export function nxCallbot(state: NxCallbotState): Vendor {
	const endpoint = (work: Work): Endpoint => ({
		check,
		perform: (request) => work(state, request),
	});
	const endpoints: Record<string, Endpoint> = {
		ping,
		createTask: endpoint(createTask),
		createAndCall: endpoint(createAndCall),
		updateTask: endpoint(updateTask),
		mgrTaskStatus: endpoint(mgrTaskStatus),
		addBatchCall: endpoint(addBatchCall),
		importBatchCall: packedEndpoint(state, importBatchCall),
		exportBatchCall: endpoint(withPackedAnswer(exportBatchCall)),
		stopOrder: endpoint(stopOrder),
		listTask: endpoint(listTask),
		listCall: endpoint(withPackedAnswer(listCall)),
		listOrder: endpoint(listOrder),
		listOrderDetail: endpoint(listOrderDetail),
	};
	return {
		name: 'nxCallbot',
		endpoints: Object.fromEntries(
			Object.entries(endpoints).map(([name, each]) => [
				`POST /callcentre/api/v3/${name}`,
				{
					...each,
					check: (request) => each.check?.(request) ?? refusalOfTime(state, request),
				} satisfies Endpoint,
			]),
		),
		recognises: ({ uuid, requestid }) => uuid !== undefined && requestid !== undefined,
		anyPath: { check, perform: (request) => answer(request, success, { data: {} }) },
	};
}
