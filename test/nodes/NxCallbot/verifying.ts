import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { Bench } from '../bench';
import type { Change } from './alteredAnswers';
import { startProxy, type Proxy } from './proxy';

/** A bench whose Callbot node speaks to the sandbox through a proxy that may alter the answers. */
export class VerifyingBench {
	private constructor(
		readonly bench: Bench,
		private readonly proxy: Proxy,
	) {}

	static async start(): Promise<VerifyingBench> {
		const bench = await Bench.start();
		return new VerifyingBench(bench, await startProxy(bench.sandbox.url));
	}

	reset(): void {
		this.bench.sandbox.reset();
		this.alter((answer) => answer);
	}

	alter(change: Change): void {
		this.proxy.alter = change;
	}

	/** Options of a run through the proxy. */
	through(fields: ICredentialDataDecryptedObject) {
		return { credentials: { nxCallbotApi: { baseUrl: this.proxy.url, ...fields } } };
	}

	/** With Verify Response Signature. */
	on(algorithm = 'MD5') {
		return this.through({ verifyResponseSignature: true, algorithm });
	}

	/** Without it. */
	off() {
		return this.through({ verifyResponseSignature: false });
	}

	async stop(): Promise<void> {
		await this.proxy.close();
		await this.bench.stop();
	}
}
