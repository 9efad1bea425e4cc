/** Works through a list in its order, a few at a time. */
export async function inParallel<Entry>(
	list: Entry[],
	work: (entry: Entry) => Promise<unknown>,
	atATime = 8,
): Promise<void> {
	let next = 0;
	const worker = async () => {
		while (next < list.length) await work(list[next++]);
	};
	await Promise.all(Array.from({ length: atATime }, worker));
}
