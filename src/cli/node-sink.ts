import { closeSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { SurveyError } from '../core/errors.ts';
import { type ByteSink, readingInto } from '../files/bytes/byte-sink.ts';

const CODES: Readonly<Record<string, string>> = { ENOSPC: 'disk-full', EDQUOT: 'disk-full' };

/** A file on disk, made anew; `close` it. Errors: `disk-full` {file}, `file-not-written` {file}. */
export function nodeSink(path: string): ByteSink & { readonly close: () => void } {
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
      throw new SurveyError(CODES[code] ?? 'file-not-written', { file: path }, { cause });
    }
  };
  const handle = guarded(() => openSync(path, 'w+'));
  let size = 0;
  const write = (offset: number, bytes: Uint8Array) => {
    for (let done = 0; done < bytes.length; ) {
      done += guarded(() => writeSync(handle, bytes, done, bytes.length - done, offset + done));
    }
    size = Math.max(size, offset + bytes.length);
  };
  const readInto = (offset: number, target: Uint8Array) => {
    const { length } = target;
    for (let done = 0; done < length; ) {
      const got = guarded(() => readSync(handle, target, done, length - done, offset + done));
      if (got === 0) throw new SurveyError('file-truncated', { file: path, offset, length, size });
      done += got;
    }
  };
  const truncate = (to: number) => {
    if (to >= size) return;
    guarded(() => ftruncateSync(handle, to));
    size = to;
  };
  return {
    size: () => size,
    write,
    read: readingInto(readInto),
    readInto,
    truncate,
    flush: () => guarded(() => fsyncSync(handle)),
    close: () => closeSync(handle),
  };
}
