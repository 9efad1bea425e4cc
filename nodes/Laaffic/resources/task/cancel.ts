import { perItem } from '../../../shared/perItem';
import type { Operation } from '../../../shared/resource';
import { wholeNumber } from '../../../shared/values';
import { callLaaffic, laafficConnection, type LaafficConnection } from '../../api';
import { taskField } from '../../locators';

/** Which states can be canceled is not documented. */
const CANNOT_BE_CANCELED =
	'LAAFFIC does not cancel this task. It may be finished or canceled already: look at its status with Task / Get Many.';

interface PreparedCancellation {
	connection: LaafficConnection;
	taskId: number;
}

/**
 * Task / Cancel. Source: vendor page "Cancel task" (AI Agent). It takes a list, but does not tell what
 * becomes of the others when one of them cannot be canceled; so one is sent at a time.
 */
export const cancel: Operation = {
	option: {
		name: 'Cancel',
		value: 'cancel',
		action: 'Cancel a task',
		description: 'Stop a task for good: its remaining numbers are not called',
	},
	fields: [
		{
			displayName:
				'Canceling cannot be undone: LAAFFIC has nothing that starts a canceled task again',
			name: 'cancelNotice',
			type: 'notice',
			default: '',
		},
		taskField,
	],
	execute: perItem<PreparedCancellation>({
		async prepare(context, itemIndex) {
			const connection = await laafficConnection(context, itemIndex);
			const id: unknown = context.getNodeParameter('taskId', itemIndex, '', { extractValue: true });
			return { connection, taskId: wholeNumber(id, 'Task', { min: 1 }) };
		},

		async send(context, { connection, taskId }) {
			await callLaaffic(
				context,
				connection,
				'/voice/group/call/cancel',
				{ taskIdList: [taskId] },
				{ '-54': CANNOT_BE_CANCELED },
			);
			return { canceled: true, taskId };
		},
	}),
};
