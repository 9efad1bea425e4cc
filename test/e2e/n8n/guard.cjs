// Preloaded into every n8n that a test starts: when the process that started it is gone, however it
// ended, n8n ends too. Jest keeps a test's own exit handlers from running.
process.channel?.unref();
process.once('disconnect', () => {
	process.kill(process.pid, 'SIGTERM');
	setTimeout(() => process.kill(process.pid, 'SIGKILL'), 10_000).unref();
});
