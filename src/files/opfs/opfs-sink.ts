import { SurveyError } from '../../core/errors.ts';
import { type ByteSink, readingInto } from '../bytes/byte-sink.ts';
import { onceLetGo } from './once-let-go.ts';

/** The part of the File System standard that only workers have. */
interface SyncAccessHandle {
  readonly getSize: () => number;
  readonly read: (into: Uint8Array, options: { readonly at: number }) => number;
  readonly write: (bytes: Uint8Array, options: { readonly at: number }) => number;
  readonly truncate: (size: number) => void;
  readonly flush: () => void;
  readonly close: () => void;
}

type WorkerFileHandle = FileSystemFileHandle & {
  readonly createSyncAccessHandle: () => Promise<SyncAccessHandle>;
};

/** What the browser said of its storage. */
export function opfsError(cause: unknown): SurveyError {
  if (cause instanceof SurveyError) return cause;
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'QuotaExceededError') return new SurveyError('storage-full', {}, { cause });
  if (name === 'NoModificationAllowedError') {
    return new SurveyError('run-in-another-tab', {}, { cause });
  }
  return new SurveyError('storage-failed', { message: String(cause) }, { cause });
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw opfsError(cause);
  }
}

/**
 * A file of the origin private file system, in a worker; `close` it. Errors: `storage-full`,
 * `storage-failed` {message}, `run-in-another-tab`.
 */
export async function opfsSink(
  file: FileSystemFileHandle,
): Promise<ByteSink & { readonly close: () => void }> {
  const open = () => (file as WorkerFileHandle).createSyncAccessHandle();
  const handle = await onceLetGo(open).catch((cause: unknown) => {
    throw opfsError(cause);
  });
  let size = guarded(() => handle.getSize());
  const write = (offset: number, bytes: Uint8Array) => {
    // A write may be short: it says how much it took.
    for (let done = 0; done < bytes.length; ) {
      const part = bytes.subarray(done);
      const took = guarded(() => handle.write(part, { at: offset + done }));
      if (took === 0) throw new SurveyError('storage-full');
      done += took;
    }
    size = Math.max(size, offset + bytes.length);
  };
  const readInto = (offset: number, target: Uint8Array) => {
    const { length } = target;
    const got = guarded(() => handle.read(target, { at: offset }));
    if (got < length) {
      throw new SurveyError('file-truncated', { file: file.name, offset, length, size });
    }
  };
  const truncate = (to: number) => {
    if (to >= size) return;
    guarded(() => handle.truncate(to));
    size = to;
  };
  return {
    size: () => size,
    write,
    read: readingInto(readInto),
    readInto,
    truncate,
    flush: () => guarded(() => handle.flush()),
    close: () => handle.close(),
  };
}
