import { type ByteSink, memorySink } from '../byte-sink.ts';
import { hasOpfs, openRunFolder } from './run-folder.ts';

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
  const sinks = new Map<string, ReturnType<typeof memorySink>>();
  const sink = async (name: string) => {
    const made = memorySink();
    sinks.set(name, made);
    return made;
  };
  return { sink, keep: async (name) => sinks.get(name)?.take() ?? null, drop: async () => {} };
}
