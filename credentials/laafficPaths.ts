/**
 * Whether a path begins with /v3. LAAFFIC's own pages have it on those for voice and account and not on
 * those for AI Agent; its sister brands have it always or never, and both seem to reach the same
 * service. This file alone decides it.
 */

/** The setting of the credential. */
export type PathPrefix = 'asDocumented' | 'always' | 'never';

const PREFIX = '/v3';

/**
 * The path to send to, below the base URL of the credential.
 *
 * @param documented the path as LAAFFIC's own page has it, such as /v3/voice/sendCode
 * @param baseUrl may itself end in /v3, which then counts for all paths
 */
export function laafficPath(
	documented: string,
	{ baseUrl, pathPrefix }: { baseUrl: string; pathPrefix: PathPrefix },
): string {
	const bare = documented.startsWith(`${PREFIX}/`) ? documented.slice(PREFIX.length) : documented;
	if (endsInPrefix(baseUrl) || pathPrefix === 'never') return bare;
	return pathPrefix === 'always' ? `${PREFIX}${bare}` : documented;
}

/** The same for the credential test, as an expression: n8n runs no code of ours there. */
export const BALANCE_PATH =
	"={{ $credentials.pathPrefix === 'never' || $credentials.baseUrl.trim().replace(/\\/+$/, '').endsWith('/v3') ? '' : '/v3' }}/getBalance";

function endsInPrefix(baseUrl: string): boolean {
	return baseUrl.trim().replace(/\/+$/, '').endsWith(PREFIX);
}

/** The content type of JSON, as the vendor pages have it. */
export const LAAFFIC_JSON = 'application/json;charset=UTF-8';
