import type { ByteStream } from '../blob-stream.ts';
import { type ByteSource, type LentBytes, plainBytes } from '../byte-source.ts';

/** What is read at once where one read follows another. */
const CHUNK_BYTES = 4 * 1024 * 1024;
/** A read that starts so near behind the last one follows it. */
const GAP_BYTES = 256 * 1024;
/** Memory of chunks that waits to be used again. */
const MAX_SPARE = 2;

interface Chunk {
  readonly offset: number;
  readonly length: number;
  readonly bytes: Promise<Uint8Array>;
  /** The memory is ours, and what it was: another's may be of the whole file. */
  own: ArrayBuffer | null;
  /** Who still looks at its bytes. */
  users: number;
}

/**
 * Reads of a file that follow each other, as a pass over an image gives them, are served from
 * chunks of 4 MB, the next one under way meanwhile, and these from one stream where the source has
 * streams: a slice of a Blob, or fresh memory, costs as much as inflating what is in it. At most
 * two chunks are held, and as much memory for the next; what is lent may be a view of one.
 */
export function readAhead(source: ByteSource): NonNullable<ByteSource['lend']> {
  let end = -1;
  let held: Chunk | null = null;
  let next: Chunk | null = null;
  const spare: ArrayBuffer[] = [];
  let seam: ArrayBuffer | null = null;

  let stream: ByteStream | null = null;
  /** Where the stream goes on. */
  let streamAt = -1;
  const closeStream = () => {
    stream?.close();
    stream = null;
  };
  /** Goes on with the stream where it stands; null where there is none. */
  const streamBytes = (offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> | null => {
    if (!stream || streamAt !== offset) {
      closeStream();
      stream = source.stream?.(offset) ?? null;
    }
    if (!stream) return null;
    const used = stream;
    streamAt = offset + length;
    const room = spare.pop() ?? new ArrayBuffer(CHUNK_BYTES);
    return used.next(length, room).catch((error: unknown) => {
      if (stream === used) closeStream();
      throw error;
    });
  };
  const chunkFrom = (offset: number, least: number): Chunk => {
    const length = Math.min(Math.max(CHUNK_BYTES, least), source.size - offset);
    const streamed = length <= CHUNK_BYTES ? streamBytes(offset, length) : null;
    const bytes = streamed ?? source.read(offset, length).then(plainBytes);
    const chunk: Chunk = { offset, length, bytes, own: null, users: 0 };
    streamed?.then(
      ({ buffer }) => {
        chunk.own = buffer;
      },
      () => {},
    );
    // Nobody may come to use it; who does sees the error, and who comes later tries again.
    bytes.catch(() => {
      if (held === chunk) held = null;
      if (next === chunk) next = null;
    });
    return chunk;
  };
  const endOf = (chunk: Chunk) => chunk.offset + chunk.length;

  /** Its memory is used again as soon as nobody looks at it. */
  const reclaim = (chunk: Chunk) => {
    if (chunk === held || chunk === next || chunk.users > 0 || !chunk.own) return;
    if (spare.length < MAX_SPARE && chunk.own.byteLength === CHUNK_BYTES) spare.push(chunk.own);
    chunk.own = null;
  };
  const hold = (chunk: Chunk | null) => {
    const before = held;
    held = chunk;
    if (before) reclaim(before);
  };
  /** The next chunk is held, and the one behind it asked for. */
  const advance = (chunk: Chunk) => {
    next = null;
    hold(chunk);
    next = endOf(chunk) < source.size ? chunkFrom(endOf(chunk), 0) : null;
  };
  const lendPart = async (chunk: Chunk, offset: number, length: number): Promise<LentBytes> => {
    chunk.users++;
    const bytes = await chunk.bytes;
    const from = offset - chunk.offset;
    let lent = true;
    const release = () => {
      if (lent) chunk.users--;
      lent = false;
      reclaim(chunk);
    };
    return { bytes: bytes.subarray(from, from + length), release };
  };
  /** What lies across the border of two chunks, in memory of its own. */
  const lendAcross = async (first: Promise<LentBytes>, second: Promise<LentBytes>) => {
    const parts = await Promise.all([first, second]);
    const [before, behind] = parts.map(({ bytes }) => bytes.length);
    const length = before! + behind!;
    const room = seam && seam.byteLength >= length ? seam : new ArrayBuffer(length);
    seam = null;
    const bytes = new Uint8Array(room, 0, length);
    bytes.set(parts[0]!.bytes);
    bytes.set(parts[1]!.bytes, before);
    for (const part of parts) part.release();
    const release = () => {
      seam = room;
    };
    return { bytes, release };
  };

  return async (offset, length) => {
    const stop = offset + length;
    if (length === 0 || offset < 0 || stop > source.size || length > CHUNK_BYTES) {
      // A long read needs no company; one outside of the file fails in the source.
      end = stop;
      const bytes = plainBytes(await source.read(offset, length));
      return { bytes, release: () => {} };
    }
    const follows = offset >= end && offset - end <= GAP_BYTES;
    end = stop;
    const current = held;
    if (current && offset >= current.offset && offset < endOf(current)) {
      if (stop <= endOf(current)) return lendPart(current, offset, length);
      const border = endOf(current);
      const first = lendPart(current, offset, border - offset);
      const following = next ?? chunkFrom(border, 0);
      advance(following);
      return lendAcross(first, lendPart(following, border, stop - border));
    }
    if (next && offset >= next.offset && stop <= endOf(next)) {
      const following = next;
      advance(following);
      return lendPart(following, offset, length);
    }
    next = null;
    if (!follows) {
      hold(null);
      closeStream();
      const bytes = plainBytes(await source.read(offset, length));
      return { bytes, release: () => {} };
    }
    // What little lies between is read with it: another stream would cost more.
    const near = stream !== null && offset >= streamAt && offset - streamAt <= GAP_BYTES;
    const from = near ? streamAt : offset;
    const chunk = chunkFrom(from, stop - from);
    hold(chunk);
    return lendPart(chunk, offset, length);
  };
}
