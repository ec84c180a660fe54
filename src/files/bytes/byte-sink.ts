import { SurveyError } from '../../core/errors.ts';
import { assertInside, type ByteSource } from './byte-source.ts';

/**
 * Bytes written at any place and read again: a file on disk, an OPFS file with its sync handle,
 * memory. Every call is done when it returns. Errors: those of the storage (`storage-full`, …).
 */
export interface ByteSink {
  readonly size: () => number;
  readonly write: (offset: number, bytes: Uint8Array) => void;
  /** Exactly `length` bytes; a copy. */
  readonly read: (offset: number, length: number) => Uint8Array<ArrayBuffer>;
  /** As `read`, as many as `target` holds. */
  readonly readInto: (offset: number, target: Uint8Array) => void;
  readonly truncate: (size: number) => void;
  /** What was written survives a crash from here on. */
  readonly flush: () => void;
}

/** `read`, where `readInto` is known. */
export const readingInto =
  (readInto: ByteSink['readInto']): ByteSink['read'] =>
  (offset, length) => {
    const bytes = new Uint8Array(length);
    readInto(offset, bytes);
    return bytes;
  };

const CHUNK_BYTES = 1024 * 1024;

/** A sink of chunks, so that growing copies nothing. `take` gives all bytes. */
export function memorySink(): ByteSink & { readonly take: () => Uint8Array<ArrayBuffer> } {
  const chunks: Uint8Array[] = [];
  let size = 0;

  const eachPart = (
    offset: number,
    length: number,
    visit: (chunk: Uint8Array, from: number, at: number) => void,
  ) => {
    for (let at = 0; at < length; ) {
      const from = (offset + at) % CHUNK_BYTES;
      const chunk = chunks[Math.floor((offset + at) / CHUNK_BYTES)]!;
      const part = chunk.subarray(from, from + Math.min(CHUNK_BYTES - from, length - at));
      visit(part, at, at + part.length);
      at += part.length;
    }
  };
  const write = (offset: number, bytes: Uint8Array) => {
    const end = offset + bytes.length;
    while (chunks.length * CHUNK_BYTES < end) chunks.push(new Uint8Array(CHUNK_BYTES));
    eachPart(offset, bytes.length, (part, from, to) => part.set(bytes.subarray(from, to)));
    size = Math.max(size, end);
  };
  const readInto = (offset: number, target: Uint8Array) => {
    const { length } = target;
    if (offset < 0 || offset + length > size) {
      throw new SurveyError('file-truncated', { file: '', offset, length, size });
    }
    eachPart(offset, length, (part, from) => target.set(part, from));
  };
  const read = readingInto(readInto);
  const truncate = (to: number) => {
    size = Math.min(size, to);
    chunks.length = Math.ceil(size / CHUNK_BYTES);
  };
  const take = () => read(0, size);
  return { size: () => size, write, read, readInto, truncate, flush: () => {}, take };
}

/** What was written to a sink, to be read as a file. */
export function sinkSource(sink: ByteSink, name: string): ByteSource {
  const size = sink.size();
  const read = async (offset: number, length: number) => {
    assertInside({ name, size }, offset, length);
    return sink.read(offset, length);
  };
  return { name, size, read };
}
