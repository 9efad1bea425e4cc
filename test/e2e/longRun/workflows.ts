import type { WorkflowJson, WorkflowNodeJson } from '../../engine/types';
import { NX_LINK } from '../../nodes/waiting/waitingNode';
import { PACKAGE } from '../n8n';
import { chain, nxLink, webhook } from '../queue/workflows';

/** Tells the user's CRM what the workflow went on with, and in which execution. */
const tell = (url: string, fields: string): WorkflowNodeJson => ({
	name: 'Tell',
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.2,
	parameters: {
		method: 'POST',
		url,
		sendBody: true,
		specifyBody: 'json',
		jsonBody: `={{ JSON.stringify({ execution: $execution.id, ${fields} }) }}`,
	},
});

/** Takes callbacks at `/webhook/<id>/webhook`. */
export const receiving = (webhookId: string, crm: string): WorkflowJson =>
	chain([
		{
			name: 'Trigger',
			type: `${PACKAGE}.nxLinkTrigger`,
			webhookId,
			// However slow the machine is, the callbacks of a round are not too old for it.
			parameters: { events: ['callEnded'], options: { toleranceSeconds: 3_600 } },
		},
		tell(crm, 'callId: $json.callId, contactId: $json.contactId, outcome: $json.outcome'),
	]);

/** Calls the person who is posted to `/webhook/<path>`, and waits for the outcome. */
export const calling = (path: string, crm: string): WorkflowJson =>
	chain([
		webhook(path),
		nxLink('Call', {
			...NX_LINK.call,
			userTaskId: '={{ $json.body.lead }}',
			phoneNumber: '={{ $json.body.phone }}',
			other: '={{ $json.body.lead }}',
		}),
		tell(crm, 'lead: $json.other, phone: $json.phoneNumber, outcome: $json.outcome'),
	]);
