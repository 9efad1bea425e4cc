import { accounts } from '../accounts';
import type { Callback, Signing } from '../dialler/callback';
import type { CallRecord } from './aiAgent/callRecord';
import type { AiAgentTask, Contact } from './aiAgent/data';
import { taskItem } from './aiAgent/taskItem';
import { signOf } from './signature';
import type { NxLinkState } from './state';

/**
 * Headers of a signed callback; none of them when the customer wants no signature. The rule is that
 * of page "whatsapp-callback-verify", the pair that of pages "AI Agent Task Callback" and "AI Agent
 * Task - Call Record Callback".
 */
function sign({ text, moment, switches }: Signing): Record<string, string> {
	if (!switches.signed) return {};
	const { accessKey } = accounts.nxLink;
	const signed = { accessKey, ts: String(moment), bizType: '100', action: 'nxai' };
	const algorithm = switches.algorithm.toLowerCase();
	return {
		...signed,
		...(switches.algorithmHeader && { algorithm }),
		sign: signOf({ ...signed, body: text }, algorithm),
	};
}

/**
 * Page "AI Agent Task Callback". It could be read to taskName; what follows here is taken from the
 * task list.
 */
export function taskCallback(state: NxLinkState, task: AiAgentTask): Callback {
	const calls = state.calls.filter((call) => call.taskId === task.taskId);
	const item = taskItem(task, calls, state.flowName(task.body.autoFlowId));
	return {
		vendor: 'nxLink',
		event: 'task',
		url: task.body.taskCallbackUrl || state.taskCallbackUrl,
		value: {
			taskId: item.taskId,
			userTaskId: item.userTaskId,
			other: item.other,
			autoFlowId: item.autoFlowId,
			autoFlowName: item.autoFlowName,
			taskName: item.taskName,
			taskStatus: item.taskStatus,
			statInfo: item.statInfo,
		},
		sign,
	};
}

/**
 * Page "AI Agent Task - Call Record Callback". It could be read to callRingTime; what follows here
 * is taken from the call records.
 */
export function callCallback(
	state: NxLinkState,
	task: AiAgentTask,
	contact: Contact,
	call: CallRecord,
): Callback {
	return {
		vendor: 'nxLink',
		event: 'call',
		url: contact.callCallbackUrl || task.body.callCallbackUrl || state.callCallbackUrl,
		value: {
			taskId: call.taskId,
			userTaskId: task.userTaskId,
			contactId: call.contactId,
			other: contact.other ?? null,
			autoFlowId: call.autoFlowId,
			orderHead: call.orderHead,
			orderTail: call.orderTail,
			callerPhone: call.callerPhone,
			calleePhone: call.calleePhone,
			realPhone: call.realPhone,
			callId: call.callId,
			callStatus: call.callStatus,
			callResult: call.callResult,
			createTs: call.createTs,
			opTs: call.opTs,
			callStart: call.callStart,
			callAnswer: call.callAnswer,
			callEnd: call.callEnd,
			callRingTime: call.callRingTime,
			...analogous(call),
		},
		sign,
	};
}

const analogous = (call: CallRecord) => ({
	callElapsed: call.callElapsed,
	callAudioUrl: call.callAudioUrl,
	hangupReason: call.hangupReason,
	userIntent: call.userIntent,
	callSummary: call.callSummary,
	sipCode: call.sipCode,
	turnTime: call.turnTime,
	agentId: call.agentId,
	agentName: call.agentName,
	agentGroupId: call.agentGroupId,
	agentGroupName: call.agentGroupName,
	manualCallStart: call.manualCallStart,
	manualCallAnswer: call.manualCallAnswer,
	manualCallEnd: call.manualCallEnd,
	manualCallStatus: call.manualCallStatus,
	manualElapsed: call.manualElapsed,
	attributes: call.attributes,
});
