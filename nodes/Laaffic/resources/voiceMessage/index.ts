import type { Resource } from '../../../shared/resource';
import { send } from './send';

/** Texts that are read out on the phone. */
export const voiceMessage: Resource = {
	name: 'Voice Message',
	value: 'voiceMessage',
	operations: [send],
};
