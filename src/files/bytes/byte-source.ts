import { SurveyError } from '../../core/errors.ts';
import { type ByteStream, openBlobStream } from './blob-stream.ts';

/** Bytes in memory that is used again after `release`, once it was called. */
export interface LentBytes {
  readonly bytes: Uint8Array;
  readonly release: () => void;
}

/** Bytes of a file, read by range: a Blob, a buffer, or (in the CLI) a file on disk. */
export interface ByteSource {
  readonly name: string;
  readonly size: number;
  /** Exactly `length` bytes, or `file-truncated` {file, offset, length, size}. */
  readonly read: (offset: number, length: number) => Promise<Uint8Array>;
  /** Fills `target` from `offset` on, now: only where a read hardly waits. Errors: as `read`. */
  readonly readNow?: (offset: number, target: Uint8Array) => void;
  /** As `read`, of bytes that are soon given back. */
  readonly lend?: (offset: number, length: number) => Promise<LentBytes>;
  /** From `offset` to the end, in turn, where that is cheaper; null where it can't be had. */
  readonly stream?: (offset: number) => ByteStream | null;
}

/** Throws `file-truncated` {file, offset, length, size} unless the range lies inside the file. */
export function assertInside(
  source: Pick<ByteSource, 'name' | 'size'>,
  offset: number,
  length: number,
): void {
  if (offset >= 0 && length >= 0 && offset + length <= source.size) return;
  throw new SurveyError('file-truncated', {
    file: source.name,
    offset,
    length,
    size: source.size,
  });
}

export function blobSource(blob: Blob, name: string): ByteSource {
  const { size } = blob;
  const read = async (offset: number, length: number) => {
    assertInside({ name, size }, offset, length);
    const part = blob.slice(offset, offset + length);
    try {
      return new Uint8Array(await part.arrayBuffer());
    } catch (cause) {
      throw new SurveyError('file-unreadable', { file: name }, { cause });
    }
  };
  let streams = true;
  const stream = (offset: number): ByteStream | null => {
    const opened = streams ? openBlobStream(blob, offset) : null;
    if (!opened) return null;
    let at = offset;
    let closed = false;
    const close = () => {
      closed = true;
      opened.close();
    };
    const next: ByteStream['next'] = (length, room) => {
      const from = at;
      at += length;
      return opened.next(length, room).catch(() => {
        // One that was closed with reads under way is no sign that streams fail here.
        if (!closed) {
          streams = false;
          close();
        }
        // A slice gives what the stream owes, or says what is wrong with the file.
        return read(from, length);
      });
    };
    return { next, close };
  };
  return { name, size, read, stream };
}

/** The same bytes without Node's Buffer, whose `slice` does not copy. */
export const plainBytes = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The bytes are not copied: a read is a view of them. */
export function bytesSource(bytes: Uint8Array, name: string): ByteSource {
  const size = bytes.length;
  const plain = plainBytes(bytes);
  const read = async (offset: number, length: number) => {
    assertInside({ name, size }, offset, length);
    return plain.subarray(offset, offset + length);
  };
  return { name, size, read };
}
