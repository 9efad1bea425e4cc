import type { Resource } from '../../../shared/resource';
import { get } from './get';
import { getAll } from './getAll';
import { getRecording } from './getRecording';

/** Group calls and voice messages that were made. */
export const callRecord: Resource = {
	name: 'Call Record',
	value: 'callRecord',
	operations: [get, getAll, getRecording],
};
