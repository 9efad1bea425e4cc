import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Bench } from './bench';
import { operations } from './operations';

let bench: Bench;
let server: Server;
let port: number;
let received = 0;

/** A self-signed certificate that is good for this run only. */
function certificate(): { key: Buffer; cert: Buffer } {
	const folder = mkdtempSync(join(tmpdir(), 'tls-'));
	const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(folder, name));
	const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1'];
	const names = ['-subj', '/CN=127.0.0.1', '-keyout', key, '-out', cert];
	try {
		execFileSync('openssl', [...request, ...names], { stdio: 'ignore' });
		return { key: readFileSync(key), cert: readFileSync(cert) };
	} finally {
		rmSync(folder, { recursive: true });
	}
}

beforeAll(async () => {
	bench = await Bench.start();
	server = createServer(certificate(), (_, response) => {
		received++;
		response.end('{}');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	({ port } = server.address() as AddressInfo);
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => {
	await new Promise((resolve) => server.close(resolve));
	await bench.stop();
});

describe.each(operations)('$name', ({ node, parameters, credential }) => {
	const failure = async (baseUrl: string) =>
		(await bench.run(node, parameters, { credentials: { [credential]: { baseUrl } } })).error;

	test('says that nothing was sent to a host whose certificate is not trusted', async () => {
		const error = await failure(`https://127.0.0.1:${port}`);
		expect(error?.message).toContain(
			`could not be reached at 127.0.0.1:${port}: DEPTH_ZERO_SELF_SIGNED_CERT`,
		);
		expect(error?.description).toContain('Nothing was sent');
		expect(error?.description).toContain('certificates of n8n');
		expect(received).toBe(0);
	});

	test('says that nothing was sent with https to a host that speaks http', async () => {
		const error = await failure(bench.sandbox.url.replace('http:', 'https:'));
		expect(error?.message).toMatch(/could not be reached at .*: EPROTO/);
		expect(error?.description).toContain('its http or https');
		expect(bench.requests).toEqual([]);
	});
});
