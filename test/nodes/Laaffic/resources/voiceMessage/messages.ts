import type { INodeParameters } from 'n8n-workflow';

export const SEND_PATH = '/v3/voice/sendCode';

/** The message of the vendor page. */
export const sampleMessage: INodeParameters = {
	resource: 'voiceMessage',
	operation: 'send',
	callee: '932111111111',
	language: 'EN',
	text: 'hello world',
	appId: '4luaKsL2',
};

/** The same with fields that are not required. */
export const messageWith = (additionalFields: INodeParameters): INodeParameters => ({
	...sampleMessage,
	additionalFields,
});
