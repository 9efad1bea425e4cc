import type { Row } from '../types';
import { againstCode, automatically, draggedIn } from './importing';
import { records } from './records';
import { signatures } from './signatures';
import { sizes } from './sizes';

/** All rows, in the order of the table. */
export const rows: Row[] = [automatically, draggedIn, againstCode, sizes, signatures, records];
