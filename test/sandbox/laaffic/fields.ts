import { z } from 'zod';

import { integer, integerBetween, pageIndex } from '../params';

/** A time of the platform, without a time zone. */
export const localDateTime = z
	.string()
	.regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/, 'must be yyyy-MM-dd HH:mm:ss');

/** 0 no, 1 yes; recallType: 0 all, 1 failed. */
export const zeroOrOne = integerBetween(0, 1);

/** Digits only; the country code has no + before it. */
export const digits = (least: number, most: number) =>
	z.string().regex(new RegExp(`^\\d{${least},${most}}$`), `must be ${least} to ${most} digits`);

/** Where a list begins and how much of it is wanted. */
export const paging = { current: pageIndex, size: integerBetween(1, 100) };

/**
 * What a recall shall be like: page "Edit auto-recall". The page of the creation does not show its
 * recallFlow object, so the same fields are taken to be in it.
 */
export const recallSettings = {
	recallType: zeroOrOne,
	/** Minutes. */
	recallInterval: integerBetween(1, 1440),
	/** Rounds. */
	recallNum: integerBetween(1, 10),
	recallIntent: z.array(z.string()).optional(),
	nodeList: z.array(z.object({ scriptId: integer }).strict()).optional(),
};
