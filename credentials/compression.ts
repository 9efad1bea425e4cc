/**
 * gzip by way of the web streams that Node has as globals: community nodes may import nothing of Node
 * but its crypto module.
 */

/** The text, in UTF-8, as gzip. */
export async function gzip(text: string): Promise<Buffer> {
	return await through(new CompressionStream('gzip'), Buffer.from(text));
}

/** What was compressed. Throws when it is no gzip. */
export async function gunzip(bytes: Uint8Array): Promise<Buffer> {
	return await through(new DecompressionStream('gzip'), bytes);
}

async function through(
	stream: CompressionStream | DecompressionStream,
	bytes: Uint8Array,
): Promise<Buffer> {
	const source = new Blob([bytes]).stream();
	return Buffer.from(await new Response(source.pipeThrough(stream)).arrayBuffer());
}
