/** Bytes of a file from one place on, asked for piece by piece. */
export interface ByteStream {
  /**
   * The next `length` bytes, in the order of the calls; fails where the file ends before, where
   * nothing comes for a second, or once it is closed, and always from then on. `room`, of
   * at least so many bytes, is used for them and no longer the caller's: fresh memory costs a
   * browser more than the bytes.
   */
  readonly next: (length: number, room?: ArrayBuffer) => Promise<Uint8Array<ArrayBuffer>>;
  readonly close: () => void;
}

/** Chromium 156 now and then forgets a read for good: the bytes are there, and nobody is told. */
const STALL_MS = 1000;
const TICK_MS = 100;

/** Waits for as many ticks, not for the time: a thread that computes for seconds hears of nothing. */
async function answered<T>(read: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stall = new Promise<never>((_, reject) => {
    let left = STALL_MS / TICK_MS;
    const tick = () => {
      left -= 1;
      if (left < 0) reject(new Error('the stream stalled'));
      else timer = setTimeout(tick, TICK_MS);
    };
    tick();
  });
  try {
    return await Promise.race([read, stall]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Reads a Blob from `offset` on as one stream into large buffers of its own: to open a slice costs
 * a browser as much as a few megabytes of it. Null where the platform has no byte streams of Blobs.
 */
export function openBlobStream(blob: Blob, offset: number): ByteStream | null {
  let reader: ReadableStreamBYOBReader;
  try {
    reader = blob.slice(offset).stream().getReader({ mode: 'byob' });
  } catch {
    return null;
  }
  const fill = async (length: number, room: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> => {
    let buffer = room;
    for (let filled = 0; filled < length; ) {
      const { value, done } = await answered(
        reader.read(new Uint8Array(buffer, filled, length - filled)),
      );
      if (done || !value) throw new RangeError('the file ended');
      // The buffer went to the stream and comes back as another of the same memory.
      buffer = value.buffer;
      filled += value.byteLength;
    }
    return new Uint8Array(buffer, 0, length);
  };
  let last: Promise<unknown> = Promise.resolve();
  const next: ByteStream['next'] = (length, room = new ArrayBuffer(length)) => {
    const bytes = last.then(() => fill(length, room));
    last = bytes;
    return bytes;
  };
  // A stream that failed can't be cancelled, and need not be.
  return { next, close: () => void reader.cancel().catch(() => {}) };
}
