import type { INodePropertyOptions } from 'n8n-workflow';

/** 1 Monday … 7 Sunday. Calendar order reads better than the alphabet. */
export const WEEK_DAYS: INodePropertyOptions[] = [
	'Monday',
	'Tuesday',
	'Wednesday',
	'Thursday',
	'Friday',
	'Saturday',
	'Sunday',
].map((name, index) => ({ name, value: index + 1 }));
