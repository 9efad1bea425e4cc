import type { Row } from '../types';
import { byHand } from './byHand';
import { callbacks } from './callbacks';
import { againstCode, automatically, draggedIn } from './importing';
import { packages } from './packages';
import { records } from './records';
import { signatures } from './signatures';
import { sizes } from './sizes';

/** All rows, in the order of the table. */
export const rows: Row[] = [
	automatically,
	draggedIn,
	byHand,
	againstCode,
	sizes,
	signatures,
	records,
	callbacks,
	packages,
];
