import {
	UserError,
	type ICredentialDataDecryptedObject,
	type ICredentialTestRequest,
} from 'n8n-workflow';

/** What is wrong with such a field. */
export const UNSENDABLE = 'is too long, or holds signs that cannot be sent, such as a line break';

/** What a header can hold in every way of sending it: printable ASCII, and not too much of it. */
const HEADER_TEXT = /^[\x20-\x7e]{0,1000}$/;

/**
 * A field of a credential, without the white space that is easily copied along. What is no text, as an
 * expression may yield, counts as empty; a whole number stands for its digits.
 */
export function fieldOf(credentials: ICredentialDataDecryptedObject, field: string): string {
	const value: unknown = credentials[field];
	if (typeof value === 'string') return value.trim();
	return Number.isSafeInteger(value) ? String(value) : '';
}

/** Label of the first field that a credential lacks, or undefined. */
export function missingField(
	credentials: ICredentialDataDecryptedObject,
	labels: Record<string, string>,
): string | undefined {
	return Object.entries(labels).find(([field]) => fieldOf(credentials, field) === '')?.[1];
}

/** Label of the first field that has to travel in a header and cannot, or undefined. */
export function unsendableField(
	credentials: ICredentialDataDecryptedObject,
	labels: Record<string, string>,
	sent: string[],
): string | undefined {
	const name = sent.find((field) => !HEADER_TEXT.test(fieldOf(credentials, field)));
	return name && labels[name];
}

/**
 * Refuses a credential with an empty field, or with one that no header can hold, before anything is
 * signed or sent.
 *
 * @param labels field name → label that the user sees
 * @param sent names of the fields that travel in headers
 * @throws UserError naming the field
 */
export function requireFields(
	vendor: string,
	credentials: ICredentialDataDecryptedObject,
	labels: Record<string, string>,
	sent: string[] = [],
): void {
	const unsendable = unsendableField(credentials, labels, sent);
	if (unsendable !== undefined) {
		throw new UserError(`The ${unsendable} of the ${vendor} credential ${UNSENDABLE}`, {
			description: `Open the credential of this node and copy ${unsendable} again. Nothing was sent.`,
		});
	}
	const label = missingField(credentials, labels);
	if (label === undefined) return;
	throw new UserError(`The ${vendor} credential has no ${label}`, {
		description: `Open the credential of this node and fill in ${label}. Nothing was sent.`,
	});
}

type TestRules = NonNullable<ICredentialTestRequest['rules']>;

const REDIRECTS = [301, 302, 303, 307, 308];

/**
 * Rules of a credential test. The vendors answer HTTP 200 also to a refusal, and n8n compares a
 * field of the answer for equality, so each code that means failure is listed, as number and text; so
 * are the HTTP statuses of an address that is wrong.
 *
 * @param expected field that a success has, so that neither a web page nor an unlisted code passes
 * @param codeFields fields in which the vendor's pages put the code
 * @param messages what to tell for each code
 */
export function failWhen(
	vendor: string,
	expected: string,
	codeFields: string[],
	messages: Record<string, string>,
): TestRules {
	const rule = (key: string, value: unknown, message: string) => ({
		type: 'responseSuccessBody',
		properties: { key, value, message },
	});
	const codes = codeFields.flatMap((field) =>
		Object.entries(messages).flatMap(([code, message]) => [
			rule(field, Number(code), message),
			rule(field, code, message),
		]),
	);
	const unknown = `${vendor} did not answer as documented. Check the base URL, and the account in its console.`;
	const status = (value: number, message: string) => ({
		type: 'responseCode',
		properties: { value, message },
	});
	const leadsOn = `This address leads to another one. Give the base URL of ${vendor} itself.`;
	const rules = [
		...codes,
		rule(expected, undefined, unknown),
		rule(expected, null, unknown),
		status(404, `There is no ${vendor} at this address. Check the base URL.`),
		...REDIRECTS.map((code) => status(code, leadsOn)),
	];
	// n8n looks at each rule by itself; its type wants all of them of one kind.
	return rules as TestRules;
}
