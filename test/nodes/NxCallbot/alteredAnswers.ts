import { nxCallbotSign } from '../../sandbox/testClients';
import type { PassingAnswer } from './proxy';

/** What a proxy makes of an answer. */
export type Change = (answer: PassingAnswer) => PassingAnswer;

export const withHeaders =
	(changed: Record<string, string>): Change =>
	(answer) => ({ ...answer, headers: { ...answer.headers, ...changed } });

export const without =
	(name: string): Change =>
	({ headers, ...answer }) => ({
		...answer,
		headers: Object.fromEntries(Object.entries(headers).filter(([other]) => other !== name)),
	});

/** Signed as the vendor would, but for another request, or with another algorithm. */
export const signedAnew =
	(changed: Record<string, string>, algorithm: 'MD5' | 'SHA256' = 'MD5'): Change =>
	({ headers: given, ...answer }) => {
		const headers: Record<string, string> = { ...given, ...changed, algorithm };
		const sign = nxCallbotSign(answer.body, headers.createts, headers.requestid, algorithm);
		return { ...answer, headers: { ...headers, sign } };
	};

/** Another text that is just as long. */
export const forged: Change = (answer) => ({
	...answer,
	body: answer.body.replace('"retMsg":"success"', '"retMsg":"forged!"'),
});

const gateway: Change = () => ({
	status: 502,
	headers: { 'content-type': 'text/html' },
	body: '<html><body>forged</body></html>',
});

export const notSigned = 'The answer of NXCloud Callbot is not signed';
export const wrongSignature = 'The answer of NXCloud Callbot has a wrong signature';

interface Alteration {
	name: string;
	change: Change;
	/** The error when answers are verified. */
	message: string;
}

const another = 'f'.repeat(32);

/** Answers that are complete, but not those that the vendor has signed for the request. */
export const alterations: Alteration[] = [
	{ name: 'no sign', change: without('sign'), message: notSigned },
	{ name: 'an empty sign', change: withHeaders({ sign: '' }), message: notSigned },
	...[
		{ name: 'another sign', change: withHeaders({ sign: 'A'.repeat(32) }) },
		{ name: 'a sign that is too short', change: withHeaders({ sign: 'A' }) },
		{ name: 'a sign of the other algorithm', change: signedAnew({}, 'SHA256') },
		{ name: 'an altered body', change: forged },
		{
			name: 'a body with a blank more',
			change: (answer: PassingAnswer) => ({ ...answer, body: `${answer.body} ` }),
		},
		{ name: 'another createTs', change: withHeaders({ createts: '1726214401' }) },
		{ name: 'no createTs', change: without('createts') },
		{ name: 'the signature of another request', change: signedAnew({ requestid: another }) },
		{ name: 'another requestID', change: withHeaders({ requestid: another }) },
		{ name: 'no requestID', change: without('requestid') },
		{ name: 'another uuid', change: withHeaders({ uuid: 'another-account' }) },
		{ name: 'no uuid', change: without('uuid') },
	].map((alteration) => ({ ...alteration, message: wrongSignature })),
];

/** Answers that do not come from the vendor at all. */
export const foreignAnswers: Alteration[] = [
	{ name: 'the page of a gateway', change: gateway, message: `${notSigned} (HTTP 502)` },
	{
		name: 'an empty answer',
		change: () => ({ status: 200, headers: {}, body: '' }),
		message: notSigned,
	},
];
