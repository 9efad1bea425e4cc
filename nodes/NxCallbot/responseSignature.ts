import { signNxCallbot } from '../../credentials/signing/nxCallbot';
import { toldAdvice } from '../shared/advice';
import { VendorFailure } from '../shared/failures';
import { sameText } from '../shared/sameText';
import type { VendorAnswer, VendorRequest } from '../shared/vendorRequest';
import type { CallbotConnection } from './api';

/**
 * Refuses an answer that NXCloud has not signed, that was changed on its way, or that belongs to
 * another request.
 *
 * Source: vendor page "Callbot API authorization". That the signature covers the text of the body and
 * the answer's own createTs is inferred from "the same method as the request".
 *
 * @param request the one that is answered
 * @throws VendorFailure
 */
export function checkResponseSignature(
	{ headers, text, httpStatus }: VendorAnswer,
	{ vendor, uuid, secretKey, algorithm }: CallbotConnection,
	{ requestID, reads }: Pick<VendorRequest, 'reads'> & { requestID: string },
): void {
	const header = (name: string) => String(headers[name.toLowerCase()] ?? '').trim();
	const sign = header('sign');
	const createTs = header('createTs');
	const expected = signNxCallbot({ uuid, secretKey, requestID, createTs, body: text, algorithm });
	const belongs = header('requestID') === requestID && header('uuid') === uuid;
	if (belongs && sameText(sign.toUpperCase(), expected)) return;
	throw new VendorFailure(
		sign === ''
			? `The answer of ${vendor} is not signed`
			: `The answer of ${vendor} has a wrong signature`,
		{
			vendor,
			httpStatus,
			advice: `${toldAdvice({ unclear: 'Nothing of it is used.' }, { reads })} Check Secret Key and Algorithm of the credential. If they are right, a proxy may change answers, or the account signs them in another form: then switch off Verify Response Signature.`,
		},
	);
}
