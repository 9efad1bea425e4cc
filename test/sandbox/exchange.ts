import type { FastifyReply, FastifyRequest } from 'fastify';

import { AnswerLine } from './answerLine';
import { strike, type FaultList } from './faults';
import { journalEntry } from './journal';
import { documents } from './paths';
import type { JournalEntry } from './types';
import { jsonAnswer, type Endpoint, type Vendor, type VendorAnswer } from './vendor';

interface Target {
	vendor?: Vendor;
	endpoint?: Endpoint;
}

/** A documented path under another method is nobody's: it must not look like a success. */
function target(vendors: Vendor[], { method, path, headers }: JournalEntry): Target {
	for (const vendor of vendors) {
		const known = Object.entries(vendor.endpoints).filter(([key]) => documents(key, path));
		const asked = known.find(([key]) => key.startsWith(`${method} `));
		if (known.length > 0) return { vendor, endpoint: asked?.[1] };
	}
	const vendor = vendors.find((each) => each.recognises(headers));
	return { vendor, endpoint: vendor?.anyPath };
}

function noSuchEndpoint({ method, path }: JournalEntry): VendorAnswer {
	return { ...jsonAnswer({ error: `no such endpoint: ${method} ${path}` }), status: 404 };
}

/** The world that an exchange takes place in. */
export interface Surroundings {
	vendors: Vendor[];
	journal: JournalEntry[];
	faults: FaultList;
	/** Milliseconds since 1970. */
	now: () => number;
}

/**
 * One request from its arrival to its answer: noted in the journal, its signature checked, struck
 * by a fault or not, carried out when the vendor accepts it.
 */
export async function exchange(
	{ vendors, journal, faults, now }: Surroundings,
	request: FastifyRequest,
	reply: FastifyReply,
): Promise<void> {
	const entry = journalEntry(request);
	journal.push(entry);

	const { vendor, endpoint } = target(vendors, entry);
	entry.vendor = vendor?.name ?? 'unknown';
	const query = new URLSearchParams(request.raw.url?.replace(/^[^?]*/, ''));
	const vendorRequest = { ...entry, query, now: now() };
	const refusal = endpoint?.check?.(vendorRequest);
	if (endpoint?.check) entry.signature = refusal ? 'rejected' : 'verified';
	const carryOut = () => refusal ?? endpoint?.perform(vendorRequest) ?? noSuchEndpoint(entry);

	const line = new AnswerLine(reply.raw, entry, now);
	const fault = faults.take(entry.path);
	if (fault) {
		entry.fault = fault.kind;
		reply.hijack();
		return strike(fault, line, carryOut);
	}
	const answer = carryOut();
	reply.hijack();
	line.send(answer);
}
