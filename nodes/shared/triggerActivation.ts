import type { IHookFunctions } from 'n8n-workflow';

import { checkedForAll } from './errorOutput';
import { RefusedInput } from './failures';

/**
 * What n8n calls when a trigger is switched on and off. The vendors have no API for their addresses, so
 * nothing is sent; but a trigger that could never accept a callback is refused at once.
 *
 * @param check throws RefusedInput
 */
export function triggerActivation(check: (context: IHookFunctions) => Promise<void>) {
	return {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return false;
			},
			async create(this: IHookFunctions): Promise<boolean> {
				const refusal = await check(this).then(
					() => undefined,
					(error: unknown) => error,
				);
				checkedForAll(this, () => {
					if (refusal !== undefined) throw refusal;
					const events = this.getNodeParameter('events', []) as string[];
					if (events.length === 0) {
						throw new RefusedInput('Trigger On', 'has no event', 'Choose at least one.');
					}
				});
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return true;
			},
		},
	};
}
