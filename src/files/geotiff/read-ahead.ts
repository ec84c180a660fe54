import type { ByteStream } from '../blob-stream.ts';
import { type ByteSource, plainBytes } from '../byte-source.ts';

/** What is read at once where one read follows another. */
const CHUNK_BYTES = 4 * 1024 * 1024;
/** A read that starts so near behind the last one follows it. */
const GAP_BYTES = 256 * 1024;

interface Chunk {
  readonly offset: number;
  readonly length: number;
  readonly bytes: Promise<Uint8Array>;
}

/**
 * Reads of a file that follow each other, as a pass over an image gives them, are served from
 * chunks of 4 MB, the next one under way meanwhile, and these from one stream where the source has
 * streams: a slice of a Blob costs as much as inflating what is in it. At most two chunks are held.
 * What is returned may be a view.
 */
export function readAhead(source: ByteSource): ByteSource['read'] {
  let end = -1;
  let held: Chunk | null = null;
  let next: Chunk | null = null;

  let stream: ByteStream | null = null;
  /** Where the stream goes on. */
  let streamAt = -1;
  const closeStream = () => {
    stream?.close();
    stream = null;
  };
  const chunkBytes = (offset: number, length: number): Promise<Uint8Array> => {
    if (!stream || streamAt !== offset) {
      closeStream();
      stream = source.stream?.(offset) ?? null;
    }
    if (!stream) return source.read(offset, length).then(plainBytes);
    const used = stream;
    streamAt = offset + length;
    return used.next(length).catch((error: unknown) => {
      if (stream === used) closeStream();
      throw error;
    });
  };

  const chunkAt = (offset: number, length: number): Chunk => {
    const bytes = chunkBytes(offset, length);
    const chunk: Chunk = { offset, length, bytes };
    // Nobody may come to use it; who does sees the error, and who comes later tries again.
    bytes.catch(() => {
      if (held === chunk) held = null;
      if (next === chunk) next = null;
    });
    return chunk;
  };
  const chunkFrom = (offset: number, least: number) =>
    chunkAt(offset, Math.min(Math.max(CHUNK_BYTES, least), source.size - offset));
  const endOf = (chunk: Chunk) => chunk.offset + chunk.length;
  const part = async (chunk: Chunk, offset: number, length: number) =>
    (await chunk.bytes).subarray(offset - chunk.offset, offset - chunk.offset + length);

  return async (offset, length) => {
    const stop = offset + length;
    const current = held;
    if (length === 0 || offset < 0 || stop > source.size || length > CHUNK_BYTES) {
      // A long read needs no company; one outside of the file fails in the source.
      end = stop;
      return plainBytes(await source.read(offset, length));
    }
    if (current && offset >= current.offset && stop <= endOf(current)) {
      end = stop;
      return part(current, offset, length);
    }
    const follows = offset >= end && offset - end <= GAP_BYTES;
    const begins = current !== null && offset >= current.offset && offset < endOf(current);
    end = stop;
    if (current && begins) {
      // Across the border of two chunks.
      const border = endOf(current);
      const following = next ?? chunkFrom(border, 0);
      held = following;
      next = endOf(following) < source.size ? chunkFrom(endOf(following), 0) : null;
      const out = new Uint8Array(length);
      out.set(await part(current, offset, border - offset));
      out.set(await part(following, border, stop - border), border - offset);
      return out;
    }
    if (next && offset >= next.offset && stop <= endOf(next)) {
      held = next;
      next = endOf(held) < source.size ? chunkFrom(endOf(held), 0) : null;
      return part(held, offset, length);
    }
    next = null;
    if (!follows) {
      held = null;
      closeStream();
      return plainBytes(await source.read(offset, length));
    }
    // What little lies between is read with it: another stream would cost more.
    const near = stream !== null && offset >= streamAt && offset - streamAt <= GAP_BYTES;
    const from = near ? streamAt : offset;
    held = chunkFrom(from, stop - from);
    return part(held, offset, length);
  };
}
