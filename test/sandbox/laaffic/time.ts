/**
 * No page names the time zone of times such as 2024-05-18 12:00:00, which the vendor calls
 * LocalDateTime. Taken here for UTC+8, the offset in the samples of the record pages.
 */
const offset = '+08:00';
const offsetMs = 8 * 3_600_000;

const shifted = (moment: number) => new Date(moment + offsetMs).toISOString().slice(0, 19);

/** A moment (milliseconds since 1970) as yyyy-MM-dd HH:mm:ss of the platform. */
export function localTime(moment: number): string {
	return shifted(moment).replace('T', ' ');
}

/** A moment (milliseconds since 1970) as the record pages write it: ISO 8601 with the offset. */
export function isoTime(moment: number): string {
	return shifted(moment) + offset;
}

/** Milliseconds since 1970 of a time of the platform. */
export function momentOf(local: string): number {
	return Date.parse(local.replace(' ', 'T') + offset);
}

/** A moment (milliseconds since 1970) as yyyyMMddHHmmss of the platform. */
export function compactTime(moment: number): string {
	return shifted(moment).replace(/\D/g, '');
}
