/** Node types of the package and of the harness under the names that workflows use. */
import { RoutingNode, UnrecognizedNodeTypeError } from 'n8n-core';
import type { ExecuteContext, PackageDirectoryLoader } from 'n8n-core';
import { NodeHelpers, UserError } from 'n8n-workflow';
import type { IDataObject, INodeType, INodeTypes, IVersionedNodeType } from 'n8n-workflow';
import { convertToTool } from './aiTool';

/**
 * n8n's server gives every declarative node an `execute` that runs the declaration. It decides
 * which code path runs (and whether cancelling reaches the request), so it is reproduced.
 */
function assignExecute(nodeType: INodeType): void {
	const { execute, poll, trigger, webhook, methods, supplyData, description } = nodeType;
	const declarative = description.requestDefaults !== undefined;
	if (execute ?? poll ?? trigger ?? supplyData) return;
	if ((webhook ?? methods) && !declarative) return;
	nodeType.execute = async function (this) {
		// n8n passes its own context here; the public type only describes what nodes may use.
		const data = await new RoutingNode(this as unknown as ExecuteContext, nodeType).runNode();
		return data ?? [];
	};
}

/** Looks node types up as n8n's server does, including the `<name>Tool` variants. */
export class HarnessNodeTypes implements INodeTypes {
	private readonly tools = new Map<string, INodeType>();

	constructor(
		private readonly loader: PackageDirectoryLoader,
		private readonly builtIn: Record<string, INodeType>,
	) {}

	/** Whether a workflow may use this type. */
	has(name: string): boolean {
		return this.find(name) !== undefined || this.toolBase(name) !== undefined;
	}

	getByName(name: string): INodeType | IVersionedNodeType {
		const found = this.find(name);
		if (!found) throw this.unknown(name);
		return found;
	}

	getByNameAndVersion(name: string, version?: number): INodeType {
		const base = this.find(name) ?? this.toolBase(name);
		if (!base) throw this.unknown(name);
		const nodeType = NodeHelpers.getVersionedNodeType(base, version);
		assignExecute(nodeType);
		return this.find(name) ? nodeType : this.toolVariant(name, nodeType, version);
	}

	getKnownTypes(): IDataObject {
		const names = Object.keys(this.loader.known.nodes);
		return Object.fromEntries(
			names.map((name) => [
				`${this.loader.packageName}.${name}`,
				{ ...this.loader.known.nodes[name] },
			]),
		);
	}

	private find(name: string): INodeType | IVersionedNodeType | undefined {
		const prefix = `${this.loader.packageName}.`;
		if (!name.startsWith(prefix)) return this.builtIn[name];
		return this.loader.nodeTypes[name.slice(prefix.length)]?.type;
	}

	private toolBase(name: string): INodeType | IVersionedNodeType | undefined {
		return name.endsWith('Tool') ? this.find(name.slice(0, -'Tool'.length)) : undefined;
	}

	private toolVariant(name: string, nodeType: INodeType, version?: number): INodeType {
		if (!nodeType.description.usableAsTool) {
			throw new UserError('Node cannot be used as a tool', { extra: { nodeType: name } });
		}
		const key = `${name}?version=${version ?? 'default'}`;
		const tool = this.tools.get(key) ?? convertToTool(nodeType);
		this.tools.set(key, tool);
		return tool;
	}

	private unknown(name: string): Error {
		const [packageName = '', ...rest] = name.split('.');
		return new UnrecognizedNodeTypeError(packageName, rest.join('.'));
	}
}
