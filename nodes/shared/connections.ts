import { NodeConnectionTypes } from 'n8n-workflow';

/** The one input and the one output of an ordinary node. */
export const MAIN = [NodeConnectionTypes.Main];
