import { rmSync } from 'node:fs';

export default function globalTeardown(): void {
	const { N8N_E2E_PREPARED: prepared } = process.env;
	if (prepared) rmSync(prepared, { recursive: true, force: true });
}
