import { laafficOperations } from './operations/laaffic';
import { nxCallbotOperations } from './operations/nxCallbot';
import { nxLinkOperations } from './operations/nxLink';
import type { TestedOperation } from './operations/testedOperation';

export type { TestedOperation };

/** All operations of the package that the tests over many operations know. */
export const operations: TestedOperation[] = [
	...nxLinkOperations,
	...nxCallbotOperations,
	...laafficOperations,
];
