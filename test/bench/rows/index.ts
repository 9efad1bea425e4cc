import type { Row } from '../types';

/** All rows, in the order of the table. */
export const rows: Row[] = [];
