import type { Row } from '../types';
import { byHand, byHandInBatches } from './byHand';
import { callbacks } from './callbacks';
import { automatically, draggedIn } from './importing';
import { packages } from './packages';
import { records } from './records';
import { signatures } from './signatures';
import { sizes } from './sizes';

/** All rows, in the order of the table. */
export const rows: Row[] = [
	automatically,
	draggedIn,
	byHand,
	byHandInBatches,
	sizes,
	signatures,
	records,
	callbacks,
	packages,
];
