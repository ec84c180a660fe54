import { type ByteSource, plainBytes } from '../bytes/byte-source.ts';

/** What is read at once where one read follows another. */
const CHUNK_BYTES = 4 * 1024 * 1024;
/** A read that starts so near behind the last one follows it. */
const GAP_BYTES = 256 * 1024;

interface Chunk {
  readonly offset: number;
  readonly length: number;
  readonly bytes: Promise<Uint8Array>;
}

const endOf = (chunk: Chunk) => chunk.offset + chunk.length;

/**
 * Reads of a file that follow each other, as a pass over an image gives them, are served from
 * chunks of 4 MB, the next one under way meanwhile: what is on a server takes as long to answer as
 * to send. At most two chunks are held; what is read may be a view of one.
 */
export function readAhead(source: ByteSource): ByteSource['read'] {
  let end = -1;
  let held: Chunk | null = null;
  let next: Chunk | null = null;

  const chunkFrom = (offset: number, least: number): Chunk => {
    const length = Math.min(Math.max(CHUNK_BYTES, least), source.size - offset);
    const bytes = source.read(offset, length).then(plainBytes);
    const chunk: Chunk = { offset, length, bytes };
    // Nobody may come to use it; who does sees the error, and who comes later tries again.
    bytes.catch(() => {
      if (held === chunk) held = null;
      if (next === chunk) next = null;
    });
    return chunk;
  };
  /** The next chunk is held, and the one behind it asked for. */
  const advance = (chunk: Chunk) => {
    held = chunk;
    next = endOf(chunk) < source.size ? chunkFrom(endOf(chunk), 0) : null;
  };
  const partOf = async ({ bytes, offset }: Chunk, from: number, length: number) =>
    (await bytes).subarray(from - offset, from - offset + length);

  return async (offset, length) => {
    const stop = offset + length;
    if (length === 0 || offset < 0 || stop > source.size || length > CHUNK_BYTES) {
      // A long read needs no company; one outside of the file fails in the source.
      end = stop;
      return plainBytes(await source.read(offset, length));
    }
    const follows = offset >= end && offset - end <= GAP_BYTES;
    end = stop;
    const current = held;
    if (current && offset >= current.offset && offset < endOf(current)) {
      if (stop <= endOf(current)) return partOf(current, offset, length);
      const border = endOf(current);
      const following = next ?? chunkFrom(border, 0);
      advance(following);
      const parts = await Promise.all([
        partOf(current, offset, border - offset),
        partOf(following, border, stop - border),
      ]);
      const bytes = new Uint8Array(length);
      bytes.set(parts[0]);
      bytes.set(parts[1], border - offset);
      return bytes;
    }
    if (next && offset >= next.offset && stop <= endOf(next)) {
      const following = next;
      advance(following);
      return partOf(following, offset, length);
    }
    next = null;
    held = null;
    if (!follows) return plainBytes(await source.read(offset, length));
    const chunk = chunkFrom(offset, length);
    held = chunk;
    return partOf(chunk, offset, length);
  };
}
