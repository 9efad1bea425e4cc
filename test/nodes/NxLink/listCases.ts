import { aiAgentReads } from './aiAgentReads';
import { callCenterReads } from './callCenterReads';
import type { ReadCase } from './readCase';

export { answerOf, span } from './readCase';

/** All operations that read records. */
export const readCases: ReadCase[] = [...aiAgentReads, ...callCenterReads];

/** Those of them that read page by page. */
export const pagedCases = readCases.flatMap((readCase) =>
	readCase.pageSize === undefined ? [] : [{ ...readCase, pageSize: readCase.pageSize }],
);
