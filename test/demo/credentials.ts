import type { Sandbox } from '../sandbox';

/** The data of the credentials that the sandbox accepts, by credential type. */
export function credentialsOf({ url, accounts }: Pick<Sandbox, 'url' | 'accounts'>) {
	return {
		nxLinkApi: { region: 'custom', baseUrl: url, ...accounts.nxLink, algorithm: 'sha256' },
		nxCallbotApi: { baseUrl: url, ...accounts.nxCallbot, algorithm: 'SHA256' },
		laafficApi: { baseUrl: url, ...accounts.laaffic },
	};
}
