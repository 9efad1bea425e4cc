/** Stops the clock at a moment; timers, and with them the network, go on as ever. */
export function stopClockAt(moment: string): void {
	jest.useFakeTimers({
		now: new Date(moment),
		doNotFake: [
			'hrtime',
			'nextTick',
			'performance',
			'queueMicrotask',
			'requestAnimationFrame',
			'cancelAnimationFrame',
			'requestIdleCallback',
			'cancelIdleCallback',
			'setImmediate',
			'clearImmediate',
			'setInterval',
			'clearInterval',
			'setTimeout',
			'clearTimeout',
		],
	});
}
