import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { SurveyError } from '../core/errors.ts';
import { type ByteSink, readingInto } from '../files/bytes/byte-sink.ts';

/** A file that is written beside its place, and is there whole or not at all. */
export interface OutputFile {
  readonly sink: ByteSink;
  /** Takes its place. */
  readonly keep: () => void;
  /** Goes, unless it was kept. */
  readonly drop: () => void;
}

/** Errors: `file-not-written` {file}, at once where the place can't be written to. */
export function outputFile(path: string): OutputFile {
  const temporary = `${path}.${process.pid}.tmp`;
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (cause) {
      throw new SurveyError('file-not-written', { file: path }, { cause });
    }
  };
  const handle = guarded(() => {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new Error('a folder');
    return openSync(temporary, 'w+');
  });
  let size = 0;
  let isOpen = true;
  const write: ByteSink['write'] = (offset, bytes) => {
    for (let done = 0; done < bytes.length; ) {
      done += guarded(() => writeSync(handle, bytes, done, bytes.length - done, offset + done));
    }
    size = Math.max(size, offset + bytes.length);
  };
  const readInto: ByteSink['readInto'] = (offset, target) => {
    const { length } = target;
    for (let done = 0; done < length; ) {
      const more = guarded(() => readSync(handle, target, done, length - done, offset + done));
      if (more === 0) throw new SurveyError('file-truncated', { file: path, offset, length, size });
      done += more;
    }
  };
  const truncate: ByteSink['truncate'] = (to) => {
    guarded(() => ftruncateSync(handle, to));
    size = to;
  };
  const close = (): void => {
    if (isOpen) closeSync(handle);
    isOpen = false;
  };
  const flush = () => guarded(() => fsyncSync(handle));
  return {
    sink: { size: () => size, write, read: readingInto(readInto), readInto, truncate, flush },
    keep: () => {
      close();
      guarded(() => renameSync(temporary, path));
    },
    drop: () => {
      close();
      rmSync(temporary, { force: true });
    },
  };
}
