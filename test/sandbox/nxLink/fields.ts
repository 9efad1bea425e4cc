import { z } from 'zod';

/** A filter where '' counts as absent: the CN page of task/list sends its number filters so. */
export const orBlank = <Schema extends z.ZodTypeAny>(schema: Schema) =>
	z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
