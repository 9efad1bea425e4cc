import type { WorkflowJson } from '../../engine/types';
import type { Bench } from '../bench';

/** Runs an example against an emptied sandbox and expects what the list of examples says. */
export type Expectation = (bench: Bench, example: WorkflowJson) => Promise<void>;

/** What is expected of examples, by file. */
export type Expectations = Record<string, Expectation>;

/** One field of each item. */
export const column = <Item, Name extends keyof Item>(items: Item[], name: Name) =>
	items.map((item) => item[name]);
