import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ICredentialType, Icon } from 'n8n-workflow';

import { LaafficApi } from '../../credentials/LaafficApi.credentials';
import { NxCallbotApi } from '../../credentials/NxCallbotApi.credentials';
import { NxLinkApi } from '../../credentials/NxLinkApi.credentials';
import packageJson from '../../package.json';

const root = join(__dirname, '..', '..');
const classes = { NxLinkApi, NxCallbotApi, LaafficApi };
const all = Object.entries(classes).map(([file, type]): [string, ICredentialType] => [
	file,
	new type(),
]);

function property(type: ICredentialType, name: string) {
	const found = type.properties.find((each) => each.name === name);
	if (!found) throw new Error(`${type.name} has no field ${name}`);
	return found;
}

const valuesOf = (type: ICredentialType, name: string) =>
	(property(type, name).options ?? []).map((option) => ('value' in option ? option.value : ''));

it('all credentials of the package are tested here', () => {
	const files = Object.keys(classes).map((file) => `dist/credentials/${file}.credentials.js`);
	expect([...packageJson.n8n.credentials].sort()).toEqual(files.sort());
});

describe.each(all)('%s', (file, type) => {
	it('keeps its name, fields, signing and test when n8n copies it', () => {
		expect(Object.hasOwn(type, 'authenticate')).toBe(true);
		expect({ ...type }).toMatchObject({
			name: file.charAt(0).toLowerCase() + file.slice(1),
			authenticate: expect.any(Function),
			test: { request: { method: expect.any(String), url: expect.any(String) } },
			properties: type.properties,
		});
	});

	it.each(['credentials', 'dist/credentials'])('has its icons beside %s', (folder) => {
		const { light, dark } = type.icon as Exclude<Icon, string>;
		for (const icon of [light, dark]) {
			expect(icon).toMatch(/^file:.+\.svg$/);
			expect(existsSync(join(root, folder, icon.slice('file:'.length)))).toBe(true);
		}
		expect(light).not.toBe(dark);
	});

	it('links to its documentation', () => {
		expect(new URL(type.documentationUrl ?? '')).toMatchObject({
			protocol: 'https:',
			pathname: `/package/${packageJson.name}`,
			hash: `#${type.displayName.toLowerCase().replaceAll(' ', '-')}`,
		});
	});

	it('demands its text fields and explains all fields', () => {
		for (const field of type.properties) {
			expect(field.description ?? '').not.toBe('');
			// What proves callbacks is for the triggers only.
			const forRequests = !field.name.startsWith('callback');
			if (field.type === 'string') expect(field.required ?? false).toBe(forRequests);
		}
	});
});

describe.each([
	[
		new NxLinkApi(),
		['region', 'baseUrl', 'accessKey', 'accessSecret', 'algorithm', 'callbackToken'],
		'NXLink API',
	],
	[
		new NxCallbotApi(),
		['baseUrl', 'uuid', 'secretKey', 'algorithm', 'verifyResponseSignature'],
		'NXCloud Callbot API',
	],
	[
		new LaafficApi(),
		['baseUrl', 'apiKey', 'apiSecret', 'pathPrefix', 'callbackSecret'],
		'LAAFFIC API',
	],
])('%#: names', (type, fields, displayName) => {
	it(`${displayName} has just its fields`, () => {
		expect(type.displayName).toBe(displayName);
		expect(type.properties.map(({ name }) => name)).toEqual(fields);
	});

	it('masks its secrets, which have no default', () => {
		for (const name of fields.filter((each) => /secret/i.test(each))) {
			const { typeOptions, default: value } = property(type, name);
			expect(typeOptions).toMatchObject({ password: true });
			expect(value).toBe('');
		}
	});
});

describe('choices', () => {
	it('NXLink: the regions with their documented gateways, and an address of one’s own', () => {
		expect(property(new NxLinkApi(), 'region').options).toEqual([
			{ name: 'Americas', value: 'americas', description: 'chl-api.nxlink.ai' },
			{ name: 'Hong Kong', value: 'hongKong', description: 'api-hk.nxlink.ai' },
			{ name: 'Indonesia', value: 'indonesia', description: 'api-idn.nxlink.ai' },
			{ name: 'Custom', value: 'custom', description: expect.any(String) },
		]);
		expect(property(new NxLinkApi(), 'region').default).toBe('hongKong');
		expect(property(new NxLinkApi(), 'baseUrl').displayOptions).toEqual({
			show: { region: ['custom'] },
		});
	});

	it('algorithms, MD5 first', () => {
		expect(valuesOf(new NxLinkApi(), 'algorithm')).toEqual(['md5', 'sha256']);
		expect(property(new NxLinkApi(), 'algorithm').default).toBe('md5');
		expect(valuesOf(new NxCallbotApi(), 'algorithm')).toEqual(['MD5', 'SHA256']);
		expect(property(new NxCallbotApi(), 'algorithm').default).toBe('MD5');
	});

	it('base URLs', () => {
		expect(property(new NxLinkApi(), 'baseUrl').default).toBe('');
		const callbot = property(new NxCallbotApi(), 'baseUrl');
		expect(callbot.default).toBe('https://nxbot.nxcloud.com');
		expect(property(new LaafficApi(), 'baseUrl').default).toBe('https://api.laaffic.com');
	});
});
