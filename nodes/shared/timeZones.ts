import type { INodePropertyOptions } from 'n8n-workflow';

/** All time zones by name; the first one leaves it to the workflow. */
export async function getTimeZones(): Promise<INodePropertyOptions[]> {
	return [
		{ name: 'Time Zone of the Workflow', value: '' },
		...Intl.supportedValuesOf('timeZone').map((zone) => ({ name: zone, value: zone })),
	];
}
