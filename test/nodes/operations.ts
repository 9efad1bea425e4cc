import { laafficOperations } from './operations/laaffic';
import { nxCallbotOperations } from './operations/nxCallbot';
import { nxLinkOperations } from './operations/nxLink';
import { otherNxLinkOperations } from './operations/nxLinkOthers';
import type { TestedOperation } from './operations/testedOperation';
import { waitingOperations } from './operations/waiting';

export type { TestedOperation };

/** Operations that the tests over many operations know; of NXLink, those that others stand for. */
export const operations: TestedOperation[] = [
	...nxLinkOperations,
	...nxCallbotOperations,
	...laafficOperations,
];

/** Every operation of the package. */
export const everyOperation: TestedOperation[] = [
	...operations,
	...otherNxLinkOperations,
	...waitingOperations,
];
