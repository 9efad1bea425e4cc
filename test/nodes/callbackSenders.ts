import type { OutgoingHttpHeaders } from 'node:http';

import { lucy, tom } from '../sandbox/testTasks';
import type { Bench } from './bench';
import type { Forgery } from './forging';
import { dialAiAgent, dialCallbot } from './triggers';

/** A vendor that signs its callbacks. */
export interface CallbackSender {
	trigger: 'nxLinkTrigger' | 'nxCallbotTrigger';
	/** All events of the trigger. */
	events: string[];
	/** Has the vendor call people and report it to an address of n8n. */
	send: (bench: Bench, url: string) => Promise<void>;
	/** Headers that the signature covers, and itself. */
	signed: string[];
	/** The header that has the time. */
	time: string;
}

export const nxLink: CallbackSender = {
	trigger: 'nxLinkTrigger',
	events: ['callEnded', 'taskStatusChanged', 'callCenterRecord'],
	send: (bench, url) =>
		dialAiAgent(bench, url, {
			callList: [
				{ ...lucy, other: 'Zürich' },
				{ ...tom, other: '東京' },
			],
		}),
	signed: ['accessKey', 'action', 'bizType', 'ts', 'sign'],
	time: 'ts',
};

export const nxCallbot: CallbackSender = {
	trigger: 'nxCallbotTrigger',
	events: ['callEnded', 'orderFinished', 'taskStatusChanged'],
	send: dialCallbot,
	signed: ['requestID', 'uuid', 'createTs', 'sign'],
	time: 'createTs',
};

/** What the vendor has sent, oldest first. */
export function genuineCallbacks({ sandbox }: Pick<Bench, 'sandbox'>): Forgery[] {
	return sandbox.dialler.deliveries.map(({ headers, body }) => ({
		headers: headers as OutgoingHttpHeaders,
		body: Buffer.from(body),
	}));
}
