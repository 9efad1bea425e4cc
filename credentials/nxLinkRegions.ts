/** Gateways by region, from the vendor page "Create AI outbound task", section service endpoints. */
export const NX_LINK_REGIONS = [
	{ name: 'Americas', value: 'americas', baseUrl: 'https://chl-api.nxlink.ai' },
	{ name: 'Hong Kong', value: 'hongKong', baseUrl: 'https://api-hk.nxlink.ai' },
	{ name: 'Indonesia', value: 'indonesia', baseUrl: 'https://api-idn.nxlink.ai' },
] as const;

/** The same choice as `nxLinkBaseUrl` for places where n8n takes an expression only. */
export const baseUrlExpression = `={{ (${JSON.stringify(
	Object.fromEntries(NX_LINK_REGIONS.map(({ value, baseUrl }) => [value, baseUrl])),
)})[$credentials.region] ?? $credentials.baseUrl.trim() }}`;

/** The gateway of a credential: the one of its region, or the address of its own. */
export function nxLinkBaseUrl(credentials: { region?: unknown; baseUrl?: unknown }): unknown {
	const region = NX_LINK_REGIONS.find(({ value }) => value === credentials.region);
	return region?.baseUrl ?? credentials.baseUrl;
}
