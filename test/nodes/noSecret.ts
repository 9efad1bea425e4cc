import { allText } from './allText';
import type { Bench } from './bench';

/** Everything that a run leaves behind, without the address of the sandbox's credentials. */
type Result = Awaited<ReturnType<Bench['run']>>;

/** A secret as it is and in the encodings that it may be hidden in. */
function formsOf(secret: string): string[] {
	const bytes = Buffer.from(secret);
	return [secret, ...(['hex', 'base64', 'base64url'] as const).map((form) => bytes.toString(form))];
}

/** Searches text for each secret and each signature, in any case. */
export function expectNoSecretIn(text: string, secrets: string[], signatures: string[]): void {
	const seen = text.toLowerCase();
	for (const hidden of [...secrets.flatMap(formsOf), ...signatures]) {
		if (seen.includes(hidden.toLowerCase())) throw new Error(`Not to be seen: ${hidden}`);
	}
}

/** The signatures of all requests that reached the sandbox. */
export function signaturesOf({ requests }: Bench): string[] {
	return requests.flatMap(({ headers }) => (headers.sign ? [headers.sign] : []));
}

/** Searches output, error and log of a run, and what JSON makes of them. */
export function expectNoSecret(
	bench: Bench,
	{ run, items, errorItems, error, logs }: Result,
	signatures = signaturesOf(bench),
): void {
	const seen = [
		JSON.stringify([items, errorItems, error ?? null, logs]),
		allText([run.data.resultData, error, logs]),
	].join('\n');
	expectNoSecretIn(seen, bench.secrets, signatures);
}
