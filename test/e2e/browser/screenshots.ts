/** The images of the README. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Locator } from 'playwright-core';

const folder = join(__dirname, '..', '..', '..', 'docs', 'images');

/** npm and git carry every image along. */
export const LARGEST = 150_000;

/** The nodes before and after, which the edge of a panel would cut through, and messages of a run. */
const hidden = '[data-test-id=floating-nodes], .el-notification { display: none }';

/**
 * Takes an image of a part of the page. It becomes `docs/images/<name>.png` where
 * UPDATE_SCREENSHOTS is set, and is only weighed otherwise.
 *
 * @returns its size in bytes
 */
export async function screenshot(part: Locator, name: string): Promise<number> {
	// Over a field, the pointer would show its buttons.
	await part.page().mouse.move(640, 8);
	const image = await part.screenshot({
		animations: 'disabled',
		caret: 'hide',
		style: hidden,
	});
	if (process.env.UPDATE_SCREENSHOTS) {
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, `${name}.png`), image);
	}
	return image.length;
}
