/** Stands in for the server's credentials helper: same rules, data from memory. */
import { ICredentialsHelper, NodeHelpers, UnexpectedError, isExpression } from 'n8n-workflow';
import type {
	IAuthenticateGeneric,
	ICredentialDataDecryptedObject,
	ICredentialTypes,
	ICredentials,
	IHttpRequestOptions,
	INode,
	INodeCredentialsDetails,
	INodeParameters,
	INodeProperties,
	IRequestOptionsSimplified,
	IWorkflowExecuteAdditionalData,
	Workflow,
} from 'n8n-workflow';
import type { CredentialStore } from './types';

function unsupported(what: string): UnexpectedError {
	return new UnexpectedError(`${what} is not supported by this harness`);
}

function applyGeneric(
	authenticate: IAuthenticateGeneric,
	credentials: ICredentialDataDecryptedObject,
	options: IHttpRequestOptions,
	workflow: Workflow,
	node: INode,
): IHttpRequestOptions {
	const resolve = (text: string) => {
		if (!isExpression(text)) return text;
		const keys = { $credentials: credentials };
		const value = workflow.expression.getSimpleParameterValue(node, text, 'internal', keys);
		return String(value ?? '');
	};
	const result: Record<string, unknown> = { ...options };
	for (const [part, entries] of Object.entries(authenticate.properties)) {
		const resolved = Object.entries(entries as Record<string, string>).map(([key, value]) => [
			resolve(key),
			resolve(String(value)),
		]);
		result[part] = { ...(result[part] as object), ...Object.fromEntries(resolved) };
	}
	return result as unknown as IHttpRequestOptions;
}

/** Serves the credentials of one run, looked up by credential type. */
export class HarnessCredentialsHelper extends ICredentialsHelper {
	constructor(
		private readonly types: ICredentialTypes,
		private readonly store: CredentialStore,
	) {
		super();
	}

	getParentTypes(name: string): string[] {
		return this.types.getParentTypes(name);
	}

	isCredentialUsableByNode(credentialType: string, nodeType: string): boolean {
		if (!this.types.recognizes(credentialType)) return true;
		if (!this.types.getByName(credentialType).restrictToSupportedNodes) return true;
		return this.types.getSupportedNodes(credentialType).includes(nodeType);
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		requestOptions: IHttpRequestOptions | IRequestOptionsSimplified,
		workflow?: Workflow,
		node?: INode,
	): Promise<IHttpRequestOptions> {
		const type = this.types.getByName(typeName);
		const options = requestOptions as IHttpRequestOptions;
		if (!type.authenticate) return options;
		if (typeof type.authenticate === 'function') {
			// The very objects of the engine, as on the server: a credential that changes them shows.
			return await type.authenticate(credentials, options);
		}
		if (!workflow || !node) throw unsupported('Generic authentication without a workflow');
		return applyGeneric(type.authenticate, credentials, options, workflow, node);
	}

	/** Must exist and answer nothing: that is what makes n8n resend once after HTTP 401. */
	async preAuthentication(): Promise<undefined> {
		return undefined;
	}

	async runPreAuthentication(): Promise<undefined> {
		return undefined;
	}

	async getDecrypted(
		_additionalData: IWorkflowExecuteAdditionalData,
		_nodeCredentials: INodeCredentialsDetails,
		type: string,
	): Promise<ICredentialDataDecryptedObject> {
		const data = this.store[type];
		if (!data) throw new UnexpectedError(`No credential of type "${type}" was given`);
		return this.withDefaults(type, data);
	}

	/** Adds defaults for absent fields; like the server it drops what the type does not define. */
	withDefaults(type: string, data: ICredentialDataDecryptedObject): ICredentialDataDecryptedObject {
		const properties = this.getCredentialsProperties(type);
		const given = structuredClone(data) as INodeParameters;
		const complete = NodeHelpers.getNodeParameters(properties, given, true, false, null, null);
		const { allowedHttpRequestDomains, allowedDomains } = data;
		return {
			...(allowedHttpRequestDomains === undefined ? {} : { allowedHttpRequestDomains }),
			...(allowedDomains === undefined ? {} : { allowedDomains }),
			...(complete as ICredentialDataDecryptedObject),
		};
	}

	getCredentialsProperties(type: string): INodeProperties[] {
		const { extends: parents, properties } = this.types.getByName(type);
		const combined: INodeProperties[] = [];
		for (const parent of parents ?? []) {
			NodeHelpers.mergeNodeProperties(combined, this.getCredentialsProperties(parent));
		}
		NodeHelpers.mergeNodeProperties(combined, properties);
		return combined;
	}

	async getCredentials(): Promise<ICredentials> {
		throw unsupported('Reading a stored credential');
	}

	async updateCredentials(): Promise<void> {
		throw unsupported('Changing a stored credential');
	}

	async updateCredentialsOauthTokenData(): Promise<void> {
		throw unsupported('OAuth');
	}
}
