import type { IDataObject } from 'n8n-workflow';

import type { VendorResult } from '../shared/callVendor';
import { VendorFailure } from '../shared/failures';
import { isRecord } from '../shared/recordFields';
import type { VendorConnection } from '../shared/vendorRequest';

/**
 * The one record in `data`. What LAAFFIC answers for an id that it does not know is not documented:
 * its code table of these pages has nothing for that.
 *
 * @param what the record is, for the error message
 * @throws VendorFailure when there is none
 */
export function oneRecord(
	{ data, answer }: VendorResult,
	{ vendor }: VendorConnection,
	what: string,
): IDataObject {
	if (isRecord(data) && Object.keys(data).length > 0) return data;
	throw new VendorFailure(`${vendor} reports success, but its answer holds no ${what}`, {
		vendor,
		httpStatus: answer.httpStatus,
		advice: 'Check the ID and the account of this credential.',
	});
}
