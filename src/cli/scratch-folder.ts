import { constants } from 'node:fs';
import { access, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SurveyError } from '../core/errors.ts';
import type { ByteSink } from '../files/bytes/byte-sink.ts';
import { nodeSink } from './node-sink.ts';

/** Files under way: in a folder of their own, moved to their names when all are whole. */
export interface ScratchFolder {
  readonly path: (name: string) => string;
  readonly sink: (name: string) => ByteSink;
  /** All or none, in order. Error: `file-not-written` {file}. */
  readonly promote: (files: readonly (readonly [name: string, to: string])[]) => Promise<void>;
  /** Nothing is left behind, whatever happened. */
  readonly remove: () => Promise<void>;
}

/** Before the long work, not after it. Errors: `file-not-written` {file}. */
export async function requireWritable(out: string): Promise<void> {
  try {
    const present = await stat(out).catch(() => null);
    if (present?.isDirectory()) throw new Error('a folder');
    await access(dirname(out), constants.W_OK);
  } catch (cause) {
    throw new SurveyError('file-not-written', { file: out }, { cause });
  }
}

/** Beside `out`, so that a rename moves no bytes; null: among the temporary files. */
export async function scratchFolder(out: string | null): Promise<ScratchFolder> {
  const folder = await mkdtemp(out === null ? join(tmpdir(), 'moba-') : `${out}.moba-`);
  const open: { readonly close: () => void }[] = [];
  const path = (name: string) => join(folder, name);
  const closeAll = () => {
    for (const sink of open.splice(0)) sink.close();
  };
  const sink = (name: string) => {
    const made = nodeSink(path(name));
    open.push(made);
    return made;
  };
  const promote: ScratchFolder['promote'] = async (files) => {
    closeAll();
    const done: string[] = [];
    try {
      for (const [name, to] of files) {
        await rename(path(name), to);
        done.push(to);
      }
    } catch (cause) {
      for (const to of done) await rm(to, { force: true });
      throw new SurveyError('file-not-written', { file: files[done.length]![1] }, { cause });
    }
  };
  const remove = async () => {
    closeAll();
    await rm(folder, { recursive: true, force: true });
  };
  return { path, sink, promote, remove };
}
