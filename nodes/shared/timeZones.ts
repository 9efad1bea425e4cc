import type { INodePropertyOptions } from 'n8n-workflow';

/** Names in use today that the list of the runtime has under an older name, and UTC. */
const CURRENT_NAMES = [
	'America/Argentina/Buenos_Aires',
	'Asia/Ho_Chi_Minh',
	'Asia/Kathmandu',
	'Asia/Kolkata',
	'Asia/Yangon',
	'Europe/Kyiv',
	'UTC',
];

/** All time zones by name; the first one leaves it to the workflow. */
export async function getTimeZones(): Promise<INodePropertyOptions[]> {
	const zones = new Set([...CURRENT_NAMES, ...Intl.supportedValuesOf('timeZone')]);
	return [
		{ name: 'Time Zone of the Workflow', value: '' },
		...[...zones].sort().map((zone) => ({ name: zone, value: zone })),
	];
}
