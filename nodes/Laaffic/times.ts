/** Times in the forms that LAAFFIC's pages want them in. */
import { nowIn, type ZonedDateTime } from '../shared/dateTime';
import type { VendorContext } from '../shared/vendorRequest';

/** How far back the lists of the editor look. */
const RECENT_DAYS = 90;

/** Both ends of a span of time, as queries of tasks and recall flows take it. */
export interface TextSpan {
	strTime: string;
	endTime: string;
}

/** `yyyy-MM-dd HH:mm:ss`, the LocalDateTime of the group call and recall pages, which has no zone. */
export function localText(moment: ZonedDateTime): string {
	return moment.toFormat('yyyy-MM-dd HH:mm:ss');
}

/** `yyyy-MM-ddTHH:mm:ss+08:00`, the ISO 8601 of the record pages. */
export function offsetText(moment: ZonedDateTime): string {
	return moment.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");
}

/** The span in local text. */
export function textSpan({ from, to }: { from: ZonedDateTime; to: ZonedDateTime }): TextSpan {
	return { strTime: localText(from), endTime: localText(to) };
}

/**
 * The days until now. It ends a day later, because the zone in which LAAFFIC reads the text may be
 * ahead of that of the workflow.
 *
 * @param days how far back it goes
 */
export function spanUntilNow(context: VendorContext, days = RECENT_DAYS): TextSpan {
	const now = nowIn(context.getTimezone());
	return textSpan({ from: now.minus({ days }), to: now.plus({ days: 1 }) });
}
