/** Credential types of the loaded package. */
import { UnrecognizedCredentialTypeError } from 'n8n-core';
import type { PackageDirectoryLoader } from 'n8n-core';
import type { ICredentialType, ICredentialTypes } from 'n8n-workflow';

/** Looks credential types up as n8n's server does. */
export class HarnessCredentialTypes implements ICredentialTypes {
	private readonly types: Record<string, ICredentialType> = {};

	constructor(private readonly loader: PackageDirectoryLoader) {
		for (const [name, { type }] of Object.entries(loader.credentialTypes)) {
			// n8n hands credential types on by spreading them: a prototype method is lost.
			this.types[name] = { ...type };
		}
	}

	recognizes(name: string): boolean {
		return name in this.types;
	}

	getByName(name: string): ICredentialType {
		const type = this.types[name];
		if (!type) throw new UnrecognizedCredentialTypeError(name);
		return type;
	}

	getSupportedNodes(name: string): string[] {
		const nodes = this.loader.known.credentials[name]?.supportedNodes ?? [];
		const fullNames = nodes.map((node) => `${this.loader.packageName}.${node}`);
		return [...fullNames, ...fullNames.map((node) => `${node}Tool`)];
	}

	getParentTypes(name: string): string[] {
		const parents = this.types[name]?.extends ?? [];
		return [...parents, ...parents.flatMap((parent) => this.getParentTypes(parent))];
	}
}
