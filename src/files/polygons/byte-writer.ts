const CHUNK_BYTES = 1 << 20;

/** Text as bytes, handed on by the megabyte. */
export interface ByteWriter {
  readonly text: (text: string) => void;
  /** Bytes from … to − 1 of a table; at most 64 KB. */
  readonly slice: (table: Uint8Array, from: number, to: number) => void;
  readonly flush: () => void;
}

/** `write` must be done with the bytes when it returns: they are written over. */
export function createByteWriter(write: (bytes: Uint8Array) => void): ByteWriter {
  const buffer = new Uint8Array(CHUNK_BYTES);
  const encoder = new TextEncoder();
  let used = 0;
  const flush = (): void => {
    if (used > 0) write(buffer.subarray(0, used));
    used = 0;
  };
  const slice: ByteWriter['slice'] = (table, from, to) => {
    if (used + to - from > CHUNK_BYTES) flush();
    for (let i = from; i < to; i++) buffer[used++] = table[i]!;
  };
  const text: ByteWriter['text'] = (value) => {
    // A UTF-16 unit takes three bytes at most.
    if (used + 3 * value.length > CHUNK_BYTES) flush();
    used += encoder.encodeInto(value, buffer.subarray(used)).written;
  };
  return { text, slice, flush };
}
