// Preloaded into an n8n whose memory is watched: at SIGUSR2 it collects its garbage, and writes down what
// is left and what is open.
const { renameSync, writeFileSync } = require('node:fs');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');
process.on('SIGUSR2', () => {
	// What is finalised by the first collection is only freed by the next.
	for (let count = 0; count < 3; count++) collectGarbage();
	const file = `${process.env.PROBE_FILE}.${process.pid}`;
	const found = { memory: process.memoryUsage(), resources: process.getActiveResourcesInfo() };
	writeFileSync(`${file}.new`, JSON.stringify(found));
	renameSync(`${file}.new`, file);
});
