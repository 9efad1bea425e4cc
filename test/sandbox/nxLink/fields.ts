import { z } from 'zod';

import { integer, integerBetween } from '../params';

/** Unix seconds; eleven digits and more would be milliseconds taken for seconds. */
export const seconds = integerBetween(0, 9_999_999_999);

/** Page numbers start at 1. */
export const pageIndex = integer.min(1);

/** A filter where '' counts as absent: the CN page of task/list sends its number filters so. */
export const orBlank = <Schema extends z.ZodTypeAny>(schema: Schema) =>
	z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
