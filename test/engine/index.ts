/**
 * Runs workflows through n8n's own engine, in this process, with the built package loaded as n8n
 * loads it: what tests and the demo see is what a user gets.
 */
// First: n8n-core reads these settings while it is imported.
import { removeUserFolder } from './environment';
import { Container } from '@n8n/di';
import { InstanceSettings } from 'n8n-core';
import { setGlobalState } from 'n8n-workflow';
import { testCredential } from './credentialTest';
import { HarnessCredentialTypes } from './credentialTypes';
import { execute } from './execute';
import type { EngineParts } from './execute';
import { findPackageDir } from '../packageFiles';
import { loadPackage } from './loader';
import { captureLogs } from './logs';
import { HarnessNodeTypes } from './nodeTypes';
import { serve } from './server/serve';
import { runNode, runTool } from './singleNode';
import { testNodes } from './testNodes';
import type { Engine, EngineOptions } from './types';

export * from './types';
export type { LogEntry } from './logs';
export type { ServedExecution } from './server/execution';

async function loadParts(
	packageDir: string,
	timezone: string,
	fresh: boolean,
): Promise<EngineParts> {
	const loader = await loadPackage(packageDir, { fresh });
	return {
		nodeTypes: new HarnessNodeTypes(loader, testNodes),
		credentialTypes: new HarnessCredentialTypes(loader),
		timezone,
		reload: async () => await loadParts(packageDir, timezone, true),
	};
}

/** Loads a built package (default: this one) and returns an engine that runs its nodes. */
export async function loadEngine(options: EngineOptions = {}): Promise<Engine> {
	captureLogs();
	// Written and read once, here; nothing of it is needed afterwards.
	Container.get(InstanceSettings);
	removeUserFolder();

	const timezone = options.timezone ?? 'UTC';
	setGlobalState({ defaultTimezone: timezone });
	const parts = await loadParts(options.packageDir ?? findPackageDir(), timezone, false);
	return {
		nodeTypes: parts.nodeTypes,
		credentialTypes: parts.credentialTypes,
		runWorkflow: async (workflow, runOptions) => await execute(parts, workflow, runOptions),
		runNode: async (node, runOptions) => await runNode(parts, node, runOptions),
		runTool: async (node, input, runOptions) => await runTool(parts, node, input, runOptions),
		serve: async (workflow, serveOptions) => await serve(parts, workflow, serveOptions),
		testCredential: async (name, data) => await testCredential(parts, name, data),
	};
}
