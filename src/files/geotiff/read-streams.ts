import type { ByteStream } from '../bytes/blob-stream.ts';
import { type ByteSource, plainBytes } from '../bytes/byte-source.ts';
import { readAhead } from './read-ahead.ts';

/** A read that starts so near behind the end of another follows it. */
const GAP_BYTES = 256 * 1024;
/** Rows of blocks, or bands of them, that a pass over an image reads along side by side. */
const MOST_PLACES = 8;
/** What is longer needs no company. */
const MOST_BYTES = 8 * 1024 * 1024;
/** Memory of reads that waits to be used again, in pieces of whole megabytes. */
const MOST_SPARE = 3;
const ROOM_BYTES = 1024 * 1024;

/** Where a pass stands, and the stream that goes on there once a second read has followed. */
interface Place {
  at: number;
  stream: ByteStream | null;
}

/** Memory for `length` bytes: the smallest that waits and is large enough, or fresh. */
function roomFor(spare: ArrayBuffer[], length: number): ArrayBuffer {
  const fitting = spare
    .filter(({ byteLength }) => byteLength >= length)
    .sort((a, b) => a.byteLength - b.byteLength)[0];
  if (!fitting) return new ArrayBuffer(Math.ceil(length / ROOM_BYTES) * ROOM_BYTES);
  spare.splice(spare.indexOf(fitting), 1);
  return fitting;
}

/**
 * Reads of a file that follow each other, in up to eight places of it at once, come from a stream
 * each: a slice of a Blob, or fresh memory, costs a browser as much as inflating what is in it. The
 * browser fills a stream's two megabytes while the reader computes, so that none is asked for in
 * advance. A source without streams is read by readAhead.
 */
export function readStreams(source: ByteSource): NonNullable<ByteSource['lend']> {
  const lendOf =
    (read: ByteSource['read']): NonNullable<ByteSource['lend']> =>
    async (offset, length) => ({
      bytes: plainBytes(await read(offset, length)),
      release: () => {},
    });
  const [apart, ahead] = [lendOf(source.read), lendOf(readAhead(source))];
  const { stream: openStream } = source;
  if (!openStream) return ahead;
  /** The one that was used last is the last. */
  const places: Place[] = [];
  const spare: ArrayBuffer[] = [];

  const placeOf = (offset: number): Place | null => {
    const index = places.findIndex(({ at }) => offset >= at && offset - at <= GAP_BYTES);
    return index < 0 ? null : places.splice(index, 1)[0]!;
  };
  const leave = (place: Place) => {
    place.stream?.close();
    place.stream = null;
  };

  return async (offset, length) => {
    const stop = offset + length;
    if (length <= 0 || offset < 0 || stop > source.size) return apart(offset, length);
    const known = placeOf(offset);
    const place = known ?? { at: offset, stream: null };
    places.push(place);
    if (places.length > MOST_PLACES) leave(places.shift()!);
    const from = place.at;
    place.at = stop;
    if (length > MOST_BYTES) leave(place);
    if (length > MOST_BYTES || !known) return apart(offset, length);
    place.stream ??= openStream(from);
    const { stream } = place;
    // None can be had in this browser, or no more.
    if (!stream) return ahead(offset, length);
    // What little lies between is read with it: another stream would cost more.
    const gap = offset - from;
    const bytes = await stream
      .next(gap + length, roomFor(spare, gap + length))
      .catch((error: unknown) => {
        leave(place);
        throw error;
      });
    let lent = true;
    const release = () => {
      if (lent && spare.length < MOST_SPARE) spare.push(bytes.buffer);
      lent = false;
    };
    return { bytes: bytes.subarray(gap), release };
  };
}
