import { nowIn, type ZonedDateTime } from '../../../shared/dateTime';
import { RefusedInput } from '../../../shared/failures';
import { givenFields, requiredTimeField, type FieldName } from '../../../shared/givenFields';
import { limitFields, simplifyField } from '../../../shared/listFields';
import type { Operation } from '../../../shared/resource';
import { callReport } from '../../callReport';
import { laafficList } from '../../lists';
import { offsetText } from '../../times';

const FROM: FieldName = ['strTime', 'From'];
const TO: FieldName = ['endTime', 'To'];

const MAX_DAYS = 31;
const KEPT_MONTHS = 2;

/** Call Record / Get Many. Source: vendor page "Query group call records". */
export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many call records',
		description:
			'List the group calls and voice messages of the last two months with their outcome',
	},
	fields: [
		requiredTimeField(FROM, 'Begin of the time whose calls are listed, at most two months ago'),
		requiredTimeField(TO, 'End of the time whose calls are listed, at most 31 days later'),
		...limitFields,
		simplifyField,
	],
	execute: laafficList({
		path: '/v3/voice/recordGroupQuery',
		keyFields: ['voiceId'],
		simplify: callReport,
		paramsOf(context, itemIndex) {
			const { from, to } = givenFields(context, itemIndex).requiredSpan(FROM, TO);
			refuseLongSpan(from, to);
			refuseForgotten(from, context.getTimezone());
			return { strTime: offsetText(from), endTime: offsetText(to) };
		},
	}),
};

function refuseLongSpan(from: ZonedDateTime, to: ZonedDateTime): void {
	// Not calendar days of the workflow: the vendor knows nothing of a zone in which clocks are changed.
	if (to.toMillis() <= from.plus({ hours: 24 * MAX_DAYS }).toMillis()) return;
	throw new RefusedInput(
		'To',
		`is more than ${MAX_DAYS} days after From`,
		`LAAFFIC lists at most ${MAX_DAYS} days at a time. Ask for each month on its own. Nothing was sent for this item.`,
	);
}

/** From the start of that day on: the expression that made the time was evaluated a moment ago. */
function refuseForgotten(from: ZonedDateTime, zone: string): void {
	const oldest = nowIn(zone).minus({ months: KEPT_MONTHS }).startOf('day');
	if (from.toMillis() >= oldest.toMillis()) return;
	throw new RefusedInput(
		'From',
		'is more than two months ago',
		`LAAFFIC lists calls of the last two months only. Begin on ${oldest.toISODate()} or later. Nothing was sent for this item.`,
	);
}
