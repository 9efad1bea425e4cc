/**
 * What became of a call, in words that hold for every vendor:
 * - `answered`: someone took the call
 * - `notAnswered`: nobody took it, and the vendor does not tell more
 * - `busy`, `rejected`, `unreachable`: as the network or the person told it
 * - `blocked`: not dialed, because of a blocklist or a restriction
 * - `canceled`: ended by the caller before it was answered
 * - `failed`: a technical failure
 * - `timedOut`: no outcome arrived in the time that a workflow waited
 */
export type Outcome =
	| 'answered'
	| 'notAnswered'
	| 'busy'
	| 'rejected'
	| 'unreachable'
	| 'blocked'
	| 'canceled'
	| 'failed'
	| 'timedOut';

/**
 * The simplified outcome of a call, the same for all vendors, so that a workflow can change vendor
 * without being rewritten. What a vendor does not document stays absent; nothing is guessed.
 */
export interface CallOutcome {
	vendor: string;
	/** The caller's id of the contact or order. */
	contactId?: string;
	/** The vendor's id of the call. */
	callId?: string;
	taskId?: string;
	phoneNumber?: string;
	outcome?: Outcome;
	/** The vendor's own code of the outcome, and its documented words where there are any. */
	vendorCode?: number | string;
	vendorReason?: string;
	/** ISO 8601, in UTC. */
	startedAt?: string;
	answeredAt?: string;
	endedAt?: string;
	durationSeconds?: number;
	recordingUrl?: string;
	intent?: string;
	summary?: string;
	/** The caller's own pass-through text. */
	other?: string;
}
