/** The sandbox of the vendors, the same for both sides of a comparison. */
import { credentialsOf } from '../../demo/credentials';
import { startSandbox } from '../../sandbox';
import { serveRequests } from './serveRequests';

export interface SandboxAddress {
	url: string;
	/** Data of the credentials that it accepts, by credential type. */
	credentials: ReturnType<typeof credentialsOf>;
}

async function main(): Promise<void> {
	const sandbox = await startSandbox();
	serveRequests({
		address: (): SandboxAddress => ({ url: sandbox.url, credentials: credentialsOf(sandbox) }),
		reset: () => sandbox.reset(),
	});
}

void main();
