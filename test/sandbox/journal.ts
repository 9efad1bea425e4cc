import { gunzipSync } from 'node:zlib';

import type { FastifyRequest } from 'fastify';

import type { JournalEntry } from './types';

function pairs(rawHeaders: string[]): JournalEntry['rawHeaders'] {
	const found: JournalEntry['rawHeaders'] = [];
	for (let index = 0; index < rawHeaders.length; index += 2) {
		found.push([rawHeaders[index], rawHeaders[index + 1]]);
	}
	return found;
}

/** Notes a request as it came over the wire; its vendor, verdict and answer are filled in later. */
export function journalEntry(request: FastifyRequest): JournalEntry {
	const { method = '', url = '', httpVersion, rawHeaders } = request.raw;
	const rawPairs = pairs(rawHeaders);
	return {
		startLine: `${method} ${url} HTTP/${httpVersion}`,
		method,
		path: url.split('?')[0],
		rawHeaders: rawPairs,
		headers: Object.fromEntries(rawPairs.map(([name, value]) => [name.toLowerCase(), value])),
		body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
		vendor: 'unknown',
		signature: 'unchecked',
	};
}

function readableBody({ headers, body }: JournalEntry): string {
	if (headers['content-encoding'] !== 'gzip') return body.toString('utf8');
	try {
		return gunzipSync(body).toString('utf8');
	} catch {
		return body.toString('utf8');
	}
}

/** A journal for reading: bodies as text, compressed ones unpacked. */
export function readableJournal(journal: JournalEntry[]): object[] {
	return journal.map((entry) => ({ ...entry, body: readableBody(entry) }));
}
