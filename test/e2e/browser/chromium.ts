import { existsSync } from 'node:fs';

import { chromium, type Browser } from 'playwright-core';

/** Where Debian and Ubuntu have it; CHROMIUM_PATH names another program. */
const usualPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** It may ask nothing of the internet, and Chromium as root runs without a sandbox only. */
const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** A headless Chromium with an empty profile. */
export async function launchChromium(): Promise<Browser> {
	return await chromium.launch({ executablePath: chromiumPath(), args: flags });
}

function chromiumPath(): string {
	const { CHROMIUM_PATH } = process.env;
	const path = (CHROMIUM_PATH ? [CHROMIUM_PATH] : usualPaths).find((file) => existsSync(file));
	if (path) return path;
	throw new Error(
		'The browser tests need Chromium: install it, for example with "apt-get install chromium", or name its program in CHROMIUM_PATH.',
	);
}
