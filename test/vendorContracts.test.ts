import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
const page = readFileSync(join(ROOT, 'docs', 'vendor-contracts.md'), 'utf8');
const places = [...page.matchAll(/`((?:nodes|credentials)\/[\w./]+\.ts)`(?:, `(\w+)`)?/g)].map(
	([, file, name = '']): [file: string, name: string] => [file, name],
);

test('the page names the places that decide', () => {
	expect(places.length).toBeGreaterThan(20);
});

test.each(places)('%s %s is there', (file, name) => {
	expect(existsSync(join(ROOT, file))).toBe(true);
	expect(readFileSync(join(ROOT, file), 'utf8')).toContain(name);
});
