/**
 * Settings that n8n-core reads while it is imported. This module must therefore be the first
 * import of `index.ts`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Always our own folder: a developer's real n8n settings must never be read or written.
const userFolder = mkdtempSync(join(tmpdir(), 'n8n-engine-'));

process.env.N8N_USER_FOLDER = userFolder;
process.env.N8N_ENCRYPTION_KEY = 'engine-harness-key';
// Silent means that n8n adds no console output; `logs.ts` captures the entries instead.
process.env.N8N_LOG_LEVEL = 'silent';

// Requests go to servers on this machine: a proxy in the environment must not see them.
const local = ['127.0.0.1', 'localhost', '::1'];
process.env.NO_PROXY = [process.env.NO_PROXY, ...local].filter(Boolean).join(',');
process.env.no_proxy = process.env.NO_PROXY;

/** Removes the temporary folder, once n8n-core has read the settings that it wrote there. */
export function removeUserFolder(): void {
	rmSync(userFolder, { recursive: true, force: true });
}
