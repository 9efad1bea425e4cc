import { withProcesses } from '../processes/process';
import type { Scheme, SigningRequest } from '../processes/signing';
import { alternately } from '../ratio';
import type { Figure, Row } from '../types';

const SCHEMES: Array<[Scheme, string]> = [
	['nxLink', 'NXLink, SHA-256'],
	['nxCallbot', 'NXCloud Callbot, SHA-256'],
	['laaffic', 'LAAFFIC, MD5'],
];

/** Bytes of a body, how they are called, and how often each is signed in a round. */
const SIZES: Array<[size: number, name: string, times: number]> = [
	[200, '200 B', 20_000],
	[20_000, '20 kB', 1_000],
	[2_000_000, '2 MB', 10],
];

const PARTS = [
	['sign', 'the signature'],
	['authenticate', 'all that the credential does'],
];

/** Row 5. */
export const signatures: Row = {
	id: '5',
	work: 'one signature',
	against: '`JSON.stringify` and one hash of the same bytes',
	async measure() {
		return await withProcesses(['signing'], async (signing) => {
			const figures: Figure[] = [];
			for (const [part, meaning] of PARTS) {
				for (const [scheme, vendor] of SCHEMES) {
					for (const [size, name, times] of SIZES) {
						const request: SigningRequest = { scheme, size, times };
						const ratio = await alternately(
							async () => await signing.ask<number>(part, request),
							async () => await signing.ask<number>('least', request),
							{ rounds: 9, warmUps: 2, unit: 'µs' },
						);
						figures.push({ name: `${vendor}, ${name}, ${meaning}`, ratio, goal: { atMost: 1.15 } });
					}
				}
			}
			return { figures };
		});
	},
};
