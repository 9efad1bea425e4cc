import type { INodeParameters } from 'n8n-workflow';

import type { Sandbox } from '../../sandbox';

/** One operation of the package, as far as tests over all of them need to know it. */
export interface TestedOperation {
	name: string;
	node: 'nxLink' | 'nxCallbot' | 'laaffic';
	credential: 'nxLinkApi' | 'nxCallbotApi' | 'laafficApi';
	path: string;
	/** Accepted by the sandbox once `arrange` was called. */
	parameters: INodeParameters;
	/** A change of the parameters that the node refuses, and the name of the parameter then told. */
	refused: INodeParameters;
	refusedName: string;
	/** A failure in the envelope of the vendor, with a code of its pages. */
	failure(words: string): object;
	/** What marks success in the envelope of the vendor. */
	success: object;
	/**
	 * A change of the parameters by which each of several items, { n: 1 }, { n: 2 } and so on, makes a
	 * request of its own, where items that belong together share one.
	 */
	apart?: INodeParameters;
	/** Brings about what the request needs to succeed. */
	arrange?(sandbox: Sandbox): void;
}
