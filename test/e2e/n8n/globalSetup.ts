import { prepareUserFolder } from './userFolder';

/** Before the first test: the migrations of the database alone take n8n longer than many tests. */
export default async function globalSetup(): Promise<void> {
	process.env.N8N_E2E_PREPARED = await prepareUserFolder();
}
