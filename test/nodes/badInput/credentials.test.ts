import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';

import { LaafficApi } from '../../../credentials/LaafficApi.credentials';
import { NxCallbotApi } from '../../../credentials/NxCallbotApi.credentials';
import { NxLinkApi } from '../../../credentials/NxLinkApi.credentials';
import { allText } from '../allText';
import { Bench } from '../bench';
import { givenValues, type GivenValue } from './givenValues';
import { flag, isBlank, option, text, type Oracle } from './oracles';
import { problemOf } from './trial';

interface Tried {
	label: string;
	oracle: Oracle;
	/** The header that the field travels in. */
	header?: string;
	/** Other fields that it makes sense with. */
	beside?: ICredentialDataDecryptedObject;
}

interface TriedCredential {
	node: string;
	type: string;
	parameters: INodeParameters;
	fields: Record<string, Tried>;
	/** Fields that only triggers read. */
	ofTriggers: string[];
}

const isHeaderText = (given: string) => /^[\x20-\x7e]{0,1000}$/.test(given);
const key = (label: string, header: string): Tried => ({
	label,
	oracle: text(true, isHeaderText),
	header,
});
const secret = (label: string): Tried => ({ label, oracle: text(true) });
const choice = (label: string, values: string[]): Tried => ({
	label,
	oracle: option(values, false),
});
/** Of the table, nothing is an address without a query. */
const baseUrl: Tried = { label: 'Base URL', oracle: () => 'refused' };
const beside = { region: 'custom' };

const credentials: TriedCredential[] = [
	{
		node: 'nxLink',
		type: 'nxLinkApi',
		parameters: { resource: 'route', operation: 'getAll' },
		fields: {
			region: choice('Region', ['americas', 'hongKong', 'indonesia', 'custom']),
			baseUrl: { ...baseUrl, beside },
			accessKey: key('Access Key', 'accesskey'),
			accessSecret: secret('Access Secret'),
			algorithm: choice('Algorithm', ['md5', 'sha256']),
		},
		ofTriggers: ['callbackToken'],
	},
	{
		node: 'nxCallbot',
		type: 'nxCallbotApi',
		parameters: { resource: 'task', operation: 'getAll' },
		fields: {
			baseUrl,
			uuid: key('UUID', 'uuid'),
			secretKey: secret('Secret Key'),
			algorithm: choice('Algorithm', ['MD5', 'SHA256']),
			verifyResponseSignature: { label: 'Verify Response Signature', oracle: flag(false) },
		},
		ofTriggers: [],
	},
	{
		node: 'laaffic',
		type: 'laafficApi',
		parameters: { resource: 'account', operation: 'getBalance' },
		fields: {
			baseUrl,
			apiKey: key('API Key', 'api-key'),
			apiSecret: secret('API Secret'),
			pathPrefix: choice('Path Prefix', ['always', 'asDocumented', 'never']),
		},
		ofTriggers: ['callbackSecret'],
	},
];

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
	const answer = { code: 0, retCode: 0, message: 'success', balance: '1', data: { list: [] } };
	bench.sandbox.faults.add({ path: '/', kind: 'body', body: JSON.stringify(answer) });
});
afterAll(async () => await bench.stop());

test.each([new NxLinkApi(), new NxCallbotApi(), new LaafficApi()])(
	'every field of $displayName is tried',
	({ name, properties }) => {
		const [tried] = credentials.filter(({ type }) => type === name);
		const { fields, ofTriggers } = tried;
		const names = properties.filter(({ type }) => type !== 'notice').map((each) => each.name);
		expect([...Object.keys(fields), ...ofTriggers].sort()).toEqual(names.sort());
	},
);

/**
 * Credentials are kept as JSON. What n8n replaces by the default, which for an address is that of the
 * vendor itself, is left out where it would be used.
 */
function valuesFor(name: string): GivenValue[] {
	const leadsOutside = name === 'baseUrl' || name === 'region';
	return givenValues
		.filter(({ code, value }) => code === undefined || typeof value === 'string')
		.filter(({ value }) => !(leadsOutside && isBlank(value)));
}

describe.each(credentials)('$type', ({ node, type, parameters, fields }) => {
	test.each(Object.entries(fields))(
		'%s is used as it is or refused by name, and shown nowhere',
		async (name, { label, oracle, header, beside: more = {} }) => {
			const faults: string[] = [];
			for (const { name: shown, value } of valuesFor(name)) {
				bench.requests.length = 0;
				const changed = { [type]: { ...more, [name]: value } as ICredentialDataDecryptedObject };
				const result = await bench.run(node, parameters, { credentials: changed });
				const { error } = result;
				const [request] = bench.requests;
				// Neither a wrong key nor an answer without a signature is the fault of a value.
				const seen = {
					requests: request ? [{ ...request, signature: 'verified' as const }] : [],
					refusal: request ? undefined : error?.message,
					byEngine: false,
				};
				const sent = header ? () => request.headers[header] : undefined;
				const problem = problemOf(seen, oracle(value), [label], sent);
				if (problem !== undefined) faults.push(`${shown}: ${problem}`);
				const isSecret = typeof value === 'string' && value.trim().length > 15;
				const told = [error?.message, error?.description, allText([error, result.logs])].join();
				if (isSecret && told.includes(value.trim())) faults.push(`${shown}: is shown`);
				if (bench.secrets.some((each) => told.includes(each))) faults.push(`${shown}: a secret`);
			}
			expect(faults).toEqual([]);
		},
		60_000,
	);
});
