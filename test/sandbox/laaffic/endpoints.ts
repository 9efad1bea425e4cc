import type { Endpoint, VendorRequest } from '../vendor';
import { getRecord, queryRecords } from './callRecords';
import { createTask } from './createTask';
import { enveloped, success, type Result, type Shown } from './envelope';
import { cancelRecall, queryRecallDetail, queryRecallPage, updateRecall } from './recallFlow';
import { getRecordingUrl } from './recording';
import { sendCode } from './sendCode';
import { refusalOf } from './signature';
import type { LaafficState } from './state';
import { cancelTasks, queryTasks } from './tasks';

type Work = (state: LaafficState, request: VendorRequest) => Result;

/** Samples of the recall flows and of the task list. */
const numberByPrefix: Shown = { names: 'byPrefix', codeType: 'number' };
/** Samples of the cancellation of tasks, and of script calls for the creation, which shows none. */
const textByPrefix: Shown = { names: 'byPrefix', codeType: 'text' };
/** Samples of the older voice pages. */
const textStatus: Shown = { names: 'status', codeType: 'text' };

/** Joins the signature check, the work of an endpoint and the envelope that its page shows. */
function endpoint(state: LaafficState, shown: Shown, work: Work): Endpoint {
	const answer = (request: VendorRequest, result: Result) =>
		enveloped(state.envelope, shown, request, result);
	return {
		check: (request) => {
			const refusal = refusalOf(request);
			return refusal && answer(request, refusal);
		},
		perform: (request) => answer(request, work(state, request)),
	};
}

/** What a signed request to any other path gets. */
export const anyPath = (state: LaafficState): Endpoint =>
	endpoint(state, numberByPrefix, () => success({}));

/** The documented endpoints that have a data wrapper, by method and path without prefix. */
export function wrappedEndpoints(state: LaafficState): Record<string, Endpoint> {
	const shownAs = (shown: Shown, work: Work) => endpoint(state, shown, work);
	return {
		'POST /voice/group/call/send/agent': shownAs(textByPrefix, createTask),
		'POST /voice/group/call/query': shownAs(numberByPrefix, queryTasks),
		'POST /voice/group/call/cancel': shownAs(textByPrefix, cancelTasks),
		'POST /voice/recallFlow/queryPage': shownAs(numberByPrefix, queryRecallPage),
		'POST /voice/recallFlow/queryDetail': shownAs(numberByPrefix, queryRecallDetail),
		'POST /voice/recallFlow/update': shownAs(numberByPrefix, updateRecall),
		'POST /voice/recallFlow/cancel': shownAs(numberByPrefix, cancelRecall),
		'POST /voice/recordGroupQuery': shownAs(textStatus, queryRecords),
		'GET /voice/recordGroup/{voiceId}': shownAs(textStatus, getRecord),
		'GET /voice/getRecordingFileUrl': shownAs(textStatus, getRecordingUrl),
		'POST /voice/sendCode': shownAs(textStatus, sendCode),
	};
}
