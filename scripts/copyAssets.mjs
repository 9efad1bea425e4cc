// tsc copies no icons and no codex files; n8n wants both beside the compiled node.
import { cpSync, statSync } from 'node:fs';

cpSync('nodes', 'dist/nodes', {
	recursive: true,
	filter: (path) => statSync(path).isDirectory() || /\.(svg|node\.json)$/.test(path),
});
