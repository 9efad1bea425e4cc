// Removes one build folder, so that a file deleted from the source never survives in a package.
import { rmSync } from 'node:fs';

rmSync(process.argv[2], { recursive: true, force: true });
