import type { INodeParameters, INodeProperties } from 'n8n-workflow';

import { byId } from '../bench';
import { MOMENT_MS } from './givenValues';

const DAY_MS = 86_400_000;

/** Half the time for which LAAFFIC keeps records ago, so that both ends have room. */
export const RECORDS_FROM = Math.floor(Date.now() / 1000) * 1000 - 30 * DAY_MS;
export const RECORDS_TO = RECORDS_FROM + 20 * DAY_MS;

/** Ends of all other spans of time. */
export const SPAN_FROM = MOMENT_MS - 400 * DAY_MS;
export const SPAN_TO = MOMENT_MS + 400 * DAY_MS;

const iso = (milliseconds: number) => new Date(milliseconds).toISOString();

/** Right values by the name of the parameter, where the default is none or hides something. */
const samples: INodeParameters = {
	agentGroupNo: 'NX09445G000025',
	agentId: '110',
	appId: 'Jgd8oFei',
	batchKey: 'batch-1',
	callListJson: '[]',
	callee: '+86 138 0000 0001',
	contactId: 'contact-1',
	country: 'HK',
	members: 'NXAgent0001',
	name: 'Lucy',
	orderID: 'order-1',
	orderId: 'order-1',
	orderIDs: 'order-1',
	phoneNumber: '+86 138 0000 0001',
	queueName: 'NX10000001',
	queueNo: 'NX10000001',
	recordingFileId: 'recording-1',
	sceneID: 'scene-1',
	sendTime: iso(SPAN_TO),
	startupAt: iso(SPAN_TO),
	taskName: 'Survey',
	tenantId: 144,
	text: 'Your code is 1,2',
	userName: 'NX10000001',
	userPhone: '+86 138 0000 0001',
	variableFields: 'amount',
	voiceId: '22121121451210000001',
	startTime: iso(SPAN_FROM),
	startDateTime: iso(SPAN_FROM),
	strTime: iso(SPAN_FROM),
	endTime: iso(SPAN_TO),
	endDateTime: iso(SPAN_TO),
	allowSendTime: { window: [{ strTime: '09:00', endTime: '18:00' }] },
	dialWindows: { window: [{ from: '09:00', to: '18:00', overMidnight: false }] },
	functions: { smsFuncFlag: { rule: [{ smsID: '1203', intentID: '17', intentName: '' }] } },
	params: { param: [{ name: 'amount', value: '120' }] },
};

/** Values of locators by name; those of LAAFFIC are numbers. */
const ids: Record<string, string> = { autoFlowId: '197', routeId: 'route-1', userTaskID: 'task-1' };

/** A contact that is right, by the fields that it has. */
export function sampleContact(names: string[]): INodeParameters {
	const known = names.filter((name) => name in samples).map((name) => [name, samples[name]]);
	return Object.fromEntries(known) as INodeParameters;
}

/** Right parameters for an operation with these properties. */
export function sampleParameters(properties: INodeProperties[]): INodeParameters {
	return Object.fromEntries(
		properties.flatMap(({ name, type, options = [] }): Array<[string, INodeParameters[string]]> => {
			if (type === 'resourceLocator') return [[name, byId(ids[name] ?? '5000602')]];
			if (name === 'callList') {
				const [group] = options as Array<{ values: INodeProperties[] }>;
				const contact = sampleContact(group.values.map((value) => value.name));
				return [[name, { contact: [contact] }]];
			}
			return name in samples ? [[name, samples[name]]] : [];
		}),
	) as INodeParameters;
}
