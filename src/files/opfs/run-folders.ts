import { onceLetGo } from './once-let-go.ts';

/** The folders of a kind of run: of work under way, and of what is kept of it. */
export interface RunFolders {
  readonly runs: string;
  /** Null: nothing. */
  readonly kept: string | null;
}

/** Kept under their own SHA-256; a run that was broken off is gone on with. */
export const CLASS_MAPS = { runs: 'runs', kept: 'coverage' } as const;
/** Reduced copies for the eye: runs and files are named by the SHA-256 of the image. */
export const PYRAMIDS = { runs: 'pyramid-runs', kept: 'pyramids' } as const;
/** Class maps that are made to be compared and not to be had. */
export const CHECKS = { runs: 'checks', kept: null } as const;

/**
 * Takes away what a run left whose worker was ended before it could do so itself; on any thread. What
 * another tab holds stays.
 */
export async function dropEndedRun({ runs }: RunFolders, jobId: string): Promise<void> {
  const drop = async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(runs);
    await folder.removeEntry(jobId, { recursive: true });
  };
  // Nothing was left, it is held, or there is no such storage.
  await onceLetGo(drop).catch(() => {});
}
