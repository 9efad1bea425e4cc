import type { INodeParameters } from 'n8n-workflow';

import type { Sandbox } from '../../sandbox';
import type { Expectation } from './expectations';

/** One operation of the package, as far as tests over all of them need to know it. */
export interface TestedOperation {
	name: string;
	node: 'nxLink' | 'nxCallbot' | 'laaffic';
	credential: 'nxLinkApi' | 'nxCallbotApi' | 'laafficApi';
	path: string;
	/** Whether it only reads; its requests may be repeated, and none that changes anything. */
	reads?: boolean;
	/** Accepted by the sandbox once `arrange` was called. */
	parameters: INodeParameters;
	/** A change of the parameters that the node refuses, and the name of the parameter then told. */
	refused: INodeParameters;
	refusedName: string;
	/** A failure in the envelope of the vendor, with a code of its pages. */
	failure(words: string): object;
	/** What marks success in the envelope of the vendor. */
	success: object;
	/** The field of a success that holds what the operation looks at; default: data. */
	payload?: string;
	/** What comes of a success whose payload is not as documented. */
	expectation: Expectation;
	/** Path of a look-up that may follow the request. */
	lookUp?: string;
	/** Whether it waits for a callback; such an operation takes one item. */
	waits?: boolean;
	/**
	 * A change of the parameters by which each of several items, { n: 1 }, { n: 2 } and so on, makes a
	 * request of its own, where items that belong together share one.
	 */
	apart?: INodeParameters;
	/** Brings about what the request needs to succeed. */
	arrange?(sandbox: Sandbox): void;
}
