import { type ByteSink, memorySink } from '../bytes/byte-sink.ts';
import { hasOpfs, openRunFolder } from './run-folder.ts';
import { CHECKS } from './run-folders.ts';

/** Where a run writes: files of the browser, or memory where it has none. */
export interface RunPlace {
  readonly sink: (name: string) => Promise<ByteSink>;
  /** The bytes of a whole file; null: they are kept under `sha256` by the browser. */
  readonly keep: (name: string, sha256: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly drop: () => Promise<void>;
}

/** Errors: of openRunFolder. */
export async function openRunPlace(jobId: string): Promise<RunPlace> {
  if (hasOpfs()) {
    const folder = await openRunFolder(jobId);
    const keep = async (name: string, sha256: string) => {
      await folder.keep(name, sha256);
      return null;
    };
    return { ...folder, keep };
  }
  return memoryPlace();
}

/** For a map that is made to be compared and not to be had: nothing of it is kept. Errors: of openRunFolder. */
export async function openCheckPlace(): Promise<RunPlace> {
  const keep = async () => null;
  if (!hasOpfs()) return { ...memoryPlace(), keep };
  // A name of its own: no earlier check is gone on with.
  return { ...(await openRunFolder(crypto.randomUUID(), CHECKS)), keep };
}

function memoryPlace(): RunPlace {
  const sinks = new Map<string, ReturnType<typeof memorySink>>();
  const sink = async (name: string) => {
    const made = memorySink();
    sinks.set(name, made);
    return made;
  };
  return { sink, keep: async (name) => sinks.get(name)?.take() ?? null, drop: async () => {} };
}
