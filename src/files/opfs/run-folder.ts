import type { ByteSink } from '../bytes/byte-sink.ts';
import { opfsError, opfsSink } from './opfs-sink.ts';
import { CLASS_MAPS, type RunFolders } from './run-folders.ts';

/** A run's files: they are there after a crash, and gone after anything else. */
export interface RunFolder {
  readonly sink: (name: string) => Promise<ByteSink>;
  /**
   * Puts a whole file under its final name, at once; the rest of the run is dropped after it. Errors:
   * of opfsSink.
   */
  readonly keep: (name: string, sha256: string) => Promise<void>;
  readonly drop: () => Promise<void>;
}

type Movable = FileSystemFileHandle & {
  readonly move: (folder: FileSystemDirectoryHandle, name: string) => Promise<void>;
};

async function folderOf(...names: readonly string[]): Promise<FileSystemDirectoryHandle> {
  let folder = await navigator.storage.getDirectory();
  for (const name of names) folder = await folder.getDirectoryHandle(name, { create: true });
  return folder;
}

/** Whether this browser has files that a worker can write block by block, and move. */
export function hasOpfs(): boolean {
  return (
    typeof FileSystemFileHandle !== 'undefined' &&
    'createSyncAccessHandle' in FileSystemFileHandle.prototype &&
    'move' in FileSystemFileHandle.prototype
  );
}

/** What other jobs left behind; one that still runs in another tab holds its files, and stays. */
async function dropOtherRuns(runs: FileSystemDirectoryHandle, jobId: string): Promise<void> {
  const names: string[] = [];
  for await (const name of runs.keys()) if (name !== jobId) names.push(name);
  for (const name of names) await runs.removeEntry(name, { recursive: true }).catch(() => {});
}

/** The folder of a job, with what an earlier run of it left. In a worker. Errors: of opfsSink. */
export async function openRunFolder(
  jobId: string,
  folders: RunFolders = CLASS_MAPS,
): Promise<RunFolder> {
  try {
    const runs = await folderOf(folders.runs);
    await dropOtherRuns(runs, jobId);
    const folder = await runs.getDirectoryHandle(jobId, { create: true });
    const open: { readonly close: () => void }[] = [];
    const closeAll = () => {
      for (const sink of open.splice(0)) sink.close();
    };
    const sink = async (name: string) => {
      const made = await opfsSink(await folder.getFileHandle(name, { create: true }));
      open.push(made);
      return made;
    };
    const keep = async (name: string, sha256: string) => {
      closeAll();
      if (folders.kept === null) return;
      try {
        const file = (await folder.getFileHandle(name)) as Movable;
        await file.move(await folderOf(folders.kept), sha256);
      } catch (cause) {
        throw opfsError(cause);
      }
    };
    const drop = async () => {
      closeAll();
      await runs.removeEntry(jobId, { recursive: true }).catch(() => {});
    };
    return { sink, keep, drop };
  } catch (cause) {
    throw opfsError(cause);
  }
}
