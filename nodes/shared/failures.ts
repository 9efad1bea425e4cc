/** A value that must not be sent, and was not. */
export class RefusedInput extends Error {
	/**
	 * @param parameter the parameter as the user sees it, with the place inside a list when there is one
	 * @param problem what is wrong with it, in words that follow its name
	 * @param advice what to do
	 */
	constructor(
		readonly parameter: string,
		problem: string,
		readonly advice?: string,
	) {
		super(`${parameter}: ${problem}`);
		this.name = 'RefusedInput';
	}
}

export interface VendorFailureDetails {
	vendor: string;
	/** The vendor's own code, as text; absent when the answer had none. */
	code?: string;
	/** What the vendor's support asks for: traceId, reqId or responseID. */
	traceId?: string;
	httpStatus?: number;
	/** What to do. */
	advice: string;
	/** The vendor's own words alone, where there are any. */
	words?: string;
	/** Set where the cause may pass by itself; with how long the vendor asks to wait, in milliseconds. */
	passing?: { waitMs?: number };
	/** How often a request that only reads was sent, when more than once. */
	tries?: number;
}

/** So much of the words of a vendor is shown: some answer with a whole page. */
const SHOWN_CHARACTERS = 1000;

/** A request that failed at the vendor, on the way to it, or on the way back. */
export class VendorFailure extends Error {
	/** @param reason the vendor's own words when there are any, else what happened */
	constructor(
		readonly reason: string,
		readonly details: VendorFailureDetails,
	) {
		const { vendor, code, traceId, httpStatus, tries } = details;
		const facts = [
			...(code === undefined ? [] : [`${vendor} code ${code}`]),
			...(httpStatus === undefined || httpStatus === 200 ? [] : [`HTTP ${httpStatus}`]),
			...(traceId ? [`trace id ${traceId}`] : []),
			...(tries === undefined ? [] : [`tried ${tries} times`]),
		];
		const shown = shortened(reason);
		super(facts.length > 0 ? `${shown} (${facts.join(', ')})` : shown);
		this.name = 'VendorFailure';
	}

	/** The same failure of a request that was sent several times. */
	afterTries(tries: number): VendorFailure {
		return new VendorFailure(this.reason, { ...this.details, tries });
	}
}

/** The beginning of a text that is too long to be shown. */
export function shortened(text: string, characters = SHOWN_CHARACTERS): string {
	return text.length > characters ? `${text.slice(0, characters)}…` : text;
}
