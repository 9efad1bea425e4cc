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
}

/** A request that failed at the vendor, on the way to it, or on the way back. */
export class VendorFailure extends Error {
	/** @param reason the vendor's own words when there are any, else what happened */
	constructor(
		reason: string,
		readonly details: VendorFailureDetails,
	) {
		const { vendor, code, traceId, httpStatus } = details;
		const facts = [
			...(code === undefined ? [] : [`${vendor} code ${code}`]),
			...(httpStatus === undefined || httpStatus === 200 ? [] : [`HTTP ${httpStatus}`]),
			...(traceId ? [`trace id ${traceId}`] : []),
		];
		super(facts.length > 0 ? `${reason} (${facts.join(', ')})` : reason);
		this.name = 'VendorFailure';
	}
}
