import type { IHookFunctions, INodePropertyOptions, INodeTypeDescription } from 'n8n-workflow';

import { shownOf, wantedOf } from './callbackEvents';
import { maximumAgeOf } from './callbackTrigger';
import { checkedForAll } from './errorOutput';
import { RefusedInput } from './failures';
import { oneOf } from './values';

/**
 * What n8n calls when a trigger is switched on and off. The vendors have no API for their addresses, so
 * nothing is sent; but a trigger that could never accept a callback is refused at once.
 *
 * @param check throws RefusedInput
 */
export function triggerActivation(
	check: (context: IHookFunctions) => Promise<void>,
	description: INodeTypeDescription,
) {
	return {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return false;
			},
			async create(this: IHookFunctions): Promise<boolean> {
				checkedForAll(this, () => refuseUnreadable(this, description));
				const refusal = await check(this).then(
					() => undefined,
					(error: unknown) => error,
				);
				checkedForAll(this, () => {
					if (refusal !== undefined) throw refusal;
				});
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return true;
			},
		},
	};
}

/** Refuses parameters that would only be found wrong when the first callback is there, and lost. */
function refuseUnreadable(context: IHookFunctions, { properties }: INodeTypeDescription): void {
	const { selected } = wantedOf(context);
	shownOf(context);
	maximumAgeOf(context);
	const events = properties.find(({ name }) => name === 'events')?.options ?? [];
	const known = (events as INodePropertyOptions[]).map(({ value }) => String(value));
	for (const event of selected) oneOf(event, 'Trigger On', known);
	if (selected.length === 0) {
		throw new RefusedInput('Trigger On', 'has no event', 'Choose at least one.');
	}
}
