import { delimiter, dirname } from 'node:path';

import { isLts, version } from './version';

/** Shared by all processes of one n8n in queue mode, too. */
export const ENCRYPTION_KEY = 'end-to-end-encryption-key';

/** Nothing here may be asked on the internet; n8n works without all of it. */
const noInternet = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	// n8n 1.x has no such module, and refuses the name.
	...(isLts ? {} : { N8N_DISABLED_MODULES: 'mcp-registry' }),
};

const ltsOnNode20 = {
	// The other engine of expressions has no build for Node 20.
	N8N_EXPRESSION_ENGINE: 'legacy',
	// As n8n 2.x has it: on a single connection, what happens at the same time ends each other's transactions.
	DB_SQLITE_POOL_SIZE: '3',
};

/**
 * The environment of one n8n process. Made from nothing: neither the settings of an n8n of the
 * developer nor jest's NODE_ENV=test, in which n8n loads no packages, may reach it.
 */
export function environment(
	userFolder: string,
	{ port, brokerPort }: { port: number; brokerPort: number },
	more: Record<string, string> = {},
): Record<string, string> {
	return {
		PATH: [dirname(version.node), process.env.PATH].join(delimiter),
		HOME: userFolder,
		N8N_USER_FOLDER: userFolder,
		N8N_ENCRYPTION_KEY: ENCRYPTION_KEY,
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		// In the addresses of webhooks: "localhost" may be IPv6 where n8n listens on IPv4 only.
		N8N_HOST: '127.0.0.1',
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_SECURE_COOKIE: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		...noInternet,
		...(isLts ? ltsOnNode20 : {}),
		...more,
	};
}
